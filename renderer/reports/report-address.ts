import type { Column, Drill, ReportName, Row, TicketFilter } from '#protocol/reports';
import type { Period } from './periods.ts';

/** What the page shows, as it stands in its address: so Back leads back, and a report can be sent to somebody. */
export type Shown = Period & { report: ReportName; narrowed: Drill; page: number };

const NAMES = ['serviceId', 'clerkId', 'counterId', 'hour', 'weekday', 'what'] as const;

export function readAddress(search: string): Partial<Shown> {
  const given = new URLSearchParams(search);
  const narrowed = Object.fromEntries(NAMES.flatMap((name) => (given.has(name) ? [[name, given.get(name)]] : [])));
  const report = given.get('report') as ReportName | null;
  const [from, to] = [given.get('from'), given.get('to')];
  return {
    ...(report && { report }),
    ...(from && to && { from, to }),
    narrowed: narrowed as Drill,
    page: Math.max(1, Number(given.get('page')) || 1),
  };
}

/** As the page's own address and as the hall is asked. */
export function queryOf({ from, to, narrowed, page }: Omit<Shown, 'report'>): string {
  const query = new URLSearchParams({ from, to });
  for (const name of NAMES) if (narrowed[name] !== undefined) query.set(name, String(narrowed[name]));
  if (page > 1) query.set('page', String(page));
  return query.toString();
}

export const addressOf = (shown: Shown) => `?report=${shown.report}&${queryOf(shown)}`;

const NO_FIGURE: ReadonlySet<Column['unit']> = new Set(['text', 'instant', 'change']);

/** The tickets behind a figure: those of its row, by what its column counts. */
export function ticketsBehind(shown: Shown, row: Row, column: Column): Shown | null {
  const what: TicketFilter | null = row.drill?.what ?? column.what;
  if (row.drill === null || what === null || NO_FIGURE.has(column.unit)) return null;
  const hour = /^hour:(\d+)$/.exec(column.id)?.[1];
  const { from = shown.from, to = shown.to, ...narrowed } = { ...row.drill, ...column.days };
  const byHour = hour === undefined ? {} : { hour: Number(hour) };
  return { report: 'tickets', from, to, narrowed: { ...narrowed, ...byHour, what }, page: 1 };
}
