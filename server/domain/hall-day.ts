import { Temporal } from 'temporal-polyfill';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { instantOf } from './timetable.ts';

/** One business day of the hall: its date and the instants it spans, `[startsAt, endsAt)`. */
export type HallDay = { day: string; startsAt: EpochMs; endsAt: EpochMs };

export type DayRule = { timeZone: string; rollOverHour: number };

/** [D1] The business day an instant belongs to: the hall's own date, which changes at the roll-over hour, not at midnight. */
export function hallDayAt(now: EpochMs, { timeZone, rollOverHour }: DayRule): HallDay {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const date = local.hour < rollOverHour ? local.toPlainDate().subtract({ days: 1 }) : local.toPlainDate();
  const rollOver = (day: Temporal.PlainDate) =>
    day.toZonedDateTime({ timeZone, plainTime: { hour: rollOverHour } }).epochMilliseconds as EpochMs;
  return { day: date.toString(), startsAt: rollOver(date), endsAt: rollOver(date.add({ days: 1 })) };
}

/** [D2] A clock that was set back never opens an earlier day again: numbers already given stay given. */
export function laterDay(stored: string, computed: string): string {
  return stored > computed ? stored : computed;
}

/** The day so many days after a hall's date. */
export const plusDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** Hall time as people read it, `YYYY-MM-DD HH:mm`. */
export function hallTime(now: EpochMs, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  return `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

const DAY_MS = 86_400_000;

/** [D1] The business day after this one. */
export const nextDate = (day: string) => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
const isBefore = (time: string, hour: number) => time < `${String(hour).padStart(2, '0')}:00`;

/** [D1] A time of day on a business day: what lies before the roll-over hour is past midnight, on the next date. */
export function instantOnDay(day: string, time: string, { timeZone, rollOverHour }: DayRule): EpochMs {
  return instantOf(isBefore(time, rollOverHour) ? nextDate(day) : day, time, timeZone);
}

/** The same for a part of a day, `[from, until)`: one that begins before the roll-over hour and ends after it begins with the day. */
export function spanOnDay(
  day: string,
  { from, to }: { from: string; to: string },
  rule: DayRule,
): { from: EpochMs; until: EpochMs } {
  const start = `${String(rule.rollOverHour).padStart(2, '0')}:00`;
  const isWhole = from === '00:00' && to === '24:00';
  if (isWhole)
    return { from: instantOf(day, start, rule.timeZone), until: instantOf(nextDate(day), start, rule.timeZone) };
  const begins = isBefore(from, rule.rollOverHour) && !isBefore(to, rule.rollOverHour) ? start : from;
  return { from: instantOnDay(day, begins, rule), until: instantOnDay(day, to, rule) };
}
