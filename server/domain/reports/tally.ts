import { rankOf } from '../rank.ts';
import { BAD_SCORE } from '../rating.ts';
import type { DayFacts, RatingFact, SittingFact, TicketFact, VisitFact } from './day-facts.ts';

/** Reasons that lie with the hall and not with whoever served (`domain.md` 4.4, 27). */
export const HALL_REASONS: readonly string[] = ['waited-long', 'surroundings', 'charges-unclear'];

const SATISFIED = 3;
const VERY_SATISFIED = 5;
const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const meanOf = (values: readonly number[]) =>
  values.length === 0 ? null : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);

/** Everything a report counts, or null where there is nothing to count. Times in seconds, shares from 0 to 1. */
export type Figures = ReturnType<ReturnType<typeof createTally>['figures']>;
export type FigureId = keyof Figures;

type Promised = { promiseMs: number };

/**
 * [M8] Counts facts of any number of days, exactly: waits are kept one by one, so that the median of a year is the
 * median of its waits and no mean of medians.
 */
export function createTally() {
  const count = {
    ...{ taken: 0, finished: 0, missed: 0, cancelled: 0, expired: 0, voided: 0, inHall: 0 },
    ...{ called: 0, cameToCall: 0, missedOnce: 0, cameBack: 0, transferred: 0, toAndFro: 0, oneVisit: 0 },
    ...{ tooLong: 0, gaveUpLate: 0, visits: 0, measured: 0, cases: 0, servedMs: 0, over: 0, overWithReason: 0 },
    ...{ assumed: 0, byNext: 0, sittingMs: 0, pausedMs: 0, invited: 0, rated: 0, satisfied: 0, very: 0 },
    ...{ bad: 0, badOfClerk: 0, forecasts: 0, right: 0, slips: 0, slipsFailed: 0 },
    ...{ overtimeKnown: 0, overtimeMs: 0, overtimeVisits: 0, idleKnown: 0, idleMs: 0, attendedMs: 0 },
  };
  const waits: number[] = [];
  const misjudged: number[] = [];

  function addEstimate({ told, toldMid, calledAfterMs }: TicketFact): void {
    if (!told || calledAfterMs === null) return;
    const minutes = calledAfterMs / 60_000;
    count.forecasts += 1;
    if (minutes >= told.low && minutes <= told.high) count.right += 1;
    if (toldMid !== null) misjudged.push(Math.abs(minutes - toldMid) * 60);
  }

  function addEnding(ticket: TicketFact, { promiseMs }: Promised): void {
    const { status, gaveUpAfterMs, calledAfterMs } = ticket;
    if (status === 'finished') count.finished += 1;
    else if (status === 'missed') count.missed += 1;
    else if (status === 'cancelled') count.cancelled += 1;
    else if (status === 'expired') count.expired += 1;
    else if (status === 'voided') count.voided += 1;
    else count.inHall += 1;
    const hasGone = status === 'missed' || status === 'cancelled' || status === 'expired';
    if (hasGone && (gaveUpAfterMs ?? calledAfterMs ?? 0) > promiseMs) count.gaveUpLate += 1;
    if (status === 'finished' && ticket.transfers > 0) count.transferred += 1;
  }

  return {
    addTicket(ticket: TicketFact, promise: Promised): void {
      count.taken += 1;
      addEnding(ticket, promise);
      addEstimate(ticket);
      if (ticket.calledAfterMs !== null) count.called += 1;
      if (ticket.calledAfterMs !== null && ticket.hasCome) count.cameToCall += 1;
      if (ticket.misses > 0) count.missedOnce += 1;
      if (ticket.misses > 0 && ticket.status !== 'missed' && ticket.hasCome) count.cameBack += 1;
      if (ticket.isSentToAndFro) count.toAndFro += 1;
      if (ticket.slip !== 'none') count.slips += 1;
      if (ticket.slip === 'failed') count.slipsFailed += 1;
    },
    addVisit(visit: VisitFact, ticket: TicketFact, { promiseMs }: Promised): void {
      count.visits += 1;
      waits.push(Math.round(visit.waitedMs / 1000));
      if (visit.waitedMs > promiseMs) count.tooLong += 1;
      if (visit.isEndAssumed) count.assumed += 1;
      else {
        count.measured += 1;
        count.cases += visit.quantity;
        count.servedMs += visit.servedMs;
      }
      if (visit.overtimeMs !== null) count.overtimeKnown += 1;
      if (visit.overtimeMs) {
        count.overtimeMs += visit.overtimeMs;
        count.overtimeVisits += 1;
      }
      if (visit.isEndedByNext) count.byNext += 1;
      if (visit.overLimit !== 'no') count.over += 1;
      if (visit.overLimit === 'with-reason') count.overWithReason += 1;
      if (visit.outcome === 'done' && !visit.goesOn && ticket.transfers === 0 && ticket.misses === 0)
        count.oneVisit += 1;
    },
    addRating({ score, reasons }: RatingFact): void {
      count.invited += 1;
      if (score === null) return;
      count.rated += 1;
      if (score >= SATISFIED) count.satisfied += 1;
      if (score === VERY_SATISFIED) count.very += 1;
      if (score > BAD_SCORE) return;
      count.bad += 1;
      if (reasons.length === 0 || reasons.some((reason) => !HALL_REASONS.includes(reason))) count.badOfClerk += 1;
    },
    addSitting({ from, to, pausedMs, idleWaitingMs }: SittingFact): void {
      count.sittingMs += to - from;
      count.pausedMs += pausedMs;
      if (idleWaitingMs === null) return;
      count.idleKnown += 1;
      count.idleMs += idleWaitingMs;
      count.attendedMs += to - from - pausedMs;
    },
    figures() {
      const c = count;
      const issued = c.taken - c.voided;
      const sorted = Float64Array.from(waits).sort();
      return {
        issued,
        finished: c.finished,
        missed: c.missed,
        cancelled: c.cancelled,
        expired: c.expired,
        voided: c.voided,
        inHall: c.inHall,
        served: c.visits,
        waitMean: meanOf(waits),
        waitP50: rankOf(sorted, 0.5),
        waitP90: rankOf(sorted, 0.9),
        waitMax: rankOf(sorted, 1),
        keptWaits: waits.length - c.tooLong,
        promisedWaits: waits.length + c.gaveUpLate,
        withinPromise: share(waits.length - c.tooLong, waits.length + c.gaveUpLate),
        cases: c.cases,
        serviceMean: c.cases === 0 ? null : Math.round(c.servedMs / c.cases / 1000),
        overLimit: c.over,
        overLimitShare: share(c.over, c.measured),
        overLimitUnexplained: c.over - c.overWithReason,
        endAssumed: c.assumed,
        endedByNext: c.byNext,
        noShowShare: share(c.missed + c.expired + c.cancelled, issued),
        missShare: share(c.missedOnce, c.called),
        returnShare: share(c.cameBack, c.missedOnce),
        callAnswered: share(c.cameToCall, c.called),
        transferred: c.transferred,
        transferShare: share(c.transferred, c.finished),
        toAndFro: c.toAndFro,
        oneVisitShare: share(c.oneVisit, c.visits),
        loggedIn: Math.round(c.sittingMs / 1000),
        pauseShare: share(c.pausedMs, c.sittingMs),
        utilisation: share(Math.min(c.servedMs, c.sittingMs), c.sittingMs),
        overtime: c.overtimeKnown === 0 ? null : Math.round(c.overtimeMs / 1000),
        overtimeServices: c.overtimeKnown === 0 ? null : c.overtimeVisits,
        idleWaiting: c.idleKnown === 0 ? null : Math.round(c.idleMs / 1000),
        idleShare: share(c.idleMs, c.attendedMs),
        invited: c.invited,
        rated: c.rated,
        participation: share(c.rated, c.invited),
        satisfiedShare: share(c.satisfied, c.rated),
        verySatisfiedShare: share(c.very, c.rated),
        badRatings: c.bad,
        badOfClerk: c.badOfClerk,
        forecasts: c.forecasts,
        forecastsRight: c.right,
        estimateHit: share(c.right, c.forecasts),
        estimateError: rankOf(Float64Array.from(misjudged.map(Math.round)).sort(), 0.5),
        slipsFailed: c.slipsFailed,
        slipFailShare: share(c.slipsFailed, c.slips),
      };
    },
  };
}
export type Tally = ReturnType<typeof createTally>;

/** What a tally looks at of a day. */
export type TalliedDay = Pick<DayFacts, 'day' | 'promised' | 'tickets' | 'visits' | 'ratings' | 'sittings'>;

/** Everything of a day. */
export function tallyDay(tally: Tally, { promised, tickets, visits, ratings, sittings }: TalliedDay): void {
  const promise = { promiseMs: promised.longWaitMinutes * 60_000 };
  for (const ticket of tickets) tally.addTicket(ticket, promise);
  for (const visit of visits) tally.addVisit(visit, tickets[visit.ticket] as TicketFact, promise);
  for (const rating of ratings) tally.addRating(rating);
  for (const sitting of sittings) tally.addSitting(sitting);
}

/** Whose part of a day is counted; null: everything. */
export type Keys = {
  ticket: (fact: TicketFact, day: TalliedDay) => string | null;
  visit: (fact: VisitFact, ticket: TicketFact, day: TalliedDay) => string | null;
  rating: (fact: RatingFact, ticket: TicketFact, day: TalliedDay) => string | null;
  sitting: (fact: SittingFact, day: TalliedDay) => string | null;
};

/** Tallies by key; a fact whose key is null is not counted. */
export function createTallies(keys: Keys) {
  const tallies = new Map<string, Tally>();
  function of(key: string | null): Tally | null {
    if (key === null) return null;
    const known = tallies.get(key) ?? createTally();
    tallies.set(key, known);
    return known;
  }
  return {
    addDay(day: TalliedDay): void {
      const promise = { promiseMs: day.promised.longWaitMinutes * 60_000 };
      const ticketAt = (place: number) => day.tickets[place] as TicketFact;
      for (const ticket of day.tickets) of(keys.ticket(ticket, day))?.addTicket(ticket, promise);
      for (const visit of day.visits) {
        const ticket = ticketAt(visit.ticket);
        of(keys.visit(visit, ticket, day))?.addVisit(visit, ticket, promise);
      }
      for (const rating of day.ratings) of(keys.rating(rating, ticketAt(rating.ticket), day))?.addRating(rating);
      for (const sitting of day.sittings) of(keys.sitting(sitting, day))?.addSitting(sitting);
    },
    /** In the order in which the keys came up. */
    all: () => [...tallies].map(([key, tally]) => ({ key, figures: tally.figures() })),
    of: (key: string) => tallies.get(key)?.figures() ?? createTally().figures(),
  };
}
export type Tallies = ReturnType<typeof createTallies>;
