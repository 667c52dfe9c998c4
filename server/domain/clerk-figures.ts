import { BAD_SCORE } from './rating.ts';

type Served = { waitedMs: number; servedMs: number; quantity: number; isEndAssumed: boolean; isOverLimit: boolean };

/** What a clerk's day is counted from, one line per event. */
export type ClerkEvent =
  | ({ kind: 'ticket-finished' | 'visit-finished' | 'ticket-transferred' } & Served)
  | { kind: 'ticket-missed' }
  | { kind: 'rating-given'; score: number };

export type ClerkFigures = {
  finished: number;
  missed: number;
  averageWaitSeconds: number | null;
  averageServiceSeconds: number | null;
  overLimit: number;
  rated: number;
  satisfied: number;
};

const seconds = (ms: number, among: number) => (among === 0 ? null : Math.round(ms / among / 1000));

/** [C14] What one clerk has done, in numbers that name no customer: waits per visit, service time per case ([M1]). */
export function clerkFigures(events: readonly ClerkEvent[]): ClerkFigures {
  const visits = events.filter((event) => 'servedMs' in event);
  const measured = visits.filter(({ isEndAssumed }) => !isEndAssumed);
  const sum = (of: readonly Served[], what: 'waitedMs' | 'servedMs' | 'quantity') =>
    of.reduce((all, visit) => all + visit[what], 0);
  const scores = events.flatMap((event) => (event.kind === 'rating-given' ? [event.score] : []));
  return {
    finished: visits.filter(({ kind }) => kind !== 'ticket-transferred').length,
    missed: events.filter(({ kind }) => kind === 'ticket-missed').length,
    averageWaitSeconds: seconds(sum(visits, 'waitedMs'), visits.length),
    averageServiceSeconds: seconds(sum(measured, 'servedMs'), sum(measured, 'quantity')),
    overLimit: visits.filter(({ isOverLimit }) => isOverLimit).length,
    rated: scores.length,
    satisfied: scores.filter((score) => score > BAD_SCORE).length,
  };
}
