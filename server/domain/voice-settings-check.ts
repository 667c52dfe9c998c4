import type { SettingsFinding } from '../protocol/hall-settings.ts';
import type { Period, TimeOfDay } from '../protocol/timetable.ts';
import type { VoiceSettings } from '../protocol/voice.ts';

type Findings = [code: SettingsFinding['code'], about: string][];

/** [H6] What is odd about how the walls speak. */
export function voiceFindings({ languages, volumeByHour }: VoiceSettings): Findings {
  const name = ({ from, to }: Period) => `voice ${from}–${to}`;
  const twice = languages.filter((pack, at) => languages.indexOf(pack) !== at);
  const empty = volumeByHour.filter(({ from, to }) => from === to);
  const overlapping = volumeByHour.filter((one, at) =>
    volumeByHour.slice(0, at).some((other) => isWithin(one.from, other) || isWithin(other.from, one)),
  );
  return [
    ...empty.map((period): Findings[number] => ['ends-before-it-begins', name(period)]),
    ...overlapping.map((period): Findings[number] => ['volumes-overlap', name(period)]),
    ...twice.map((pack): Findings[number] => ['voice-said-twice', `voice ${pack}`]),
  ];
}

/** A period whose end is not after its begin passes midnight. */
function isWithin(time: TimeOfDay, { from, to }: Period): boolean {
  return from <= to ? time >= from && time < to : time >= from || time < to;
}
