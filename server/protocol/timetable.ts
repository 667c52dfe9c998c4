import { z } from 'zod';

/** Hall time of day, `HH:mm`; `24:00` ends a day. */
export const TimeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'is no time of day such as 08:30');
export type TimeOfDay = z.infer<typeof TimeOfDay>;

export const Period = z.object({ from: TimeOfDay, to: TimeOfDay });
export type Period = z.infer<typeof Period>;

/** One day's hours: open from … to, without its breaks. */
export const OpeningHours = z.object({ ...Period.shape, breaks: z.array(Period).max(6).default([]) });
export type OpeningHours = z.infer<typeof OpeningHours>;

/** Monday is 1, Sunday is 7. */
export const Weekday = z.enum(['1', '2', '3', '4', '5', '6', '7']);

/** A holiday (`hours: null`), a working weekend, shorter hours. Today's override is an exception for today. */
export const TimetableException = z.object({
  date: z.iso.date(),
  hours: OpeningHours.nullable(),
  reason: z.string().max(60).default(''),
});
export type TimetableException = z.infer<typeof TimetableException>;

/** So many days that differ a timetable holds: more than a year of them. */
export const EXCEPTIONS_AT_MOST = 400;

/** How the last ticket of a day is found ([H4] in `server/SPEC.md`). */
export const LastTicketRule = z.object({
  /** No tickets in the last minutes before closing, whatever is waiting. */
  minutesBefore: z.int().min(0).max(240).default(0),
  /** No tickets for a service whose waiting work would outlast the closing time, as the forecast sees it. */
  byWork: z.boolean().default(true),
});
export type LastTicketRule = z.infer<typeof LastTicketRule>;

/** When the hall, or one service of it, is open. A weekday that is not named is closed; no week at all is always open. */
export const Timetable = z.object({
  weekly: z.partialRecord(Weekday, OpeningHours).nullable(),
  exceptions: z.array(TimetableException).max(EXCEPTIONS_AT_MOST).default([]),
  lastTicket: LastTicketRule.prefault({}),
});
export type Timetable = z.infer<typeof Timetable>;
