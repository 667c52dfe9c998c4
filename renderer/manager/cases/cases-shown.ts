import type { CaseCard } from '#protocol/rating-case';

/** Which part of the list is looked at. */
export const CASE_SHOWS = ['open', 'overdue', 'closed'] as const;
export type CaseShow = (typeof CASE_SHOWS)[number];

const IS: Record<CaseShow, (card: CaseCard) => boolean> = {
  open: ({ state }) => state !== 'closed',
  overdue: ({ isOverdue }) => isOverdue,
  closed: ({ state }) => state === 'closed',
};

/** What is late first, then what is due soonest; closed ones by when they were closed, the latest first. */
export function shownCases(cases: readonly CaseCard[], show: CaseShow): CaseCard[] {
  const due = ({ contactDue, contactedAt, answerDue }: CaseCard) =>
    contactDue !== null && contactedAt === null && contactDue < answerDue ? contactDue : answerDue;
  return cases
    .filter(IS[show])
    .toSorted((one, other) =>
      show === 'closed' ? (other.closedAt ?? 0) - (one.closedAt ?? 0) : due(one).localeCompare(due(other)),
    );
}

/** A share as whole per cent; a hundred only where nothing is missing, and nothing to follow up is all of it. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((part / whole) * 100);
}
