import type { ServiceId } from '../protocol/vocabulary.ts';

/** A service that was finished. `seconds` is all that the customer took, however many cases he had; `hour` the hall's. */
export type FinishedService = { serviceId: ServiceId; hour: number; seconds: number };

/** How many customers of a service were called, and how many of them did not come. */
export type CallCount = { serviceId: ServiceId; called: number; missed: number };

/** How long services take here, and how often nobody comes. `chance` is a number from 0 up to 1 that picks. */
export type ServiceTimes = ReturnType<typeof learnServiceTimes>;

const ENOUGH = 5;
const ENOUGH_IN_THE_HOUR = 20;

/** Until it is known better, a service takes such parts of its time limit. */
const PARTS_OF_LIMIT = [0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.95, 1.3];

/** So many calls it takes until a service's own share of no-shows weighs more than the whole hall's. */
const CALLS_OF_DOUBT = 20;

/** The part of a gap between two observations, or beyond the last, at which nothing was seen. */
const TAIL = 0.5;

/** Draws from what was seen, smoothed between two observations and somewhat beyond the longest. */
function drawFrom(sorted: readonly number[], chance: number): number {
  const place = chance * sorted.length - 0.5;
  const below = Math.floor(place);
  const lower = sorted[Math.max(0, below)] ?? 0;
  const upper = sorted[below + 1] ?? lower * (1 + TAIL);
  return lower + Math.max(0, place - below) * Math.max(0, upper - lower);
}

/** The share of what was seen that took at most so long. */
function shareUpTo(sorted: readonly number[], seconds: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) <= seconds) from = middle + 1;
    else to = middle;
  }
  return from / sorted.length;
}

type Samples = { all: number[]; byHour: number[][] };

function sortSamples(finished: readonly FinishedService[]): Map<ServiceId, Samples> {
  const samples = new Map<ServiceId, Samples>();
  for (const { serviceId, hour, seconds } of finished) {
    const of = samples.get(serviceId) ?? { all: [], byHour: Array.from({ length: 24 }, (): number[] => []) };
    samples.set(serviceId, of);
    of.all.push(seconds);
    of.byHour[hour]?.push(seconds);
  }
  const ascending = (a: number, b: number) => a - b;
  for (const { all, byHour } of samples.values()) for (const each of [all, ...byHour]) each.sort(ascending);
  return samples;
}

function learnNoShows(calls: readonly CallCount[]): (serviceId: ServiceId) => number {
  const called = calls.reduce((sum, count) => sum + count.called, 0);
  const missed = calls.reduce((sum, count) => sum + count.missed, 0);
  const everywhere = called === 0 ? 0 : missed / called;
  const shares = new Map(
    calls.map((count) => [
      count.serviceId,
      (count.missed + CALLS_OF_DOUBT * everywhere) / (count.called + CALLS_OF_DOUBT),
    ]),
  );
  return (serviceId) => shares.get(serviceId) ?? everywhere;
}

/**
 * What the latest finished services teach: each service has its own distribution, and its own for an hour of the day
 * once twenty were seen in it. A service that was never seen leans on its time limit, and says so by `isEnough`.
 */
export function learnServiceTimes(seen: {
  finished: readonly FinishedService[];
  calls: readonly CallCount[];
  limits: readonly { serviceId: ServiceId; limitSeconds: number }[];
}) {
  const samples = sortSamples(seen.finished);
  const guesses = new Map(
    seen.limits.map(({ serviceId, limitSeconds }) => [serviceId, PARTS_OF_LIMIT.map((part) => part * limitSeconds)]),
  );
  const isEnough = (serviceId: ServiceId) => (samples.get(serviceId)?.all.length ?? 0) >= ENOUGH;
  const sampleOf = (serviceId: ServiceId, hour: number): readonly number[] => {
    const known = samples.get(serviceId);
    if (!known || known.all.length < ENOUGH) return guesses.get(serviceId) ?? known?.all ?? [];
    const inTheHour = known.byHour[hour] ?? [];
    return inTheHour.length >= ENOUGH_IN_THE_HOUR ? inTheHour : known.all;
  };
  return {
    isEnough,
    noShowShare: learnNoShows(seen.calls),
    seconds: (serviceId: ServiceId, hour: number, chance: number) => drawFrom(sampleOf(serviceId, hour), chance),
    /** What is left of a service that has been going on for so long; longer than any seen, it may go on a good while. */
    secondsLeft(of: { serviceId: ServiceId; hour: number; elapsedSeconds: number }, chance: number): number {
      const sample = sampleOf(of.serviceId, of.hour);
      const known = shareUpTo(sample, of.elapsedSeconds);
      if (sample.length === 0 || known === 1) return -Math.log(1 - chance) * TAIL * of.elapsedSeconds;
      return Math.max(0, drawFrom(sample, known + chance * (1 - known)) - of.elapsedSeconds);
    },
  };
}
