import type { Refusal } from '#protocol/refusals';
import type { Translate } from './words.ts';

/** A refusal as a sentence: what happened and what to do next. */
export function refusalWords(t: Translate, refusal: Refusal): string {
  const { code, ...figures } = refusal;
  const values = Object.fromEntries(
    Object.entries(figures).filter((entry): entry is [string, string | number] => typeof entry[1] !== 'object'),
  );
  return t(`refusal.${code}`, values);
}
