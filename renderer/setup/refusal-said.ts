import type { Refusal } from '#protocol/refusals';
import { refusalWords, type Translate } from '../common/i18n/index.ts';

/** Why nothing came of it; of a wish that could not be read, also where. */
export function refusalSaid(t: Translate, refusal: Refusal | 'unreachable'): string {
  if (refusal === 'unreachable') return t('unreachable');
  if (refusal.code !== 'bad-request') return refusalWords(t, refusal);
  const where = refusal.issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
  return t('cannotBeRead', { where });
}
