import { orderRules } from '../domain/hall-rules.ts';
import { learnServiceTimes, type ServiceTimes } from '../domain/service-times.ts';
import type { CurrentTicket } from '../domain/ticket.ts';
import { instantOf } from '../domain/timetable.ts';
import { type Forecast, type ForecastCounter, forecastHall } from '../domain/wait-estimate.ts';
import type { HallSettings } from '../protocol/hall-settings.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { CounterRecord } from '../storage/counter-store.ts';
import type { Stores } from '../storage/stores.ts';
import { callingCounter } from './calling-order.ts';

const HOUR = 3_600_000;
/** A forecast looks four hours ahead; a counter that is open is taken to stay so. */
const WINDOW_MS = 5 * HOUR;
/** Services that are looked back on, for each kind. */
const LOOK_BACK = 200;
const DAYS_OF_CALLS = 30;
/** With nothing happening, a forecast grows old all the same: services drag on. */
const OLD_AFTER_MS = 20_000;
/** Between two forecasts for commands there lies so many times the cost of one, and no more than this. */
const REST_PER_COST = 4;
const REST_AT_MOST_MS = 500;

type Moment = { now: EpochMs; businessDay: string; settings: HallSettings };
type Deps = { stores: Stores; monotonicMs: () => number };

/** From when to when a counter will call, as far as anybody knows: a pause without an end has none. */
function windowsOf({ counter }: CounterRecord, now: EpochMs): ForecastCounter['windows'] {
  const to = (now + WINDOW_MS) as EpochMs;
  if (counter.state === 'open') return [{ from: now, to }];
  if (counter.state === 'paused' && counter.until !== null && counter.until > now) return [{ from: counter.until, to }];
  return [];
}

function currentOf(ticket: CurrentTicket | null, now: EpochMs): ForecastCounter['current'] {
  if (!ticket) return null;
  const began = ticket.status === 'serving' ? ticket.startedAt - ticket.servedMs : ticket.calledAt;
  return { serviceId: ticket.serviceId, calledAt: Math.min(began, now) as EpochMs };
}

/**
 * The hall played forward from what is stored ([W1]). `fresh` is of this very state, for views; `recent` may be some
 * milliseconds old while many commands arrive at once.
 */
export function createForecaster({ stores, monotonicMs }: Deps) {
  let last: { revision: number; at: EpochMs; day: string; forecast: Forecast } | null = null;
  let restUntil = Number.NEGATIVE_INFINITY;
  let learned: { key: string; times: ServiceTimes } | null = null;

  function timesAt({ businessDay }: Moment, midnight: EpochMs): ServiceTimes {
    const key = `${businessDay}:${stores.visits.newest()}`;
    if (learned?.key === key) return learned.times;
    const services = stores.hall.services();
    const hourOf = (at: number) => Math.floor(((((at - midnight) % (24 * HOUR)) + 24 * HOUR) % (24 * HOUR)) / HOUR);
    const finished = services.flatMap(({ serviceId }) =>
      stores.visits
        .lastServices(serviceId, LOOK_BACK)
        .map(({ endedAt, seconds }) => ({ serviceId, hour: hourOf(endedAt - seconds * 1000), seconds })),
    );
    const calls = stores.visits.callsSince(businessDay, DAYS_OF_CALLS);
    const times = learnServiceTimes({ finished, calls, limits: services });
    learned = { key, times };
    return times;
  }

  function play(moment: Moment): Forecast {
    const { now, businessDay, settings } = moment;
    const currents = new Map(stores.tickets.allCurrent().map((ticket) => [ticket.counterId, ticket]));
    const midnight = instantOf(businessDay, '00:00', settings.timeZone);
    const counters = stores.counters.all().flatMap((record): ForecastCounter[] => {
      const { counter } = record;
      if (counter.state === 'closed') return [];
      const current = currentOf(currents.get(counter.counterId) ?? null, now);
      return [{ ...callingCounter(stores, record, counter.clerkId), windows: windowsOf(record, now), current }];
    });
    return forecastHall({
      now,
      midnight,
      rules: orderRules(settings),
      counters,
      waiting: stores.line.inLine(businessDay),
      services: stores.hall.services().map(({ serviceId }) => serviceId),
      expected: [],
      transfers: [],
      usuallyOpen: [],
      times: timesAt(moment, midnight),
      noShowMs: settings.rules.callsAtMost * settings.rules.recallGapSeconds * 1000 + 10_000,
    });
  }

  function renew(moment: Moment, revision: number): Forecast {
    const startedAt = monotonicMs();
    const forecast = play(moment);
    const endedAt = monotonicMs();
    restUntil = endedAt + Math.min(REST_AT_MOST_MS, (endedAt - startedAt) * REST_PER_COST);
    last = { revision, at: moment.now, day: moment.businessDay, forecast };
    return forecast;
  }

  function known(moment: Moment, revision: number): Forecast | null {
    if (!last || last.day !== moment.businessDay || last.revision !== revision) return null;
    return Math.abs(moment.now - last.at) < OLD_AFTER_MS ? last.forecast : null;
  }

  return {
    fresh(moment: Moment): Forecast {
      const revision = stores.hall.revision();
      return known(moment, revision) ?? renew(moment, revision);
    },
    recent(moment: Moment): Forecast {
      if (last?.day === moment.businessDay && monotonicMs() < restUntil) return last.forecast;
      return this.fresh(moment);
    },
  };
}
export type Forecaster = ReturnType<typeof createForecaster>;
