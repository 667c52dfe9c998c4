import type { EpochMs, ServiceId, TicketId, WaitRange } from '../protocol/vocabulary.ts';
import { BAD_SCORE } from './rating.ts';

type About = { revision: number; ticketId: TicketId | null; serviceId: ServiceId; at: EpochMs };
type Served = { waitedMs: number; servedMs: number; quantity: number; isEndAssumed?: boolean };

/** What the figures of a day are computed from: one line per event that counts, in the order it happened. */
export type MetricEvent = About &
  (
    | { kind: 'ticket-taken'; wait: WaitRange }
    | { kind: 'ticket-missed' | 'ticket-rejoined' | 'ticket-voided' | 'ticket-reclaimed' }
    | { kind: 'ticket-called' | 'ticket-cancelled' | 'ticket-expired'; was?: string }
    | ({ kind: 'ticket-finished' | 'visit-finished' | 'ticket-transferred' } & Served)
    | { kind: 'rating-invited' }
    | { kind: 'rating-given'; score: number }
  );

/** [M3] What was undone has not happened: the events of a revision that a later one took back are left out. */
export function withoutUndone<Event extends { kind: string; revision: number }>(
  events: readonly (Event | { kind: 'step-undone'; revision: number; undoneRevision: number })[],
): Event[] {
  const undone = new Set(events.flatMap((event) => ('undoneRevision' in event ? [event.undoneRevision] : [])));
  return events.filter((event): event is Event => event.kind !== 'step-undone' && !undone.has(event.revision));
}

export type DayFigures = {
  issued: number;
  voided: number;
  finished: number;
  missed: number;
  cancelled: number;
  expired: number;
  averageWaitSeconds: number | null;
  p90WaitSeconds: number | null;
  averageServiceSeconds: number | null;
  invited: number;
  rated: number;
  satisfied: number;
  badRatings: number;
  /** Waits that were forecast and are over, and how many of them lay in the range that was shown ([M4]). */
  forecasts: number;
  forecastsRight: number;
};

const average = (values: readonly number[]) =>
  values.length ? Math.round(values.reduce((sum, value) => sum + value, 0) / values.length) : null;

/** The value that such a share does not exceed (nearest rank). */
export function shareOf(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? null;
}

/** [M4] How often the range was right: from taking the ticket to its first call. */
function forecastRecord(events: readonly MetricEvent[]): Pick<DayFigures, 'forecasts' | 'forecastsRight'> {
  const open = new Map<TicketId, { at: EpochMs; wait: NonNullable<WaitRange> }>();
  let forecasts = 0;
  let forecastsRight = 0;
  for (const event of events) {
    const { ticketId } = event;
    if (ticketId === null) continue;
    if (event.kind === 'ticket-taken' && event.wait) open.set(ticketId, { at: event.at, wait: event.wait });
    const shown = event.kind === 'ticket-called' ? open.get(ticketId) : undefined;
    if (!shown) continue;
    open.delete(ticketId);
    forecasts += 1;
    const minutes = (event.at - shown.at) / 60_000;
    if (minutes >= shown.wait.low && minutes <= shown.wait.high) forecastsRight += 1;
  }
  return { forecasts, forecastsRight };
}

/**
 * [M1] Figures of a day, from events only, so that they can be computed again at any time. Waits are from joining the
 * queue to the start of the service; service time is per case (`quantity`); a voided ticket was never issued, and a
 * ticket that came back is not missed any more. What nobody ended counts, but its length does not.
 */
export function dayFigures(events: readonly MetricEvent[]): DayFigures {
  const countOf = (kind: MetricEvent['kind']) => events.filter((event) => event.kind === kind).length;
  const voided = countOf('ticket-voided') - countOf('ticket-reclaimed');
  const cameBack = events.filter((event) => 'was' in event && event.was === 'missed').length;
  const services = events.filter((event) => 'servedMs' in event);
  const measured = services.filter(({ isEndAssumed }) => !isEndAssumed);
  const scores = events.flatMap((event) => (event.kind === 'rating-given' ? [event.score] : []));
  const waits = services.map(({ waitedMs }) => Math.round(waitedMs / 1000));
  const cases = measured.reduce((sum, { quantity }) => sum + quantity, 0);
  const servedMs = measured.reduce((sum, event) => sum + event.servedMs, 0);
  return {
    issued: countOf('ticket-taken') - voided,
    voided,
    finished: countOf('ticket-finished'),
    missed: countOf('ticket-missed') - countOf('ticket-rejoined') - cameBack,
    cancelled: countOf('ticket-cancelled'),
    expired: countOf('ticket-expired'),
    averageWaitSeconds: average(waits),
    p90WaitSeconds: shareOf(waits, 0.9),
    averageServiceSeconds: cases ? Math.round(servedMs / cases / 1000) : null,
    invited: countOf('rating-invited'),
    rated: scores.length,
    satisfied: scores.filter((score) => score > BAD_SCORE).length,
    badRatings: scores.filter((score) => score <= BAD_SCORE).length,
    ...forecastRecord(events),
  };
}
