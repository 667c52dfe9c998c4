import type { WaitRange } from '../protocol/vocabulary.ts';

/** How many services of the same kind a forecast looks back on. */
export const LOOK_BACK = 20;

/** A queue without a past is taken to need this share of its time limit per customer. */
const SHARE_OF_LIMIT = 0.6;

const upToFive = (minutes: number) => Math.ceil(minutes / 5) * 5;

/**
 * [Q5] The wait a customer may expect, in minutes: people ahead × mean of the last services ÷ open counters, as a
 * range rounded up to five. Null when no counter is open for the service: then nobody could honestly say.
 */
export function estimateWait(queue: {
  ahead: number;
  openCounters: number;
  /** Seconds, of the last services of this kind; fewer than `LOOK_BACK` early in the day. */
  recentSeconds: readonly number[];
  limitSeconds: number;
}): WaitRange {
  if (queue.openCounters === 0) return null;
  const expected = queue.limitSeconds * SHARE_OF_LIMIT;
  const missing = Math.max(0, LOOK_BACK / 4 - queue.recentSeconds.length);
  const sum = queue.recentSeconds.reduce((total, seconds) => total + seconds, missing * expected);
  const meanMinutes = sum / (queue.recentSeconds.length + missing) / 60;
  const minutes = (queue.ahead * meanMinutes) / queue.openCounters;
  const high = Math.max(5, upToFive((minutes + meanMinutes) * 1.3));
  return { low: Math.min(upToFive(minutes * 0.6), high - 5), high };
}
