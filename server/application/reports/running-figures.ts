import { happened } from '../../domain/history.ts';
import { createTicketReader, READ_KINDS, type Reading } from '../../domain/reports/read-tickets.ts';
import { createTallies } from '../../domain/reports/tally.ts';
import { instantOf } from '../../domain/timetable.ts';
import type { EpochMs } from '../../protocol/vocabulary.ts';
import type { StoredEvent } from '../../storage/event-store.ts';
import type { Stores } from '../../storage/stores.ts';
import { type DayFigures, dayFiguresOf } from './day-figures.ts';
import { BY_SERVICE, WHOLE } from './tables.ts';

/** The running day's figures, and its waits beside the promise. */
export type RunningFigures = {
  figures: DayFigures;
  /** Those that are judged by the promise, and how many of them kept it. */
  waits: number;
  withinPromise: number;
  p90Of: (serviceId: string) => number | null;
};

const KINDS = [...READ_KINDS, 'step-undone'];

/** A day that goes on: each event is read once, and all of them again where a step was taken back ([M3]). */
function createDay(day: string, midnight: EpochMs) {
  const reading = (promiseMinutes: number): Reading => {
    return { promised: { longWaitMinutes: promiseMinutes, limitSeconds: {} }, midnight };
  };
  const events: StoredEvent[] = [];
  let reader = createTicketReader(reading(0));
  return {
    day,
    lastSeq: () => events.at(-1)?.seq ?? 0,
    add(fresh: readonly StoredEvent[]): void {
      events.push(...fresh);
      const isTakenBack = fresh.some(({ kind }) => kind === 'step-undone');
      if (isTakenBack) reader = createTicketReader(reading(0));
      for (const event of isTakenBack ? happened(events) : fresh) reader.tell(event);
    },
    facts: (promiseMinutes: number) => ({ day, ...reader.facts(), ...reading(promiseMinutes), sittings: [] }),
  };
}

/** [M1] As the reports count them, for a view that goes out on every change: nothing is counted again without news. */
export function createRunningFigures(stores: Stores) {
  const dayOf = (day: string) => createDay(day, instantOf(day, '00:00', stores.hall.settings().timeZone));
  let running = dayOf(stores.hall.businessDay());
  let latest: (RunningFigures & { key: string }) | null = null;
  return (day: string, promiseMinutes: number): RunningFigures => {
    if (running.day !== day) running = dayOf(day);
    running.add(stores.events.ofDayAfter(day, running.lastSeq(), KINDS));
    const key = `${day} ${running.lastSeq()} ${promiseMinutes}`;
    if (latest?.key === key) return latest;
    const [whole, services] = [createTallies(WHOLE), createTallies(BY_SERVICE)];
    const facts = running.facts(promiseMinutes);
    for (const tallies of [whole, services]) tallies.addDay(facts);
    const all = whole.of('');
    latest = {
      key,
      figures: dayFiguresOf(all, all),
      waits: all.promisedWaits,
      withinPromise: all.keptWaits,
      p90Of: (serviceId) => services.of(serviceId).waitP90,
    };
    return latest;
  };
}
