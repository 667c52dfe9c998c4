import type { WaitRange } from '#protocol/vocabulary';
import type { Translate } from './i18n/index.ts';

/** A waiting time as people say it; an empty text where nobody could honestly say. */
export function waitWords(t: Translate, wait: WaitRange): string {
  if (!wait) return '';
  if (wait.low === 0) return t('wait.upTo', { high: wait.high });
  return t('wait.range', wait);
}

/** A line may break between people and time, never inside either. */
function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0').replaceAll('–', '\u2060–\u2060');
}

/** `前面 3 人 · 约 8–15 分钟`. */
export function aheadWords(t: Translate, ahead: number, wait: WaitRange): string {
  const people = ahead === 0 ? t('wait.nobody') : t(ahead === 1 ? 'wait.one' : 'wait.ahead', { ahead });
  const time = waitWords(t, wait);
  return unbroken(people) + (time && ` · ${unbroken(time)}`);
}
