import type { OpeningHours, Timetable, TimetableException } from '#protocol/timetable';
import { dayAfter } from '../../common/desk/time-of-day.ts';

export type Week = NonNullable<Timetable['weekly']>;
export type WeekdayId = keyof Week;
export const WEEKDAYS: readonly WeekdayId[] = ['1', '2', '3', '4', '5', '6', '7'];
export const NEW_HOURS: OpeningHours = { from: '09:00', to: '17:00', breaks: [] };
const NEW_BREAK = { from: '12:00', to: '13:00' };

/** Monday to Friday, for a hall that had no week. */
const NEW_WEEK: Week = Object.fromEntries(WEEKDAYS.slice(0, 5).map((weekday) => [weekday, NEW_HOURS]));

/** What holds for a hall without a timetable, said aloud: always open. */
export const ALWAYS_OPEN: Timetable = {
  weekly: null,
  exceptions: [],
  lastTicket: { minutesBefore: 0, byWork: true },
};

/** A week to begin with; exceptions that are there stay. */
export function withNewWeek(timetable: Timetable | null): Timetable {
  return { ...(timetable ?? ALWAYS_OPEN), weekly: NEW_WEEK };
}

/** A service's own timetable to begin with: as the hall's, with its special days. */
export function ownTimetable(hall: Timetable | null): Timetable {
  return hall?.weekly ? hall : withNewWeek(hall);
}

/** Open whenever the system runs, save on the exceptions; without those there is no timetable left. */
export function withoutWeek(timetable: Timetable): Timetable | null {
  return timetable.exceptions.length > 0 ? { ...timetable, weekly: null } : null;
}

/** A weekday that is not named is closed. */
export function withWeekday(week: Week, weekday: WeekdayId, hours: OpeningHours | null): Week {
  const { [weekday]: _before, ...others } = week;
  return hours ? { ...others, [weekday]: hours } : others;
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
