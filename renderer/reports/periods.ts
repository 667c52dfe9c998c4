import { dayAfter } from '../common/desk/time-of-day.ts';

export type Period = { from: string; to: string };

export const PERIODS = [
  ...(['today', 'yesterday', 'this-month', 'last-month', 'this-quarter', 'last-quarter'] as const),
  ...(['this-year', 'last-year', 'own'] as const),
];
export type PeriodName = (typeof PERIODS)[number];

/** As long as the hall reads at once. */
export const DAYS_AT_MOST = 366;

const monthOf = (year: number, month: number) => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
const months = (year: number, month: number, count: number): Period => ({
  from: monthOf(year, month),
  to: dayAfter(monthOf(year, month + count), -1),
});

/** The days that a name means on this day of the hall; a period that still runs ends today. */
export function periodOf(name: Exclude<PeriodName, 'own'>, today: string): Period {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1];
  const quarter = month - (month % 3);
  const running = ({ from }: Period): Period => ({ from, to: today });
  switch (name) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: dayAfter(today, -1), to: dayAfter(today, -1) };
    case 'this-month':
      return running(months(year, month, 1));
    case 'last-month':
      return months(year, month - 1, 1);
    case 'this-quarter':
      return running(months(year, quarter, 3));
    case 'last-quarter':
      return months(year, quarter - 3, 3);
    case 'this-year':
      return running(months(year, 0, 12));
    case 'last-year':
      return months(year - 1, 0, 12);
    default:
      return name satisfies never;
  }
}

/** What these days are called on this day of the hall. */
export function nameOf({ from, to }: Period, today: string): PeriodName {
  const found = PERIODS.find((name) => {
    if (name === 'own') return false;
    const period = periodOf(name, today);
    return period.from === from && period.to === to;
  });
  return found ?? 'own';
}

export type PeriodFault = 'incomplete' | 'backwards' | 'too-long' | 'to-come';

/** Why nothing can be read for these days; null where it can. */
export function faultOf({ from, to }: Period, today: string): PeriodFault | null {
  if (!from || !to) return 'incomplete';
  if (from > to) return 'backwards';
  if ((Date.parse(to) - Date.parse(from)) / 86_400_000 >= DAYS_AT_MOST) return 'too-long';
  return from > today ? 'to-come' : null;
}
