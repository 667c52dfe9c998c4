import type { EpochMs, ServiceId, TicketId } from '../protocol/vocabulary.ts';
import { forecastRuns, HORIZON_MINUTES, inOneGo, newcomerTo } from './forecast-runs.ts';
import type { HallNow } from './hall-now.ts';
import { type InLine, mayCall } from './queue-order.ts';

export type { ExpectedArrivals } from './expected-arrivals.ts';
export type { ForecastCounter, HallNow, UsualTransfer } from './hall-now.ts';

/** Minutes until the call: `low` and `high` are shown, `mid` is the expectation itself and stays inside the server. */
export type WaitForecast = { low: number; mid: number; high: number };

export type Forecast = ReturnType<typeof forecastHall>;

const STEP = 5;

/** The share of simulated waits that are shorter than `low`, and that are longer than `high`. */
const SHARE_OUTSIDE = 0.1;

/** Whoever is not called within the horizon is counted as if it took twice as long. */
const BEYOND_MINUTES = 2 * HORIZON_MINUTES;

/** For few runs the outer ones are taken rather than something narrower. */
function quantile(sorted: Float64Array, share: number): number {
  const place = Math.max(0, Math.min(sorted.length - 1, share * (sorted.length + 1) - 1));
  const below = Math.floor(place);
  const lower = Math.min(sorted[below] ?? 0, BEYOND_MINUTES);
  const upper = Math.min(sorted[below + 1] ?? lower, BEYOND_MINUTES);
  return lower + (place - below) * (upper - lower);
}

/** [W2] The tenth and the ninetieth part of the simulated waits, rounded outward to multiples of five minutes. */
export function rangeOf(sortedMinutes: Float64Array): WaitForecast {
  const least = Math.min(quantile(sortedMinutes, SHARE_OUTSIDE), HORIZON_MINUTES);
  const low = Math.floor(least / STEP) * STEP;
  const most = Math.ceil(quantile(sortedMinutes, 1 - SHARE_OUTSIDE) / STEP) * STEP;
  return { low, mid: quantile(sortedMinutes, 0.5), high: Math.max(low + STEP, most) };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * [W1] What those who wait, and those who would come now, have to expect: the next four hours are played many times by
 * the rule of Next. [W4] The same hall always gives the same answer. One more person at the end of a line never changes
 * the wait of those before; where all counters do the same, a newcomer's never becomes shorter by it, and where they
 * differ or the number of runs falls, not by more than a few minutes. It may be made in steps, of the hall as it was
 * before the first.
 */
export function* forecastInSteps(hall: HallNow) {
  const { now, counters, waiting, services, times } = hall;
  const open = counters.filter(({ windows }) => windows.some(({ to }) => to > now));
  const runs = yield* forecastRuns({ ...hall, counters: open });
  const isServed = (ticket: InLine) => open.some((counter) => mayCall(ticket, counter));
  let placeOf: Map<TicketId, number> | null = null;
  const told = new Map<ServiceId, WaitForecast | null>();

  function expect(person: number, ticket: InLine): WaitForecast | null {
    if (!isServed(ticket)) return null;
    const waits = runs.waitsOf(person);
    const isAtOnce = waits.at(-1) === 0;
    return isAtOnce || times.isEnough(ticket.serviceId) ? rangeOf(waits) : null;
  }

  return {
    /** [W2] [W3] For an ordinary customer who comes now; null where nobody could honestly say. */
    newcomer(serviceId: ServiceId): WaitForecast | null {
      const service = services.indexOf(serviceId);
      if (service < 0) return null;
      if (!told.has(serviceId))
        told.set(serviceId, expect(waiting.length + service, newcomerTo(serviceId, now).ticket));
      return told.get(serviceId) ?? null;
    },
    /** [W2] [W3] For somebody who waits. */
    ofTicket(ticketId: TicketId): WaitForecast | null {
      placeOf ??= new Map(waiting.map((ticket, place) => [ticket.ticketId, place]));
      const place = placeOf.get(ticketId);
      return place === undefined ? null : expect(place, waiting[place] as InLine);
    },
    /** When a newcomer's service is expected to end; the horizon means then or later, null that nobody open does it. */
    workEndsAt(serviceId: ServiceId): EpochMs | null {
      const ends = runs.newcomersEnd[services.indexOf(serviceId)];
      if (!ends || !isServed(newcomerTo(serviceId, now).ticket)) return null;
      return Math.round(mean(ends)) as EpochMs;
    },
    /** When everybody who waits now is expected to be served; the horizon means then or later, null that some never are. */
    allServedAt(): EpochMs | null {
      return waiting.every(isServed) ? (Math.round(mean(runs.allServed)) as EpochMs) : null;
    },
  };
}

/** [W3] Where nobody is at a counter, nobody's wait can be told. */
export const FORECAST_OF_NOBODY: Forecast = {
  newcomer: () => null,
  ofTicket: () => null,
  workEndsAt: () => null,
  allServedAt: () => null,
};

/** The same at once. */
export const forecastHall = (hall: HallNow) => inOneGo(forecastInSteps(hall));
