import type { Report, Row, Table } from '#protocol/reports';
import { type Speech, sayColumn, sayLabel } from './say-cell.ts';

type Series = { name: string; values: (number | null)[] };
/** What is drawn, free of the library that draws it. */
export type ChartSpec = { id: string; title: string; unit: 'count' | 'minutes' | 'share'; categories: string[] } & (
  | { kind: 'bars' | 'lines'; series: Series[] }
  | { kind: 'heat'; rows: string[]; values: [x: number, y: number, value: number | null][] }
);

type Plot = { table: string; columns: string[]; kind: 'bars' | 'lines' };

/** Few charts, each of one thing. */
const PLOTS: Partial<Record<Report['report'], Plot[]>> = {
  day: [{ table: 'hours', columns: ['issued'], kind: 'bars' }],
  days: [
    { table: 'days', columns: ['issued'], kind: 'bars' },
    { table: 'days', columns: ['waitP50', 'waitP90'], kind: 'lines' },
  ],
  months: [
    { table: 'months', columns: ['issued'], kind: 'bars' },
    { table: 'months', columns: ['waitP50', 'waitP90'], kind: 'lines' },
  ],
  services: [{ table: 'services', columns: ['waitP50', 'waitP90'], kind: 'bars' }],
  clerks: [{ table: 'clerks', columns: ['served'], kind: 'bars' }],
  counters: [{ table: 'counters', columns: ['utilisation'], kind: 'bars' }],
  waits: [{ table: 'waitSpread', columns: ['visitsCount'], kind: 'bars' }],
  ratings: [{ table: 'scores', columns: ['ratingsCount'], kind: 'bars' }],
};

/** A line through one point is none. */
const LEAST_ROWS = { bars: 1, lines: 2 };

const minutes = (value: number | null) => (value === null ? null : Math.round(value / 6) / 10);
const numberAt = (row: Row, at: number) => (typeof row.cells[at] === 'number' ? (row.cells[at] as number) : null);
const shortLabel = (row: Row, speech: Speech) => {
  const day = 'code' in row.label ? /^day:\d{4}-(\d\d)-(\d\d)$/.exec(row.label.code) : null;
  return day ? `${Number(day[1])}/${Number(day[2])}` : sayLabel(row.label, speech);
};

function plotted(report: Report, { table: id, columns, kind }: Plot, speech: Speech): ChartSpec[] {
  const table = report.tables.find((each) => each.id === id);
  if (!table || table.rows.length < LEAST_ROWS[kind]) return [];
  const nameOf = (column: string) => {
    const known = report.definitions.find((definition) => definition.id === column);
    return known ? known.name[speech.language] : sayColumn({ id: column }, speech);
  };
  const unit = table.columns.find((column) => column.id === columns[0])?.unit;
  const series = columns.map((column): Series => {
    const at = table.columns.findIndex((each) => each.id === column);
    const values = table.rows.map((row) => numberAt(row, at));
    return { name: nameOf(column), values: unit === 'seconds' ? values.map(minutes) : values };
  });
  const categories = table.rows.map((row) => shortLabel(row, speech));
  const shown = unit === 'seconds' ? 'minutes' : unit === 'share' ? 'share' : 'count';
  const title = `${columns.map(nameOf).join(' · ')}${shown === 'minutes' ? ` (${speech.t('unitMinutes')})` : ''}`;
  return [{ id: `${id}-${columns.join('-')}`, title, unit: shown, categories, kind, series }];
}

function heat(table: Table, speech: Speech): ChartSpec {
  const isWait = table.columns[0]?.unit === 'seconds';
  const values = table.rows.flatMap((row, y) =>
    row.cells.map((_, x): [number, number, number | null] => {
      const value = numberAt(row, x);
      return [x, y, isWait ? minutes(value) : value];
    }),
  );
  return {
    id: table.id,
    kind: 'heat',
    title: speech.t(`table.${table.id}`),
    unit: isWait ? 'minutes' : 'count',
    categories: table.columns.map((column) => sayColumn(column, speech)),
    rows: table.rows.map((row) => sayLabel(row.label, speech)),
    values,
  };
}

/** What of a report is worth a picture. */
export function chartsOf(report: Report, speech: Speech): ChartSpec[] {
  if (report.report === 'heat') return report.tables.map((table) => heat(table, speech));
  return (PLOTS[report.report] ?? []).flatMap((plot) => plotted(report, plot, speech));
}
