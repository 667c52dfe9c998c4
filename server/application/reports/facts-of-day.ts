import { createHash } from 'node:crypto';
import { type DayFacts, leftOver, NOTHING_BEFORE, type Promised } from '../../domain/reports/day-facts.ts';
import { readDay } from '../../domain/reports/read-day.ts';
import { instantOf } from '../../domain/timetable.ts';
import type { StoredEvent } from '../../storage/event-store.ts';
import type { Stores } from '../../storage/stores.ts';

/** What the hall promises now; told when a day begins, so that its figures know it. */
export function promisedNow(stores: Stores): Promised {
  const { longWaitMinutes } = stores.hall.settings().thresholds;
  const limits = stores.hall.services().map(({ serviceId, limitSeconds }) => [serviceId, limitSeconds] as const);
  return { longWaitMinutes, limitSeconds: Object.fromEntries(limits) };
}

/** [M7] The facts of a day, read from its events. */
export function factsFrom(stores: Stores, day: string, events: readonly StoredEvent[]): DayFacts {
  const { timeZone } = stores.hall.settings();
  const earlier = stores.reports.factsBefore(day);
  return readDay(events, {
    day,
    midnight: instantOf(day, '00:00', timeZone),
    before: earlier ? leftOver(earlier) : NOTHING_BEFORE,
    promisedNow: promisedNow(stores),
  });
}

export const digestOf = (facts: DayFacts) => createHash('sha256').update(JSON.stringify(facts)).digest('hex');
