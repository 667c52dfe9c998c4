import type { z } from 'zod';
import type { OpeningHours, Timetable, TimetableException, Weekday } from '#protocol/timetable';
import { dayAfter } from '../../guide/desk/time-of-day.ts';

export type WeekdayId = z.infer<typeof Weekday>;
export const WEEKDAYS: readonly WeekdayId[] = ['1', '2', '3', '4', '5', '6', '7'];
export const NEW_HOURS: OpeningHours = { from: '09:00', to: '17:00', breaks: [] };
const NEW_BREAK = { from: '12:00', to: '13:00' };

/** A timetable to begin with, for a hall that had none: Monday to Friday. */
export const NEW_TIMETABLE: Timetable = {
  weekly: Object.fromEntries(WEEKDAYS.slice(0, 5).map((weekday) => [weekday, NEW_HOURS])),
  exceptions: [],
  lastTicket: { minutesBefore: 0, byWork: true },
};

/** A weekday that is not named is closed. */
export function withWeekday(timetable: Timetable, weekday: WeekdayId, hours: OpeningHours | null): Timetable {
  const { [weekday]: _before, ...others } = timetable.weekly;
  return { ...timetable, weekly: hours ? { ...others, [weekday]: hours } : others };
}

export function withBreak(hours: OpeningHours): OpeningHours {
  return { ...hours, breaks: [...hours.breaks, NEW_BREAK] };
}

/** Exceptions by date, with one more: a holiday on the first day from tomorrow that has none. */
export function withException(exceptions: readonly TimetableException[], today: string): TimetableException[] {
  let date = dayAfter(today, 1);
  while (exceptions.some((each) => each.date === date)) date = dayAfter(date, 1);
  return [...exceptions, { date, hours: null, reason: '' }].sort((one, other) => one.date.localeCompare(other.date));
}

/** The list with one entry replaced, or with null taken out. */
export function withEntry<Entry>(list: readonly Entry[], index: number, entry: Entry | null): Entry[] {
  return list.flatMap((each, at) => (at === index ? (entry === null ? [] : [entry]) : [each]));
}
