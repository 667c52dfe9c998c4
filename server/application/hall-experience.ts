import { LEARNED_FROM, pastDayOf } from '../domain/past-day.ts';
import { hoursOn, instantOf } from '../domain/timetable.ts';
import { type PastDay, type UsualDay, usualDay } from '../domain/usual-day.ts';
import type { HallSettings } from '../protocol/hall-settings.ts';
import type { Timetable } from '../protocol/timetable.ts';
import type { Stores } from '../storage/stores.ts';

/** So many days are learned from, … */
const DAYS = 10;
/** … none longer ago than this, so that a hall that changes is not held to how it was. */
const DAYS_BACK = 42;
/** With fewer days of its own group a day is likened to all days. */
const ENOUGH_OF_GROUP = 3;
const DAY_MS = 86_400_000;

type Today = { businessDay: string; settings: HallSettings };

/** Dates before this one, the latest first. */
const datesBefore = (date: string) =>
  Array.from({ length: DAYS_BACK }, (_, back) =>
    new Date(Date.parse(date) - (back + 1) * DAY_MS).toISOString().slice(0, 10),
  );

/** Monday to Friday, and a weekend day on which the hall is open by way of exception: it stands in for another. */
function isWorkingDay(date: string, timetable: Timetable | null): boolean {
  if (new Date(date).getUTCDay() % 6 !== 0) return true;
  const isOtherwiseClosed = timetable !== null && hoursOn({ ...timetable, exceptions: [] }, date) === null;
  return isOtherwiseClosed && hoursOn(timetable, date) !== null;
}

/**
 * What the hall's own past days let expect of this one ([W1]): the last ten working days, or weekend days, if there are
 * three of them, else the last ten of any kind. Read at the first forecast of a business day and kept for it, so that
 * the forecast does not change with what is read; a day that is over is read once for as long as it is learned from.
 */
export function createHallExperience(stores: Stores) {
  let read = new Map<string, PastDay | null>();
  let latest: { businessDay: string; usual: UsualDay } | null = null;

  /** Null for a day on which nobody came. */
  function dayOf(date: string, timeZone: string): PastDay | null {
    const known = read.get(date);
    if (known !== undefined) return known;
    const events = stores.events.ofDayAfter(date, 0, LEARNED_FROM);
    const day = events.some(({ kind }) => kind === 'ticket-taken')
      ? pastDayOf(events, instantOf(date, '00:00', timeZone))
      : null;
    read.set(date, day);
    return day;
  }

  function lastDays(dates: readonly string[], timeZone: string): PastDay[] {
    const days: PastDay[] = [];
    for (const date of dates) {
      const day = days.length < DAYS ? dayOf(date, timeZone) : null;
      if (day) days.push(day);
    }
    return days.reverse();
  }

  return function usualOn({ businessDay, settings }: Today): UsualDay {
    if (latest?.businessDay === businessDay) return latest.usual;
    const dates = datesBefore(businessDay);
    const { timetable, timeZone } = settings;
    const isWorking = isWorkingDay(businessDay, timetable);
    const group = dates.filter((date) => isWorkingDay(date, timetable) === isWorking);
    const alike = lastDays(group, timeZone);
    const days = alike.length >= ENOUGH_OF_GROUP ? alike : lastDays(dates, timeZone);
    const isLearnedFrom = ([date, day]: [string, PastDay | null]) => (day ? days.includes(day) : dates.includes(date));
    read = new Map([...read].filter(isLearnedFrom));
    latest = { businessDay, usual: usualDay(days) };
    return latest.usual;
  };
}
export type HallExperience = ReturnType<typeof createHallExperience>;
