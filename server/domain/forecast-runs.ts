import type { EpochMs, ServiceId, TicketId } from '../protocol/vocabulary.ts';
import { type ExpectedArrivals, expectedComers } from './expected-arrivals.ts';
import type { Comer, Fortune, SimulatedCall, Span } from './hall-plan.ts';
import { createHallSimulation } from './hall-simulation.ts';
import type { CallingCounter, InLine, OrderRules } from './queue-order.ts';
import { chanceOf } from './random.ts';
import type { ServiceTimes } from './service-times.ts';

/** A counter that is open, as far as the hall knows: until when it may call, and whom it has called or serves now. */
export type ForecastCounter = Readonly<CallingCounter> & {
  windows: readonly Span[];
  current: { serviceId: ServiceId; calledAt: EpochMs } | null;
};

/** All that a forecast rests on: what the hall knows at `now`, and nothing later. */
export type HallNow = {
  now: EpochMs;
  /** When the hall's day began by its clock: the hours of `times` count from here. */
  midnight: EpochMs;
  rules: OrderRules;
  counters: readonly ForecastCounter[];
  waiting: readonly InLine[];
  services: readonly ServiceId[];
  /** Who usually comes at this time; none where nobody knows. */
  expected: readonly ExpectedArrivals[];
  times: ServiceTimes;
  /** So long a counter waits for somebody who does not come. */
  noShowMs: number;
};

/** A forecast looks no further. */
export const HORIZON_MINUTES = 240;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NEVER = Number.POSITIVE_INFINITY;

/** So many calls one forecast plays at most, about: it costs the same in any hall. */
const MOST_CALLS = 5_000;
const MOST_RUNS = 48;
const LEAST_RUNS = 6;

/** How far the pace of a whole hall strays from what was learned: other clerks, a computer that is slow today. */
const PACE_SPREAD = 0.12;

/** Which of several draws for one ticket or counter. */
const DRAWS = { comes: 0, service: 1, current: 2 };

/** A half, a quarter, three quarters, …: however many are taken, they lie evenly between 0 and 1. */
function evenly(run: number): number {
  let value = 0;
  for (let left = run + 1, part = 0.5; left > 0; left >>= 1, part /= 2) value += (left & 1) * part;
  return value;
}

/** Normal, nearly: the logistic quantile scaled to a deviation of 1. */
function paceOf(run: number): number {
  const share = evenly(run);
  return Math.exp((PACE_SPREAD * Math.log(share / (1 - share)) * Math.sqrt(3)) / Math.PI);
}

/** Somebody who stands at the end of a line, sees when he would be called, and takes nobody's time. */
export function newcomerTo(serviceId: ServiceId, now: EpochMs): Comer {
  const ticket = { ticketId: `newcomer-${serviceId}` as TicketId, arrival: Number.MAX_SAFE_INTEGER, serviceId };
  const standing = { since: now, classId: null, creditMinutes: 0, appointmentAt: null, boundTo: null };
  return { at: now, ticket: { ...ticket, ...standing }, transfers: [] };
}

/** The chance of one run. A ticket draws the same in the same run, whoever else waits: so forecasts do not flicker. */
function fortuneOf(hall: HallNow, comers: readonly Comer[], run: number): Fortune & { seconds: ServiceSeconds } {
  const { now, midnight, counters, waiting, services, times } = hall;
  const pace = paceOf(run);
  const isNewcomer = (comer: number) => comer >= waiting.length && comer < waiting.length + services.length;
  const hourAt = (at: EpochMs) => Math.floor((at - midnight) / HOUR) % 24;
  const draw = (key: number, which: number) => chanceOf(key, run * 4 + which);
  const seconds: ServiceSeconds = (serviceId, at, key) =>
    pace * times.seconds(serviceId, hourAt(at), draw(key, DRAWS.service));
  return {
    seconds,
    freeAt(counter) {
      const current = counters[counter]?.current;
      if (!current) return now;
      const elapsedSeconds = Math.max(0, now - current.calledAt) / 1000;
      const of = { serviceId: current.serviceId, hour: hourAt(current.calledAt), elapsedSeconds };
      return (now + 1000 * pace * times.secondsLeft(of, draw(counter, DRAWS.current))) as EpochMs;
    },
    comes(comer) {
      if (isNewcomer(comer)) return true;
      const { serviceId, arrival } = (comers[comer] as Comer).ticket;
      return draw(arrival, DRAWS.comes) >= times.noShowShare(serviceId);
    },
    serviceMs(comer, { serviceId }, startsAt) {
      return isNewcomer(comer) ? 0 : 1000 * seconds(serviceId, startsAt, (comers[comer] as Comer).ticket.arrival);
    },
  };
}

type ServiceSeconds = (serviceId: ServiceId, at: EpochMs, key: number) => number;

/** What several runs of the next hours gave: for each person who waits, and for a newcomer to each service. */
export type ForecastRuns = ReturnType<typeof playForecast>;

/** Plays the next four hours as often as the size of the hall allows. The same hall always gives the same runs. */
export function playForecast(hall: HallNow) {
  const { now, rules, counters, waiting, services, noShowMs } = hall;
  const standing = waiting.map((ticket): Comer => ({ at: now, ticket, transfers: [] }));
  const newcomers = services.map((serviceId) => newcomerTo(serviceId, now));
  const comers = [...standing, ...newcomers, ...expectedComers(hall.expected, hall)];
  const until = (now + HORIZON_MINUTES * MINUTE) as EpochMs;
  const play = createHallSimulation({ rules, counters, comers, noShowMs, from: now, until });
  const people = standing.length + newcomers.length;
  const waits: Float64Array[] = [];
  const newcomersEnd = services.map((): number[] => []);
  const allServed: number[] = [];

  function playRun(run: number): number {
    const fortune = fortuneOf(hall, comers, run);
    const waited = new Float64Array(people).fill(NEVER);
    let calls = 0;
    let served = 0;
    let lastEnd: number = now;
    const onCall = ({ comer, startedAt, finishedAt }: SimulatedCall) => {
      calls++;
      if (comer < people) waited[comer] = (startedAt - now) / MINUTE;
      if (comer >= standing.length) return;
      served++;
      lastEnd = Math.max(lastEnd, finishedAt);
    };
    play(fortune, onCall);
    waits.push(waited);
    allServed.push(served === standing.length ? Math.min(lastEnd, until) : until);
    for (const [index, serviceId] of services.entries()) {
      const startsAt = now + (waited[standing.length + index] as number) * MINUTE;
      const endsAt = startsAt + 1000 * fortune.seconds(serviceId, Math.min(startsAt, until) as EpochMs, index);
      newcomersEnd[index]?.push(Math.min(endsAt, until));
    }
    return calls;
  }

  const calls = playRun(0);
  const runs = Math.max(LEAST_RUNS, Math.min(MOST_RUNS, Math.floor(MOST_CALLS / Math.max(1, calls))));
  for (let run = 1; run < runs; run++) playRun(run);
  return {
    /** Minutes until each run called a person, ascending; people are those who wait and then newcomers by service. */
    waitsOf: (person: number): Float64Array => Float64Array.from(waits, (run) => run[person] as number).sort(),
    newcomersEnd,
    allServed,
  };
}
