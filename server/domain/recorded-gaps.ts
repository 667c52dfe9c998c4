import type { CounterId, EpochMs } from '../protocol/vocabulary.ts';
import type { RecordedVisit } from './day-record.ts';
import type { PastEvent } from './history.ts';

const CALLS = new Set(['ticket-called', 'ticket-called-back']);
const ENDS = new Set(['ticket-finished', 'visit-finished', 'ticket-transferred', 'ticket-missed']);
const ABSENCES = new Set(['counter-opened', 'counter-closed', 'counter-paused', 'counter-resumed', 'outage']);

/**
 * Learns how long a counter rests between a customer and its next call. It counts only where whoever was called had
 * been waiting when the one before was done: otherwise the clerk had nothing to do.
 */
export function createGapReader() {
  const ended = new Map<CounterId, { visit: RecordedVisit; at: EpochMs }>();
  return {
    /** Whoever paused, left or could not call was not between two customers. */
    absence({ kind, counterId }: PastEvent): void {
      if (!ABSENCES.has(kind)) return;
      if (counterId === null) ended.clear();
      else ended.delete(counterId);
    },
    call({ kind, counterId, at }: PastEvent, standsSince: EpochMs): void {
      const before = counterId && CALLS.has(kind) ? ended.get(counterId) : undefined;
      if (!counterId || !before) return;
      if (standsSince <= before.at) before.visit.afterMs = Math.max(0, at - before.at);
      ended.delete(counterId);
    },
    end({ kind, counterId, at, data }: PastEvent, visit: RecordedVisit): void {
      if (counterId && ENDS.has(kind) && data.staysHere !== true) ended.set(counterId, { visit, at });
    },
  };
}
