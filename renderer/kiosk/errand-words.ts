import type { Refusal } from '#protocol/refusals';
import type { KioskView } from '#protocol/views';
import { refusalWords, type Translate } from '../common/i18n/index.ts';
import { closedWords } from './closed-words.ts';

/** What somebody may expect who missed the call and comes back. */
export function rejoinRule(t: Translate, { placesBehind, times, withinMinutes }: KioskView['rejoin']): string {
  if (times === 0) return t('back.never');
  const place = placesBehind === 0 ? t('back.first') : t('back.behind', { count: placesBehind });
  return t('back.rule', { withinMinutes, place, often: t('back.often', { count: times }) });
}

/** How often this number may still come back after it was missed once more. */
export function rejoinsLeftWords(t: Translate, rejoinsLeft: number): string {
  return rejoinsLeft === 0 ? t('back.last') : t('back.left', { count: rejoinsLeft });
}

/** Why a wish at the kiosk was not carried out. Where the number simply stands elsewhere, that is what the customer needs to hear. */
export function kioskRefusal(t: Translate, refusal: Refusal): string {
  switch (refusal.code) {
    case 'service-closed':
      return closedWords(t, refusal);
    case 'ticket-not-missed':
      return refusal.status === 'waiting' ? t('back.notNeeded') : t(`scanned.${refusal.status}`);
    case 'ticket-not-cancellable':
      return t(`scanned.${refusal.status}`);
    default:
      return refusalWords(t, refusal);
  }
}
