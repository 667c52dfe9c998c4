import type { EpochMs } from '../protocol/vocabulary.ts';

export type Outage = { since: EpochMs; until: EpochMs | null };

/** [H8] How much of a stretch of time everything stood still; an outage that goes on has no end yet. */
export function standstillMs(outages: readonly Outage[], { from, to }: { from: EpochMs; to: EpochMs }): number {
  return outages.reduce(
    (sum, { since, until }) => sum + Math.max(0, Math.min(until ?? to, to) - Math.max(since, from)),
    0,
  );
}
