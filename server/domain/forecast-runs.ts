import type { EpochMs, ServiceId, TicketId } from '../protocol/vocabulary.ts';
import { expectedComers } from './expected-arrivals.ts';
import { fortuneOf, possibleTransfers } from './forecast-fortune.ts';
import type { HallNow } from './hall-now.ts';
import type { Comer, SimulatedCall } from './hall-plan.ts';
import { createHallSimulation } from './hall-simulation.ts';

/** A forecast looks no further. */
export const HORIZON_MINUTES = 240;

const MINUTE = 60_000;
const NEVER = Number.POSITIVE_INFINITY;

/** So many calls one forecast plays at most, about: it costs the same in any hall. */
const MOST_CALLS = 3_000;
const MOST_RUNS = 48;
const LEAST_RUNS = 6;

/** Somebody who stands at the end of a line, sees when he would be called, and takes nobody's time. */
export function newcomerTo(serviceId: ServiceId, now: EpochMs): Comer {
  const ticket = { ticketId: `newcomer-${serviceId}` as TicketId, arrival: Number.MAX_SAFE_INTEGER, serviceId };
  const standing = { since: now, classId: null, creditMinutes: 0, appointmentAt: null, boundTo: null };
  return { at: now, ticket: { ...ticket, ...standing }, transfers: [], leavesAt: null };
}

export type ForecastRuns = {
  /** Minutes until each run called a person, ascending; people are those who wait and then newcomers by service. */
  waitsOf: (person: number) => Float64Array;
  newcomersEnd: readonly (readonly number[])[];
  allServed: readonly number[];
};

/**
 * Plays the next four hours as often as the size of the hall allows, a run in each step. The same hall always gives the
 * same runs.
 */
export function* forecastRuns(hall: HallNow): Generator<void, ForecastRuns> {
  const { now, rules, counters, waiting, services, noShowMs } = hall;
  const standing = waiting.map(
    (ticket): Comer => ({ at: now, ticket, transfers: possibleTransfers(hall, ticket), leavesAt: null }),
  );
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
    const onCall = ({ comer, visit, startedAt, finishedAt }: SimulatedCall) => {
      calls++;
      if (comer < people && visit === 0) waited[comer] = (startedAt - now) / MINUTE;
      if (comer >= standing.length) return;
      if (visit === 0) served++;
      lastEnd = Math.max(lastEnd, finishedAt);
    };
    play(fortune, onCall);
    waits.push(waited);
    allServed.push(served === standing.length ? Math.min(lastEnd, until) : until);
    for (const [index, serviceId] of services.entries()) {
      const startsAt = now + (waited[standing.length + index] as number) * MINUTE;
      const endsAt =
        startsAt + 1000 * fortune.seconds({ serviceId, number: 0 }, Math.min(startsAt, until) as EpochMs, index);
      newcomersEnd[index]?.push(Math.min(endsAt, until));
    }
    return calls;
  }

  const calls = playRun(0);
  const runs = Math.max(LEAST_RUNS, Math.min(MOST_RUNS, Math.floor(MOST_CALLS / Math.max(1, calls))));
  for (let run = 1; run < runs; run++) {
    yield;
    playRun(run);
  }
  return {
    waitsOf: (person) => Float64Array.from(waits, (run) => run[person] as number).sort(),
    newcomersEnd,
    allServed,
  };
}

/** All steps at once. */
export function inOneGo<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
