import type { EpochMs, ServiceId } from '../protocol/vocabulary.ts';
import { BAD_SCORE } from './rating.ts';

/** What the figures of a day are computed from: one line per event that ends or rates something, in the order it happened. */
export type MetricEvent =
  | { kind: 'ticket-taken'; serviceId: ServiceId; at: EpochMs }
  | { kind: 'ticket-missed'; serviceId: ServiceId; at: EpochMs }
  | { kind: 'ticket-cancelled' | 'ticket-voided' | 'ticket-expired'; serviceId: ServiceId; at: EpochMs }
  | { kind: 'ticket-finished'; serviceId: ServiceId; at: EpochMs; waitedMs: number; servedMs: number; quantity: number }
  | { kind: 'rating-invited'; serviceId: ServiceId; at: EpochMs }
  | { kind: 'rating-given'; serviceId: ServiceId; at: EpochMs; score: number };

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
};

const average = (values: readonly number[]) =>
  values.length ? Math.round(values.reduce((sum, value) => sum + value, 0) / values.length) : null;

/** The value that nine in ten do not exceed (nearest rank). */
function p90(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.9) - 1] ?? null;
}

/**
 * [M1] Figures of a day, from events only, so that they can be computed again at any time. Waits are from taking the
 * ticket to the start of the service; service time is per case (`quantity`); a voided ticket was never issued.
 */
export function dayFigures(events: readonly MetricEvent[]): DayFigures {
  const countOf = (kind: MetricEvent['kind']) => events.filter((event) => event.kind === kind).length;
  const finished = events.filter((event) => event.kind === 'ticket-finished');
  const scores = events.filter((event) => event.kind === 'rating-given').map(({ score }) => score);
  const waits = finished.map(({ waitedMs }) => Math.round(waitedMs / 1000));
  const cases = finished.reduce((sum, { quantity }) => sum + quantity, 0);
  const servedMs = finished.reduce((sum, event) => sum + event.servedMs, 0);
  return {
    issued: countOf('ticket-taken') - countOf('ticket-voided'),
    voided: countOf('ticket-voided'),
    finished: finished.length,
    missed: countOf('ticket-missed'),
    cancelled: countOf('ticket-cancelled'),
    expired: countOf('ticket-expired'),
    averageWaitSeconds: average(waits),
    p90WaitSeconds: p90(waits),
    averageServiceSeconds: cases ? Math.round(servedMs / cases / 1000) : null,
    invited: countOf('rating-invited'),
    rated: scores.length,
    satisfied: scores.filter((score) => score > BAD_SCORE).length,
    badRatings: scores.filter((score) => score <= BAD_SCORE).length,
  };
}
