import type { WaitRange } from '#protocol/vocabulary';
import type { Translate } from './i18n/index.ts';

/** From here on minutes would only pretend to be exact. */
const LONG_MINUTES = 120;

/** A waiting time as people say it; an empty text where nobody could honestly say. */
export function waitWords(t: Translate, wait: WaitRange): string {
  if (!wait) return '';
  if (wait.low >= LONG_MINUTES) return t('wait.long');
  if (wait.low === 0) return t('wait.upTo', { high: wait.high });
  return t('wait.range', wait);
}

/** A line may break between people and time, never inside either. */
function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0').replaceAll('–', '\u2060–\u2060');
}

/** `前面 3 人 · 约 8–15 分钟`; with no counter open for it, that is said instead of a time. */
export function aheadWords(t: Translate, ahead: number, wait: WaitRange, isServed = true): string {
  const people = ahead === 0 ? t('wait.nobody') : t(ahead === 1 ? 'wait.one' : 'wait.ahead', { ahead });
  if (!isServed) return unbroken(t('wait.noCounter')) + (ahead > 0 ? ` · ${unbroken(people)}` : '');
  const time = waitWords(t, wait);
  return unbroken(people) + (time && ` · ${unbroken(time)}`);
}
