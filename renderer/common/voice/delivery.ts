import type { CallManner, VoiceSettings } from '#protocol/voice';
import { hallTime } from '../hall-time.ts';

/** How something is said: how much longer it takes, what lies between its pieces, and how loud it is. */
export type Delivery = { stretch: number; gapSeconds: number; boost: number; volume: number };

const PACE: Record<VoiceSettings['pace'], number> = { slow: 1.15, usual: 1, quick: 0.9 };
/** Fifteen in a hundred slower, with a pause after each digit. */
const CLEAR = { stretch: 1.18, gapSeconds: 0.14, boost: 1.8, louder: 1.4 };
const PLAIN = { stretch: 1, gapSeconds: 0.03, boost: 1, louder: 1 };

/** The volume that holds at a time of day in the hall. */
export function volumeAt({ volume, volumeByHour }: VoiceSettings, time: string): number {
  const period = volumeByHour.find(({ from, to }) =>
    from <= to ? time >= from && time < to : time >= from || time < to,
  );
  return period?.volume ?? volume;
}

/** How a call is said now: as the hall has set it, slower and louder for whoever needs that. */
export function deliveryOf(
  voice: VoiceSettings,
  manner: CallManner,
  { now, timeZone }: { now: number; timeZone: string },
): Delivery {
  const { stretch, gapSeconds, boost, louder } = manner === 'clear' ? CLEAR : PLAIN;
  const volume = volumeAt(voice, hallTime(now, timeZone));
  return { stretch: stretch * PACE[voice.pace], gapSeconds, boost, volume: Math.min(1, volume * louder) };
}
