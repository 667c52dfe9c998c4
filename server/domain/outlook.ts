import type { Outlook } from '../protocol/advice.ts';
import type { EpochMs, ServiceId } from '../protocol/vocabulary.ts';
import { forecastRuns, HORIZON_MINUTES, inOneGo } from './forecast-runs.ts';
import type { ForecastCounter, HallNow } from './hall-now.ts';

const MINUTE = 60_000;

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * [I9] What those who wait now have to expect with the counters that are given, as the forecast plays it. Nobody is taken
 * to open or close a counter later: before and after differ by what is asked, and by nothing else.
 */
export function outlookOf(hall: HallNow, about: ServiceId | null): Outlook {
  const runs = inOneGo(forecastRuns({ ...hall, usuallyOpen: [] }));
  const people = [...hall.waiting.entries()].filter(([, ticket]) => about === null || ticket.serviceId === about);
  const waits = people.map(([person]) =>
    mean([...runs.waitsOf(person)].map((minutes) => Math.min(minutes, HORIZON_MINUTES))),
  );
  const longest = Math.max(0, ...waits);
  const isBeyond = longest >= HORIZON_MINUTES;
  return {
    meanMinutes: Math.round(mean(waits)),
    longestMinutes: Math.round(longest),
    isBeyond,
    doneAt: isBeyond ? null : doneAt(runs.allServed, hall.now),
  };
}

function doneAt(allServed: readonly number[], now: EpochMs): EpochMs | null {
  const at = mean(allServed);
  return at >= now + HORIZON_MINUTES * MINUTE ? null : (Math.round(at) as EpochMs);
}

/** The hall with one more counter, or with one that does something else. */
export function withCounter(hall: HallNow, counter: ForecastCounter): HallNow {
  const others = hall.counters.filter(({ counterId }) => counterId !== counter.counterId);
  return { ...hall, counters: [...others, counter] };
}

export const isBetter = (one: Outlook, other: Outlook) =>
  one.meanMinutes - other.meanMinutes || one.longestMinutes - other.longestMinutes;
