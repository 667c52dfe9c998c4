import type { CaseCard } from '#protocol/rating-case';

/** What the manager can do about a case. */
export type CaseAct = 'contact' | 'handle' | 'feed-back' | 'revisit' | 'close' | 'give-up' | 'classify' | 'note';

/** What a case needs next; null when it is closed. */
export function nextAct({ state }: Pick<CaseCard, 'state'>): CaseAct | null {
  switch (state) {
    case 'received':
      return 'handle';
    case 'handled':
      return 'feed-back';
    case 'fed-back':
      return 'revisit';
    case 'revisited':
      return 'close';
    case 'closed':
      return null;
    default:
      return state satisfies never;
  }
}

/** What else may be done about it. Who cannot be reached is given up once the case is handled and, where there was a number, tried. */
export function otherActs({
  state,
  contactDue,
  contactedAt,
}: Pick<CaseCard, 'state' | 'contactDue' | 'contactedAt'>): CaseAct[] {
  if (state === 'closed') return ['note'];
  const isTried = contactDue === null || contactedAt !== null;
  const mayGiveUp = isTried && (state === 'handled' || state === 'fed-back');
  return ['contact', 'classify', 'note', ...(mayGiveUp ? (['give-up'] as const) : [])];
}
