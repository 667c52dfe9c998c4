const DAY_MS = 24 * 60 * 60_000;

/** What somebody typed as hall time `HH:mm`; `24:00` ends a day. Null where it is no time. */
export function readTime(typed: string): string | null {
  const digits = typed.normalize('NFKC').trim().replace('.', ':');
  const parts = /^(\d{1,2}):(\d{2})$/.exec(digits) ?? /^(\d{1,2})(\d{2})$/.exec(digits) ?? /^(\d{1,2})$/.exec(digits);
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? 0)];
  const isTime = (hour < 24 && minute < 60) || (hour === 24 && minute === 0);
  return isTime ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;
}

/** The day so many days after (or, negative, before) a hall's date. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A hall's date as people of this locale say it: `11月23日周一`. */
export function sayDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short', day: 'numeric', weekday: 'short' }).format(
    Date.parse(day),
  );
}
