import type { EpochMs, ServiceId } from '../protocol/vocabulary.ts';
import type { Comer, SimulatedCall } from './hall-plan.ts';
import type { InLine } from './queue-order.ts';
import { type FinishedService, learnServiceTimes, type ServiceTimes } from './service-times.ts';
import { NO_SHOW_MS, type SimulatedDay } from './simulated-day.ts';
import { countCalls, type PastDay, usualDay } from './usual-day.ts';
import { type ForecastCounter, forecastHall, type WaitForecast } from './wait-estimate.ts';

/** One customer: the wait he was told, what the common formula would have said, and the wait he had. Minutes. */
export type ToldWait = { told: WaitForecast | null; common: number | null; waited: number };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** So many finished services a hall looks back on, for all its services together. */
const LOOK_BACK = 3_000;
/** So often a hall learns anew. */
const RELEARN_MS = 5 * MINUTE;
const COMMON_LOOK_BACK = 20;

const hourOf = (day: SimulatedDay, at: EpochMs) => Math.floor((at - day.midnight) / HOUR);

type Finished = FinishedService & { at: EpochMs };

const finishedOf = (day: SimulatedDay): Finished[] =>
  day.calls
    .filter(({ comes }) => comes)
    .map(({ serviceId, startedAt, finishedAt }) => ({
      ...{ serviceId, hour: hourOf(day, startedAt), seconds: (finishedAt - startedAt) / 1000, at: finishedAt },
    }))
    .sort((a, b) => a.at - b.at);

/** What a hall has learned by an instant of `today`: of the days before, and of what has ended today. */
function createLearner(past: readonly SimulatedDay[], today: SimulatedDay) {
  const before = past.flatMap(finishedOf);
  const todays = finishedOf(today);
  const calls = past.flatMap((day) => day.calls);
  let latest: { at: EpochMs; times: ServiceTimes } | null = null;
  const finishedBy = (now: EpochMs) => [...before, ...todays.filter(({ at }) => at <= now)].slice(-LOOK_BACK);
  return {
    finishedBy,
    timesAt(now: EpochMs): ServiceTimes {
      if (latest && now < latest.at + RELEARN_MS) return latest.times;
      const finished = finishedBy(now);
      const over = [...calls, ...today.calls.filter(({ finishedAt }) => finishedAt <= now)];
      const times = learnServiceTimes({ finished, calls: countCalls(over), limits: today.hall.services });
      latest = { at: now, times };
      return times;
    },
  };
}

/** A day that was made up, as a hall remembers its days. */
function remembered({ midnight, plan, calls }: SimulatedDay): PastDay {
  const goesOn = ({ comer, visit }: SimulatedCall) => plan.comers[comer]?.transfers[visit]?.serviceId ?? null;
  return {
    midnight,
    comers: plan.comers.map(({ at, ticket: { serviceId, classId, creditMinutes } }) => ({
      ...{ at, serviceId, classId, creditMinutes },
    })),
    visits: calls.filter(({ comes }) => comes).map((call) => ({ serviceId: call.serviceId, goesOn: goesOn(call) })),
    calls,
    open: plan.counters.flatMap(({ windows }) => windows),
  };
}

function callsByComer(day: SimulatedDay): SimulatedCall[][] {
  const byComer = day.plan.comers.map((): SimulatedCall[] => []);
  for (const call of day.calls) byComer[call.comer]?.push(call);
  return byComer;
}

/** Where somebody stands at an instant, before anybody is called at it; null for whoever does not wait. */
function standingAt({ at, ticket, transfers }: Comer, calls: readonly SimulatedCall[], now: EpochMs): InLine | null {
  if (at > now) return null;
  const been = calls.filter(({ startedAt }) => startedAt < now);
  const last = been.at(-1);
  if (!last) return ticket;
  const transfer = transfers[last.visit];
  return transfer && last.comes && last.finishedAt <= now ? { ...ticket, ...transfer } : null;
}

/** The counters that are open or busy, as anybody in the hall can see; not when they will close. */
function countersAt(day: SimulatedDay, now: EpochMs): ForecastCounter[] {
  return day.plan.counters.flatMap((counter): ForecastCounter[] => {
    const last = day.calls.findLast(({ counterId, startedAt }) => counterId === counter.counterId && startedAt < now);
    const current = last && last.finishedAt > now ? { serviceId: last.serviceId, calledAt: last.startedAt } : null;
    const isOpen = counter.windows.some(({ from, to }) => from <= now && now < to);
    if (!isOpen && !current) return [];
    const windows = [{ from: now, to: (day.midnight + 24 * HOUR) as EpochMs }];
    return [{ ...counter, favouredInARow: last?.favouredInARow ?? 0, windows, current }];
  });
}

/** The common formula: people ahead × mean of the last twenty services ÷ open counters. */
function commonFormula(
  of: { serviceId: ServiceId; waiting: readonly InLine[]; counters: readonly ForecastCounter[] },
  finished: readonly FinishedService[],
): number | null {
  const ahead = of.waiting.filter(({ serviceId }) => serviceId === of.serviceId).length;
  const open = of.counters.filter(({ offers }) => offers.has(of.serviceId)).length;
  const last = finished.filter(({ serviceId }) => serviceId === of.serviceId).slice(-COMMON_LOOK_BACK);
  if (open === 0 || last.length === 0) return null;
  const mean = last.reduce((sum, { seconds }) => sum + seconds, 0) / last.length;
  return (ahead * mean) / 60 / open;
}

/**
 * Asks for the wait at each arrival of a day, with what the hall knew at that moment, and sets the real wait beside it.
 * Whoever was never called is left out.
 */
export function forecastDay(day: SimulatedDay, past: readonly SimulatedDay[]): ToldWait[] {
  const { plan, midnight, hall } = day;
  const byComer = callsByComer(day);
  const learner = createLearner(past, day);
  const { expected, transfers, usuallyOpen } = usualDay(past.map(remembered));
  const services = hall.services.map(({ serviceId }) => serviceId);
  return plan.comers.flatMap(({ at: now, ticket }, index): ToldWait[] => {
    const first = byComer[index]?.[0];
    if (!first) return [];
    const counters = countersAt(day, now);
    const waiting = plan.comers
      .slice(0, index)
      .flatMap((comer, place) => standingAt(comer, byComer[place] ?? [], now) ?? []);
    const standing = ticket.creditMinutes === 0 ? waiting : [...waiting, ticket];
    const state = {
      now,
      midnight,
      rules: plan.rules,
      counters,
      services,
      expected: expected[hourOf(day, now)] ?? [],
      transfers,
      usuallyOpen,
      noShowMs: NO_SHOW_MS,
    };
    const forecast = forecastHall({ ...state, waiting: standing, times: learner.timesAt(now) });
    const told = ticket.creditMinutes === 0 ? forecast.newcomer(ticket.serviceId) : forecast.ofTicket(ticket.ticketId);
    const common = commonFormula({ serviceId: ticket.serviceId, waiting, counters }, learner.finishedBy(now));
    return [{ told, common, waited: (first.startedAt - now) / MINUTE }];
  });
}
