import type { ClosedCause } from '#protocol/vocabulary';
import type { Translate } from '../common/i18n/index.ts';

export type Closed = { cause: ClosedCause | null; reason: string | null; opensAt: string | null };

/** Why a service cannot be taken now and, where that is known, when it can be again. What the hall itself wrote is said as it is. */
export function closedWords(t: Translate, { cause, reason, opensAt }: Closed): string {
  if (cause === null) return reason || t('closed');
  if (cause === 'by-hand') return reason ? t('closedWhy.by-hand-reason', { reason }) : t('closedWhy.by-hand');
  if (cause === 'holiday' && reason) return t('closedWhy.holiday-reason', { reason });
  return opensAt === null ? t(`closedWhy.${cause}`) : t([`closedUntil.${cause}`, `closedWhy.${cause}`], { opensAt });
}
