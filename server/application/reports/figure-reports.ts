import { createTallies, type FigureId, type Keys, type Tallies } from '../../domain/reports/tally.ts';
import type { Drill, RowLabel, Table } from '../../protocol/reports.ts';
import type { FigureLine } from './columns.ts';
import { figureTable } from './columns.ts';
import type { Gatherer, ReportDeps } from './gatherer.ts';
import type { Names } from './names.ts';
import { BY_CLERK, BY_COUNTER, BY_DAY, BY_HOUR, BY_MONTH, BY_SERVICE, TABLES, WHOLE } from './tables.ts';

type LineOf = (key: string) => { label: RowLabel; drill: Drill | null };

type Grouping = { keys: Keys; order: (keys: string[]) => string[]; lineOf: LineOf };

const sorted = (keys: string[]) => keys.toSorted();

/** Figures by one thing, with the whole hall below. */
function grouped(id: string, ids: readonly FigureId[], { keys, order, lineOf }: Grouping): Gatherer {
  const parts = createTallies(keys);
  const whole = createTallies(WHOLE);
  return {
    addDay({ facts }): void {
      parts.addDay(facts);
      whole.addDay(facts);
    },
    tables: () => [figureTable(id, ids, { lines: linesOf(parts, order, lineOf), total: whole.of('') })],
  };
}

function linesOf(parts: Tallies, order: Grouping['order'], lineOf: LineOf): FigureLine[] {
  const all = new Map(parts.all().map(({ key, figures }) => [key, figures]));
  return order([...all.keys()]).flatMap((key) => {
    const figures = all.get(key);
    return figures ? [{ key, figures, ...lineOf(key) }] : [];
  });
}

/** Those of the hall in its order, then whatever is not there any more. */
function inHallsOrder(known: readonly string[]) {
  return (keys: string[]) => [
    ...known.filter((key) => keys.includes(key)),
    ...keys.filter((key) => !known.includes(key)),
  ];
}

const byService = (names: Names): Grouping => ({
  keys: BY_SERVICE,
  order: inHallsOrder(names.services),
  lineOf: (key) => ({ label: names.service(key), drill: { serviceId: key as never } }),
});
const byHour: Grouping = {
  keys: BY_HOUR,
  order: (keys) => keys.toSorted((one, other) => Number(one) - Number(other)),
  lineOf: (key) => ({ label: { code: `hour:${key}` }, drill: { hour: Number(key) } }),
};

export const servicesReport = ({ names }: ReportDeps) => grouped('services', TABLES.services, byService(names));
export const summaryTable = ({ names }: ReportDeps) => grouped('summary', TABLES.summary, byService(names));
export const hoursTable = () => grouped('hours', TABLES.hours, byHour);
export const waitsTable = ({ names }: ReportDeps) => grouped('waits', TABLES.waits, byService(names));
export const estimatesTable = ({ names }: ReportDeps) => grouped('estimates', TABLES.estimates, byService(names));
export const ratingsTable = ({ names }: ReportDeps) => grouped('ratings', TABLES.ratings, byService(names));
export const slipsTable = ({ names }: ReportDeps) => grouped('slips', TABLES.slips, byService(names));

export const clerksReport = ({ names }: ReportDeps) =>
  grouped('clerks', TABLES.clerks, {
    keys: BY_CLERK,
    order: (keys) => keys.toSorted((one, other) => names.clerkBadge(one).localeCompare(names.clerkBadge(other))),
    lineOf: (key) => ({ label: names.clerk(key), drill: { clerkId: key as never } }),
  });

export const countersReport = ({ names }: ReportDeps) =>
  grouped('counters', TABLES.counters, {
    keys: BY_COUNTER,
    order: inHallsOrder(names.counters),
    lineOf: (key) => ({ label: names.counter(key), drill: { counterId: key as never } }),
  });

export const daysReport = () =>
  grouped('days', TABLES.days, {
    keys: BY_DAY,
    order: sorted,
    lineOf: (key) => ({ label: { code: `day:${key}` }, drill: { from: key, to: key } }),
  });

const lastOfMonth = (month: string) => {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).toISOString().slice(0, 10);
};

/** A month that the period holds only in part leads to that part. */
export const monthsReport = ({ query: { from, to } }: ReportDeps) =>
  grouped('months', TABLES.days, {
    keys: BY_MONTH,
    order: sorted,
    lineOf: (key) => {
      const first = `${key}-01`;
      const last = lastOfMonth(key);
      return {
        label: { code: `month:${key}` },
        drill: { from: first < from ? from : first, to: last > to ? to : last },
      };
    },
  });

/** Several tables of one report. */
export function together(...parts: readonly Gatherer[]): Gatherer {
  return {
    addDay: (day) => {
      for (const part of parts) part.addDay(day);
    },
    tables: (): Table[] => parts.flatMap((part) => part.tables()),
  };
}
