import { hallTime } from '../../common/hall-time.ts';

/** `17:00`, and on another day `12月1日 17:00`, by the hall's clock. */
export function untilWords(
  until: number,
  { timeZone, businessDay }: { timeZone: string; businessDay: string },
  locale: string,
): string {
  const time = hallTime(until, timeZone);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(until);
  if (day === businessDay) return time;
  return `${new Intl.DateTimeFormat(locale, { timeZone, month: 'short', day: 'numeric' }).format(until)} ${time}`;
}
