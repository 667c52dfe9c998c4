import type { ToldWait } from './day-forecasts.ts';

/** How good forecasts were. Errors are medians in minutes, of the arrivals for which both formulas gave an answer. */
export type ForecastQuality = {
  arrivals: number;
  notShown: number;
  /** The share of real waits inside the range that was shown; of those outside, most are above it or below. */
  inRange: number;
  above: number;
  /** The same share of those alone who had to expect five minutes or more: to be right for others is easy. */
  inRangeOfQueued: number;
  midError: number;
  commonError: number;
  /** Of the two errors: below 1 the forecast is better than the common formula. */
  quotient: number;
  meanWidth: number;
};

const QUEUED_MINUTES = 5;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

/** Sets what customers were told beside what they got. */
export function judgeForecasts(waits: readonly ToldWait[]): ForecastQuality {
  const shown = waits.flatMap(({ told, common, waited }) => (told ? [{ told, common, waited }] : []));
  const both = shown.flatMap(({ told, common, waited }) => (common === null ? [] : [{ told, common, waited }]));
  const midError = median(both.map(({ told, waited }) => Math.abs(told.mid - waited)));
  const commonError = median(both.map(({ common, waited }) => Math.abs(common - waited)));
  const shareOf = (count: number) => (shown.length === 0 ? 0 : count / shown.length);
  const isInRange = ({ told, waited }: (typeof shown)[number]) => told.low <= waited && waited <= told.high;
  const queued = shown.filter(({ told }) => told.mid >= QUEUED_MINUTES);
  return {
    arrivals: waits.length,
    notShown: waits.length - shown.length,
    inRange: shareOf(shown.filter(isInRange).length),
    inRangeOfQueued: queued.length === 0 ? 1 : queued.filter(isInRange).length / queued.length,
    above: shareOf(shown.filter(({ told, waited }) => waited > told.high).length),
    midError,
    commonError,
    quotient: midError / commonError,
    meanWidth: shareOf(shown.reduce((sum, { told }) => sum + told.high - told.low, 0)),
  };
}
