import type { EpochMs } from '../protocol/vocabulary.ts';

export type Outage = { since: EpochMs; until: EpochMs | null };

/**
 * [H8] How much of a stretch of time everything stood still; an outage that goes on has no end yet. Where a clock that
 * was set back makes two outages overlap, that time stood still once.
 */
export function standstillMs(outages: readonly Outage[], { from, to }: { from: EpochMs; to: EpochMs }): number {
  let reached: number = from;
  let sum = 0;
  for (const { since, until } of outages.toSorted((one, other) => one.since - other.since)) {
    const end = Math.min(until ?? to, to);
    sum += Math.max(0, end - Math.max(since, reached));
    reached = Math.max(reached, end);
  }
  return sum;
}
