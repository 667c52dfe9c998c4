import { type OpeningHours, Timetable } from '../../../server/protocol/timetable.ts';
import type { EpochMs } from '../../../server/protocol/vocabulary.ts';

export const SHANGHAI = 'Asia/Shanghai';
export const BERLIN = 'Europe/Berlin';
export const NEW_YORK = 'America/New_York';

export const at = (iso: string) => Date.parse(iso) as EpochMs;

/** `08:30-17:30`, then its breaks in the same form. */
export function hours(open: string, ...breaks: string[]): OpeningHours {
  const period = (text: string) => ({ from: text.slice(0, 5), to: text.slice(6) });
  return { ...period(open), breaks: breaks.map(period) };
}

/** As a settings file says it: what it leaves out is filled in as it is there. */
export const timetable = (given: unknown) => Timetable.parse(given);

/** The same hours from Monday to Sunday. */
export function everyDay(daily: OpeningHours): Timetable {
  return timetable({ weekly: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((weekday) => [weekday, daily])) });
}

/** Monday to Friday 08:30 to 17:30 with a lunch break, a holiday on a Friday and a working Saturday after it. */
export const OFFICE = timetable({
  weekly: Object.fromEntries([1, 2, 3, 4, 5].map((weekday) => [weekday, hours('08:30-17:30', '12:00-13:00')])),
  exceptions: [
    { date: '2026-05-01', hours: null, reason: 'Labour Day' },
    { date: '2026-05-09', hours: hours('09:00-16:00'), reason: 'works for 4 May' },
  ],
});
