import { callingWindows } from '../domain/calling-windows.ts';
import { inOneGo } from '../domain/forecast-runs.ts';
import type { Span } from '../domain/hall-plan.ts';
import { orderRules } from '../domain/hall-rules.ts';
import { learnServiceTimes, type ServiceTimes } from '../domain/service-times.ts';
import type { CurrentTicket } from '../domain/ticket.ts';
import { breaksOn, instantOf } from '../domain/timetable.ts';
import { type UsualDay, usuallyOpenAt } from '../domain/usual-day.ts';
import {
  FORECAST_OF_NOBODY,
  type Forecast,
  type ForecastCounter,
  forecastInSteps,
  type HallNow,
} from '../domain/wait-estimate.ts';
import type { HallSettings } from '../protocol/hall-settings.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { ServiceRecord } from '../storage/hall-store.ts';
import type { Stores } from '../storage/stores.ts';
import { callingCounter } from './calling-order.ts';
import type { HallExperience } from './hall-experience.ts';

const HOUR = 3_600_000;
/** A forecast looks four hours ahead; no window needs to end sooner. */
const WINDOW_MS = 5 * HOUR;
/** Services that are looked back on, for each kind. */
const LOOK_BACK = 200;
/** With nothing happening, a forecast grows old all the same: services drag on. */
const OLD_AFTER_MS = 20_000;
/** After a forecast the next one rests so many times as long as it took, and no longer than this. */
const REST_PER_COST = 160;
const REST_AT_MOST_MS = 2_000;
/** What costs more is made between two commands and not within one, and lets commands in between after so much of it. */
const CHEAP_MS = 2;

export type Moment = { now: EpochMs; businessDay: string; settings: HallSettings };
type Deps = {
  stores: Stores;
  usualOn: HallExperience;
  monotonicMs: () => number;
  /** The hall's present, for a forecast that was put off. */
  present: () => Moment;
  /** Does something after so many ms. */
  later: (work: () => void, ms: number) => void;
  /** A forecast that was put off is there now. */
  onRenewed: () => void;
};

function currentOf(ticket: CurrentTicket | null, now: EpochMs): ForecastCounter['current'] {
  if (!ticket) return null;
  const began = ticket.status === 'serving' ? ticket.startedAt - ticket.servedMs : ticket.calledAt;
  return { serviceId: ticket.serviceId, calledAt: Math.min(began, now) as EpochMs };
}

/** The hour of the clock. */
const hourOf = (at: number, midnight: EpochMs) =>
  Math.floor(((((at - midnight) % (24 * HOUR)) + 24 * HOUR) % (24 * HOUR)) / HOUR);

/** By hand nobody has ended it; for what the clock ends the hours of the past days speak. */
const givesTickets = ({ isOpen, lastTicketAt }: ServiceRecord) => isOpen && lastTicketAt === null;

/** Breaks of the hall in which counters do close; where one is usually open all the same, the usual day says how many. */
function breaksToCome({ businessDay, settings }: Moment, midnight: EpochMs, { usuallyOpen }: UsualDay): Span[] {
  const { timetable, timeZone } = settings;
  return breaksOn({ timetable, date: businessDay, timeZone }).filter(
    ({ from, to }) => usuallyOpenAt(usuallyOpen, midnight, (from + to) / 2) < 1,
  );
}

/** All that a forecast rests on, read from what is stored ([W1]). What was learned of service times is learned once per visit that ends. */
export function createHallNowReader(stores: Stores) {
  let learned: { key: string; times: ServiceTimes } | null = null;

  function timesAt({ businessDay }: Moment, midnight: EpochMs, { calls }: UsualDay): ServiceTimes {
    const key = `${businessDay}:${stores.visits.newest()}`;
    if (learned?.key === key) return learned.times;
    const services = stores.hall.services();
    const finished = services.flatMap(({ serviceId }) =>
      stores.visits
        .lastServices(serviceId, LOOK_BACK)
        .map(({ endedAt, seconds }) => ({ serviceId, hour: hourOf(endedAt - seconds * 1000, midnight), seconds })),
    );
    const times = learnServiceTimes({ finished, calls, limits: services });
    learned = { key, times };
    return times;
  }

  function countersAt(now: EpochMs, breaks: readonly Span[]): ForecastCounter[] {
    const currents = new Map(stores.tickets.allCurrent().map((ticket) => [ticket.counterId, ticket]));
    const until = (now + WINDOW_MS) as EpochMs;
    return stores.counters.all().flatMap((record): ForecastCounter[] => {
      const { counter } = record;
      if (counter.state === 'closed') return [];
      const current = currentOf(currents.get(counter.counterId) ?? null, now);
      const windows = callingWindows(counter, { now, until, breaks });
      return [{ ...callingCounter(stores, record, counter.clerkId), windows, current }];
    });
  }

  return function hallNowAt(moment: Moment, usual: UsualDay): HallNow {
    const { now, businessDay, settings } = moment;
    const midnight = instantOf(businessDay, '00:00', settings.timeZone);
    const counters = countersAt(now, breaksToCome(moment, midnight, usual));
    const services = stores.hall.services();
    const mayStillCome = new Set(services.filter(givesTickets).map(({ serviceId }) => serviceId));
    return {
      now,
      midnight,
      rules: orderRules(settings, stores.day.outages(businessDay)),
      counters,
      waiting: stores.line.inLine(businessDay),
      services: services.map(({ serviceId }) => serviceId),
      expected: (usual.expected[hourOf(now, midnight)] ?? []).filter(({ serviceId }) => mayStillCome.has(serviceId)),
      transfers: usual.transfers,
      usuallyOpen: usual.usuallyOpen,
      times: timesAt(moment, midnight, usual),
      noShowMs: settings.rules.callsAtMost * settings.rules.recallGapSeconds * 1000 + 10_000,
    };
  };
}

/**
 * The hall played forward from what is stored ([W1]). Where that is cheap it is of this very state; in a hall with
 * thousands waiting it may be a second or two old, and a newer one follows by itself.
 */
export function createForecaster({ stores, usualOn, monotonicMs, present, later, onRenewed }: Deps) {
  let last: { revision: number; at: EpochMs; day: string; forecast: Forecast } | null = null;
  let cost = 0;
  let restUntil = Number.NEGATIVE_INFINITY;
  let isPutOff = false;
  const hallNowAt = createHallNowReader(stores);

  /** Made of the hall as it is now; what it cost is known at its end. */
  function* renewal(moment: Moment): Generator<void, Forecast> {
    const usual = usualOn(moment); // read once a day; what that takes says nothing of the next forecast
    const revision = stores.hall.revision();
    let startedAt = monotonicMs();
    let spent = 0;
    const steps = forecastInSteps(hallNowAt(moment, usual));
    for (;;) {
      const step = steps.next();
      if (step.done) {
        cost = spent + monotonicMs() - startedAt;
        restUntil = monotonicMs() + Math.min(REST_AT_MOST_MS, cost * REST_PER_COST);
        last = { revision, at: moment.now, day: moment.businessDay, forecast: step.value };
        return step.value;
      }
      const took = monotonicMs() - startedAt;
      if (took < CHEAP_MS) continue;
      spent += took;
      yield;
      startedAt = monotonicMs();
    }
  }

  const renew = (moment: Moment) => inOneGo(renewal(moment));

  function putOff(): void {
    if (isPutOff) return;
    isPutOff = true;
    const begin = () => goOn(renewal(present()));
    later(begin, Math.max(0, restUntil - monotonicMs()));
  }

  function goOn(steps: Generator<void, Forecast>): void {
    let isOver = true;
    try {
      isOver = steps.next().done === true;
    } finally {
      if (isOver) isPutOff = false;
    }
    if (isOver) onRenewed();
    else later(() => goOn(steps), 0);
  }

  /** As long as nobody can call, nothing is played, however many wait. */
  function ofNobody({ now, businessDay }: Moment): Forecast {
    last = { revision: stores.hall.revision(), at: now, day: businessDay, forecast: FORECAST_OF_NOBODY };
    return last.forecast;
  }

  return function forecastAt(moment: Moment): Forecast {
    if (!stores.counters.isAnybodyThere()) return ofNobody(moment);
    if (last?.day !== moment.businessDay) return renew(moment);
    const isOld = Math.abs(moment.now - last.at) >= OLD_AFTER_MS;
    if (last.revision === stores.hall.revision() && !isOld) return last.forecast;
    if (cost <= CHEAP_MS) return renew(moment);
    putOff();
    return last.forecast;
  };
}
export type Forecaster = ReturnType<typeof createForecaster>;
