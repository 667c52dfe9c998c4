/** Days from one to another, both included. */
export type Days = { from: string; to: string };
export type ComparedPeriods = { now: Days; before: Days; yearBefore: Days };

const DAY_MS = 86_400_000;
/** The same weekday a year before. */
const WEEKS_OF_A_YEAR = 52;

const shifted = (day: string, days: number) => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
const lastOfMonth = (day: string) => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

/** The same day so many months before; the last of a month stays the last, and what a shorter one has not is its last. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = lastOfMonth(new Date(Date.UTC(year, month - 1 - months, 1)).toISOString());
  if (day === lastOfMonth(day) || date > Number(last.slice(8))) return last;
  return `${last.slice(0, 8)}${day.slice(8)}`;
}

const monthsOf = ({ from, to }: Days) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;

/**
 * [M11] What a period is compared with: from the first of a month on, the same days so many months before and a year
 * before; else so many weeks before, weekday for weekday. `lastOver`: the last day that is over; null where none of the
 * period is.
 */
export function comparedPeriods(period: Days, lastOver: string): ComparedPeriods | null {
  const { from } = period;
  const now = { from, to: period.to < lastOver ? period.to : lastOver };
  if (now.to < from) return null;
  if (from.endsWith('-01') && period.to > from) {
    const back = (months: number) => ({ from: monthsBefore(from, months), to: monthsBefore(now.to, months) });
    return { now, before: back(monthsOf(period)), yearBefore: back(12) };
  }
  const length = (Date.parse(now.to) - Date.parse(from)) / DAY_MS + 1;
  const back = (weeks: number) => ({ from: shifted(from, -7 * weeks), to: shifted(now.to, -7 * weeks) });
  return { now, before: back(Math.ceil(length / 7)), yearBefore: back(WEEKS_OF_A_YEAR) };
}
