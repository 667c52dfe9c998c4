import type { Language } from '#protocol/vocabulary';

type VoiceFacts = { name: string; lang: string; localService: boolean };

const MANDARIN = /^(zh|cmn)\b(?![-_](hk|mo|yue))/i;
const ENGLISH = /^en\b/i;
/** espeak reads Chinese characters as English syllables wherever its dictionary is not installed: the recordings are better. */
const UNFIT = /espeak/i;

/** The voice on this very machine that speaks the language; null where there is none, and never one from the network. */
export function chooseVoice<Voice extends VoiceFacts>(voices: readonly Voice[], language: Language): Voice | null {
  const pattern = language === 'zh' ? MANDARIN : ENGLISH;
  const fit = voices.filter(({ name, lang, localService }) => localService && pattern.test(lang) && !UNFIT.test(name));
  return fit.find(({ lang }) => /[-_](cn|us|hans)/i.test(lang)) ?? fit[0] ?? null;
}
