import { Temporal } from 'temporal-polyfill';
import type { EpochMs } from '../protocol/vocabulary.ts';

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

/** Hall time as people read it, `YYYY-MM-DD HH:mm`. */
export function hallTime(now: EpochMs, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  return `${local.toPlainDate().toString()} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}
