import type { InspectionPoint } from '../protocol/duty.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';

/** When a round is to be made; null where nobody can say yet. */
export type DueRound = { point: InspectionPoint; dueFrom: EpochMs | null; dueBy: EpochMs | null };

const HALF_HOUR = 1_800_000;
/** Before opening everybody is in for the morning meeting (`domain.md` E2, E3). */
const LEAD_MS = HALF_HOUR;

/** So many people for each open counter, and never fewer, are a peak. */
const PEAK_PER_COUNTER = 3;
const PEAK_AT_LEAST = 6;

/** [I5] Many more wait than counters are open: a peak. */
export function isPeak(waiting: number, openCounters: number): boolean {
  return waiting >= Math.max(PEAK_AT_LEAST, PEAK_PER_COUNTER * openCounters);
}

const before = (at: EpochMs | null) => at && ((at - LEAD_MS) as EpochMs);

/** [I5] The three rounds of a day: by opening, within half an hour of the first peak, by closing. */
export function roundsDue(day: {
  opensAt: EpochMs | null;
  closesAt: EpochMs | null;
  peakAt: EpochMs | null;
}): DueRound[] {
  const { opensAt, closesAt, peakAt } = day;
  return [
    { point: 'opening', dueFrom: before(opensAt), dueBy: opensAt },
    { point: 'peak', dueFrom: peakAt, dueBy: peakAt && ((peakAt + HALF_HOUR) as EpochMs) },
    { point: 'closing', dueFrom: before(closesAt), dueBy: closesAt },
  ];
}

/** [I5] Rounds that should have been made by now. */
export function missedRounds(due: readonly DueRound[], made: readonly InspectionPoint[], now: EpochMs) {
  return due.flatMap(({ point, dueBy }) =>
    dueBy !== null && now >= dueBy && !made.includes(point) ? [{ point, since: dueBy }] : [],
  );
}
