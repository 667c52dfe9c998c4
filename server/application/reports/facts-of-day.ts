import { createHash } from 'node:crypto';
import { type DayFacts, leftOver, NOTHING_BEFORE, type Promised } from '../../domain/reports/day-facts.ts';
import { readDay } from '../../domain/reports/read-day.ts';
import { hoursOn, instantOf, phaseAt } from '../../domain/timetable.ts';
import type { HallSettings } from '../../protocol/hall-settings.ts';
import type { EpochMs } from '../../protocol/vocabulary.ts';
import type { StoredEvent } from '../../storage/event-store.ts';
import type { Stores } from '../../storage/stores.ts';

/** When the hours of a day end; whoever works on a day without hours works after them. Null: the hall has no hours. */
function closesAt({ timetable, timeZone }: HallSettings, date: string): EpochMs | null {
  const hours = hoursOn(timetable, date);
  if (hours === 'always') return null;
  const midnight = instantOf(date, '00:00', timeZone);
  return hours === null ? midnight : phaseAt({ timetable, date, timeZone }, midnight).closesAt;
}

/** What the hall promises now of a day; told when it begins, so that its figures know it. */
export function promisedNow(stores: Stores, day: string): Promised {
  const settings = stores.hall.settings();
  const limits = stores.hall.services().map(({ serviceId, limitSeconds }) => [serviceId, limitSeconds] as const);
  return {
    longWaitMinutes: settings.thresholds.longWaitMinutes,
    limitSeconds: Object.fromEntries(limits),
    closesAt: closesAt(settings, day),
  };
}

/** [M7] The facts of a day, read from its events. */
export function factsFrom(stores: Stores, day: string, events: readonly StoredEvent[]): DayFacts {
  const { timeZone } = stores.hall.settings();
  const earlier = stores.reports.factsBefore(day);
  return readDay(events, {
    day,
    midnight: instantOf(day, '00:00', timeZone),
    before: earlier ? leftOver(earlier) : NOTHING_BEFORE,
    promisedNow: promisedNow(stores, day),
  });
}

export const digestOf = (facts: DayFacts) => createHash('sha256').update(JSON.stringify(facts)).digest('hex');
