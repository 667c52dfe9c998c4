import { type DueRound, roundsDue } from '../domain/inspection-rounds.ts';
import { hoursOn, instantOf, phaseAt } from '../domain/timetable.ts';
import type { HallSettings } from '../protocol/hall-settings.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';

/** When the hall opens and closes on a business day; null where no timetable says. */
export function hoursOfDay({ timetable, timeZone }: HallSettings, date: string, now: EpochMs) {
  const hours = hoursOn(timetable, date);
  if (hours === 'always' || hours === null) return { opensAt: null, closesAt: null };
  const { closesAt } = phaseAt({ timetable, date, timeZone }, now);
  return { opensAt: instantOf(date, hours.from, timeZone), closesAt };
}

/** [I5] The rounds of a business day; none in a hall whose list is empty, or that is still being set up. */
export function roundsOfDay(
  stores: Stores,
  settings: HallSettings,
  { day, now }: { day: string; now: EpochMs },
): DueRound[] {
  if (settings.inspections.items.length === 0 || settings.isBeingSetUp) return [];
  return roundsDue({ ...hoursOfDay(settings, day, now), peakAt: stores.duty.of(day).peakAt });
}
