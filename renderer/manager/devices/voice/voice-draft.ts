import type { VoicePacks, VoiceSettings } from '#protocol/voice';
import type { Translate } from '../../../common/i18n/index.ts';

export const VOICES_AT_MOST = 4;
export const HOURS_AT_MOST = 12;
const BUILT_IN: readonly string[] = ['zh', 'en'];
/** At noon some halls want it quieter; a period to begin with. */
export const NEW_HOURS: VoiceSettings['volumeByHour'][number] = { from: '12:00', to: '13:30', volume: 0.5 };

/** A voice as people call it; one that is not there is said to be missing, once it is known which there are. */
export function voiceName(t: Translate, pack: string, own: VoicePacks | null): string {
  const recorded = own?.packs.find((each) => each.pack === pack);
  if (recorded) return t('voice.ownPack', { name: recorded.name });
  if (BUILT_IN.includes(pack)) return t(`voice.pack.${pack}`);
  return own === null ? pack : t('voice.unknownPack', { pack });
}

/** Voices that may still be added. */
export function voicesToAdd(languages: readonly string[], own: VoicePacks | null): string[] {
  const known = [...BUILT_IN, ...(own?.packs ?? []).map(({ pack }) => pack)];
  return [...new Set(known)].filter((pack) => !languages.includes(pack));
}

/** The list with a voice one place earlier. */
export function movedUp(languages: readonly string[], at: number): string[] {
  const [one, other] = [languages[at - 1], languages[at]];
  return one !== undefined && other !== undefined ? languages.with(at - 1, other).with(at, one) : [...languages];
}
