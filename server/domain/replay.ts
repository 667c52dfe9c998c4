import type { EpochMs } from '../protocol/vocabulary.ts';
import type { DayRecord, RecordedVisit } from './day-record.ts';
import { knownFortune } from './hall-plan.ts';
import { createHallSimulation } from './hall-simulation.ts';
import { standstillMs } from './outage.ts';
import { createTally, type ReplayOfDay } from './replay-figures.ts';
import { outagesOf, planDay, type ReplayChange } from './replay-plan.ts';

/** The day as it was. */
export const NO_CHANGE: ReplayChange = { settings: {}, counterTimes: new Map() };

const lastOf = ({ visits }: { visits: readonly RecordedVisit[] }) => visits.at(-1) as RecordedVisit;

/** What was really measured: the waits that the events have. */
export function measuredDay({ comers }: DayRecord): ReplayOfDay {
  const tally = createTally();
  for (const comer of comers) {
    for (const { serviceId, waitedMs } of comer.visits) if (waitedMs !== null) tally.waited(comer, serviceId, waitedMs);
    if (comer.ending === 'finished') tally.finished(comer, lastOf(comer).serviceId);
    if (comer.ending === 'waiting') tally.leftOver(comer, lastOf(comer).serviceId);
  }
  return tally.figures();
}

/**
 * [M6] Plays a day again by the rule of Next, under a change. The same customers come at the same time with the same
 * businesses, and what a service took stays with its ticket: walking to the counter, the service itself in one piece,
 * and what the clerk did before the next call where somebody had been waiting for it; where that is not known, the
 * day's median. Clerks call at once and in order; counters open, pause and close when they did, but on a day that left
 * nobody over, those who were there when the last was called stay until nobody waits. No-shows stay no-shows; whoever
 * came back does so at the same time to the same place; who cancelled does it then if not yet called, and would else
 * have taken the median. A class counts from the beginning, and a walk-in has its counter as soon as that is free.
 */
export function replayDay(record: DayRecord, change: ReplayChange): ReplayOfDay {
  const { plan, errands, courses } = planDay(record, change);
  const tally = createTally();
  const outages = outagesOf(record);
  const done = new Uint16Array(record.comers.length);
  const queuedAt = record.comers.map((comer): number => comer.queuedAt);
  const play = createHallSimulation(plan);
  play(knownFortune([], courses), ({ comer: place, visit, startedAt, comes }) => {
    const comer = record.comers[place];
    const errand = errands[place]?.[visit];
    done[place] = visit + 1;
    if (!comer || !errand || !comes) return;
    const { visits, walkMs, servedMs } = errand;
    const begunAt = (startedAt + walkMs) as EpochMs;
    const queued = queuedAt[place] as EpochMs;
    for (const { serviceId, staysHere } of visits) {
      const waitedMs = staysHere ? 0 : begunAt - queued - standstillMs(outages, { from: queued, to: begunAt });
      tally.waited(comer, serviceId, waitedMs);
    }
    queuedAt[place] = startedAt + servedMs;
    if (visit + 1 === errands[place]?.length) tally.finished(comer, lastOf({ visits }).serviceId);
  });
  for (const [place, comer] of record.comers.entries()) {
    const next = errands[place]?.[done[place] ?? 0]?.visits[0];
    if (next && comer.leavesAt === null) tally.leftOver(comer, next.serviceId);
  }
  return tally.figures();
}
