import type {
  CaseDue,
  CaseId,
  CaseResult,
  CaseSize,
  CaseState,
  Complaint,
  RevisitOutcome,
} from '../protocol/rating-case.ts';
import type { Timetable } from '../protocol/timetable.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { accept, type Result, refuse } from './result.ts';
import { hoursOn } from './timetable.ts';

/** The follow-up of one bad rating. Days are business days. */
export type RatingCase = {
  caseId: CaseId;
  openedAt: EpochMs;
  openedDay: string;
  state: CaseState;
  size: CaseSize;
  complaint: Complaint | null;
  contactDue: string | null;
  contactedAt: EpochMs | null;
  answerDue: string;
  answeredAt: EpochMs | null;
  closedAt: EpochMs | null;
  result: CaseResult | null;
};

const DAY_MS = 86_400_000;
/** A hall that is never open again counts calendar days. */
const LONGEST_PAUSE_DAYS = 366;

const dayAfter = (day: string) => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

/** [R10] The so manieth day after this one on which the hall is open. */
export function workingDayAfter(timetable: Timetable | null, day: string, count: number): string {
  let date = day;
  for (let left = count, passed = 0; left > 0; passed += 1) {
    date = dayAfter(date);
    if (passed >= LONGEST_PAUSE_DAYS || hoursOn(timetable, date) !== null) left -= 1;
  }
  return date;
}

type Terms = { timetable: Timetable | null; caseDue: CaseDue };

function answerDays({ size, complaint }: Pick<RatingCase, 'size' | 'complaint'>, due: CaseDue): number {
  if (complaint === 'complaint') return due.complaintDays;
  if (complaint === 'report') return due.reportDays;
  return size === 'complex' ? due.complexDays : due.simpleDays;
}

/** [R9] [R10] A bad rating is a case from the moment at which it is given; whoever left no number cannot be contacted. */
export function openCase(
  caseId: CaseId,
  { now, day, hasPhone }: { now: EpochMs; day: string; hasPhone: boolean },
  { timetable, caseDue }: Terms,
): RatingCase {
  const kind = { size: 'simple' as const, complaint: null };
  return {
    ...{ caseId, openedAt: now, openedDay: day, state: 'received', ...kind },
    contactDue: hasPhone ? workingDayAfter(timetable, day, caseDue.contactDays) : null,
    contactedAt: null,
    answerDue: workingDayAfter(timetable, day, answerDays(kind, caseDue)),
    answeredAt: null,
    closedAt: null,
    result: null,
  };
}

/** [R10] Past its day: the customer was not contacted, or has no answer. A case that is closed is not late any more. */
export function isOverdue(
  { state, contactDue, contactedAt, answerDue, answeredAt }: RatingCase,
  today: string,
): boolean {
  if (state === 'closed') return false;
  const lacksContact = contactDue !== null && contactedAt === null && today > contactDue;
  return lacksContact || (answeredAt === null && today > answerDue);
}

function whileOpen(at: RatingCase): Result<RatingCase> {
  return at.state === 'closed' ? refuse({ code: 'case-closed' }) : accept(at);
}

/** The next step of a case that has come as far as `from`; anything else is out of order. */
function stepFrom(at: RatingCase, from: CaseState, change: Partial<RatingCase>): Result<RatingCase> {
  if (at.state === 'closed') return refuse({ code: 'case-closed' });
  return at.state === from ? accept({ ...at, ...change }) : refuse({ code: 'case-not-so-far', state: at.state });
}

/** [R11] Somebody tried to reach the customer: the first attempt counts, whatever came of it. */
export function contact(at: RatingCase, now: EpochMs): Result<RatingCase> {
  const open = whileOpen(at);
  return open.ok ? accept({ ...at, contactedAt: at.contactedAt ?? now }) : open;
}

export const handle = (at: RatingCase): Result<RatingCase> => stepFrom(at, 'received', { state: 'handled' });

/** [R11] The customer was told, or could not be: either is the answer that was due. */
export function feedBack(at: RatingCase, now: EpochMs): Result<RatingCase> {
  const contactedAt = at.contactedAt ?? now;
  return stepFrom(at, 'handled', { state: 'fed-back', contactedAt, answeredAt: at.answeredAt ?? now });
}

/** [R11] Whoever is still not content has the case handled again. */
export function revisit(at: RatingCase, outcome: RevisitOutcome): Result<RatingCase> {
  return stepFrom(at, 'fed-back', { state: outcome === 'not-content' ? 'received' : 'revisited' });
}

/**
 * [R11] Closed with a result when the customer was asked again. Who cannot be asked, because there is no number or nobody
 * answered, is closed as not reachable once the case was handled.
 */
export function close(at: RatingCase, result: CaseResult, now: EpochMs): Result<RatingCase> {
  const closed = { state: 'closed' as const, result, closedAt: now };
  if (result !== 'not-reachable') return stepFrom(at, 'revisited', closed);
  if (at.state === 'received') return refuse({ code: 'case-not-so-far', state: at.state });
  if (at.contactDue !== null && at.contactedAt === null) return refuse({ code: 'case-not-contacted' });
  return stepFrom(at, at.state, closed);
}

/** [R10] How much there is to do, and whether it is a complaint; the days count from the opening, so that no term begins anew. */
export function classify(
  at: RatingCase,
  kind: Pick<RatingCase, 'size' | 'complaint'>,
  { timetable, caseDue }: Terms,
): Result<RatingCase> {
  const open = whileOpen(at);
  if (!open.ok) return open;
  return accept({ ...at, ...kind, answerDue: workingDayAfter(timetable, at.openedDay, answerDays(kind, caseDue)) });
}
