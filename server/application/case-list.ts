import { BAD_SCORE } from '../domain/rating.ts';
import { isOverdue, type RatingCase } from '../domain/rating-case.ts';
import type { CaseCard, CaseList, CaseTracking } from '../protocol/rating-case.ts';
import type { CallBackId } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';
import { badgeOf } from './views/ticket-line.ts';

/** Which cases are asked for: open or late now, closed of those opened in the span, or all: those of the span and the open ones. */
export type CasesWanted = { show: 'open' | 'overdue' | 'closed' | 'all'; from: string; to: string };

/** [R13] Cases with all that was done about them, and how completely the bad ratings of the span are followed up. */
export async function caseList(stores: Stores, { show, from, to }: CasesWanted): Promise<CaseList> {
  const today = stores.hall.businessDay();
  const inSpan = stores.cases.ofDays(from, to);
  const tracking = trackingOf(stores, inSpan, { today, badRatings: await badRatingsOf(stores, from, to) });
  return {
    from,
    to,
    tracking,
    cases: wanted(stores, inSpan, { show, from, to, today }).map((one) => cardOf(stores, one, today)),
  };
}

function wanted(
  stores: Stores,
  inSpan: RatingCase[],
  { show, from, to, today }: CasesWanted & { today: string },
): RatingCase[] {
  switch (show) {
    case 'open':
      return stores.cases.open();
    case 'overdue':
      return stores.cases.open().filter((one) => isOverdue(one, today));
    case 'closed':
      return inSpan.filter(({ state }) => state === 'closed');
    case 'all':
      return [...inSpan, ...stores.cases.open().filter(({ openedDay }) => openedDay < from || openedDay > to)];
    default:
      return show satisfies never;
  }
}

/** [M1] Bad ratings by their events, so that one without a case would show. Lets the hall work between two days. */
async function badRatingsOf(stores: Stores, from: string, to: string): Promise<Set<string>> {
  const bad = new Set<string>();
  for (const day of stores.events.days(from, to)) {
    for (const { data } of stores.events.ofDayAfter(day, 0, ['rating-given']))
      if (Number(data.score) <= BAD_SCORE) bad.add(String(data.invitationId));
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  return bad;
}

function trackingOf(
  stores: Stores,
  inSpan: readonly RatingCase[],
  { today, badRatings }: { today: string; badRatings: ReadonlySet<string> },
): CaseTracking {
  const closed = inSpan.filter(({ state }) => state === 'closed');
  const wasRevisited = ({ caseId }: RatingCase) =>
    stores.cases.stepsOf(caseId).some(({ kind }) => kind === 'revisited');
  const followed = [...badRatings].filter((id) => stores.cases.byId(id) !== null).length;
  return {
    badRatings: badRatings.size,
    cases: followed,
    open: inSpan.length - closed.length,
    overdue: inSpan.filter((one) => isOverdue(one, today)).length,
    closed: closed.length,
    revisited: closed.filter(wasRevisited).length,
  };
}

function cardOf(stores: Stores, one: RatingCase, today: string): CaseCard {
  const { caseId } = one;
  const invitation = stores.ratings.byId(caseId);
  if (!invitation?.rating) throw new Error(`case ${caseId} is of no rating`);
  const { ticketId, number, serviceId, counterId, clerkId, rating } = invitation;
  const { score, reasons, comment, ratedAt } = rating;
  const callBack = stores.callBacks.openById(caseId);
  return {
    ...{ caseId, ticketId, number, ratedAt, score, reasons, comment },
    openedAt: one.openedAt,
    openedDay: one.openedDay,
    service: stores.hall.service(serviceId)?.name ?? { zh: serviceId, en: serviceId },
    counter: stores.counters.byId(counterId)?.name ?? { zh: counterId, en: counterId },
    clerk: badgeOf(clerkId, stores.staff.byId),
    state: one.state,
    size: one.size,
    complaint: one.complaint,
    contactDue: one.contactDue,
    contactedAt: one.contactedAt,
    answerDue: one.answerDue,
    answeredAt: one.answeredAt,
    closedAt: one.closedAt,
    result: one.result,
    isOverdue: isOverdue(one, today),
    phone: callBack && { callBackId: caseId as string as CallBackId, tail: callBack.phoneTail },
    steps: stores.cases.stepsOf(caseId),
  };
}
