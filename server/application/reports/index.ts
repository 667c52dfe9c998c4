import type { Definition, Report, ReportName, ReportQuery, Story, Table } from '../../protocol/reports.ts';
import type { Stores } from '../../storage/stores.ts';
import type { Desk } from '../desk.ts';
import { createBasis } from './basis.ts';
import { caseReport } from './case-report.ts';
import { createComparison } from './comparison.ts';
import { createDayFigures, type FiguresOfDays } from './day-figures.ts';
import { deviceReport } from './device-report.ts';
import { fairnessReport } from './fairness-report.ts';
import {
  clerksReport,
  countersReport,
  daysReport,
  estimatesTable,
  hoursTable,
  monthsReport,
  ratingsTable,
  servicesReport,
  slipsTable,
  summaryTable,
  together,
  waitsTable,
} from './figure-reports.ts';
import type { Gatherer, ReportDeps } from './gatherer.ts';
import { heatReport } from './heat-report.ts';
import { attendanceReport, outagesTable, scoresAndReasons, waitSpread } from './list-reports.ts';
import { namesOf } from './names.ts';
import { createFactsReader } from './read-facts.ts';
import { ticketReport } from './ticket-report.ts';

const REPORTS: Record<ReportName, (deps: ReportDeps) => Gatherer> = {
  day: (deps) => together(summaryTable(deps), hoursTable(), deviceReport(), outagesTable()),
  days: () => daysReport(),
  months: monthsReport,
  services: servicesReport,
  clerks: clerksReport,
  counters: countersReport,
  attendance: attendanceReport,
  heat: () => heatReport(),
  waits: (deps) => together(waitsTable(deps), waitSpread(), estimatesTable(deps), hoursTable()),
  ratings: (deps) => together(ratingsTable(deps), scoresAndReasons(), caseReport(deps)),
  devices: (deps) => together(deviceReport(), slipsTable(deps), outagesTable()),
  fairness: fairnessReport,
  tickets: ticketReport,
};

/** Those that are laid beside another time. */
const COMPARED: ReadonlySet<ReportName> = new Set(['day', 'days', 'months']);

/** After the table that a report begins with. */
const afterFirst = ([first, ...others]: Table[], beside: Table) => (first ? [first, beside, ...others] : [beside]);

/** What a table speaks of: its columns, and its rows where each is a figure of its own. */
const idsOf = (tables: readonly Table[]) => [
  ...new Set(
    tables.flatMap(({ columns, rows }) => [
      ...columns.map(({ id }) => id),
      ...rows.flatMap(({ key, unit }) => (unit === null ? [] : [key])),
    ]),
  ),
];

type Deps = { stores: Stores; desk: Desk; definitionsOf: (columns: readonly string[]) => Definition[] };
/** `figures`: in the names that other programs rely on, with the day report. */
export type MadeReport = { report: Report; figures: FiguresOfDays | null };

const letOthersIn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Reports of any period, counted from the facts of its days ([M8]), and the readings that facts come from ([M7]). */
export function createReports({ stores, desk, definitionsOf }: Deps) {
  const eachDay = createFactsReader(stores);

  async function make(name: ReportName, query: ReportQuery): Promise<MadeReport> {
    const deps = { stores, names: namesOf(stores), query };
    const gatherer = REPORTS[name](deps);
    const basis = createBasis(stores);
    const comparison = COMPARED.has(name) ? createComparison({ stores, query, definitionsOf }, eachDay) : null;
    const compat = name === 'day' ? createDayFigures(stores, query) : null;
    await eachDay(query.from, query.to, (day) => {
      for (const part of [gatherer, basis, comparison, compat]) part?.addDay(day);
    });
    const { table: beside = null, notCompared = [] } = (await comparison?.make()) ?? {};
    const tables = beside ? afterFirst(gatherer.tables(), beside) : gatherer.tables();
    const pages = 'pages' in gatherer ? (gatherer as ReturnType<typeof ticketReport>).pages() : null;
    const said = { from: query.from, to: query.to, tables, definitions: definitionsOf(idsOf(tables)) };
    const restsOn = { ...basis.basis(), notCompared };
    return { report: { report: name, ...said, basis: restsOn, pages }, figures: compat?.figures() ?? null };
  }

  /** [M7] Reads the days of a period once more; those that are told keep what was told, and the difference is shown. */
  async function recompute(by: string, from: string, to: string): Promise<{ days: number; isDone: boolean }> {
    const days = stores.events.daysBetween(from, to).filter((day) => day < stores.hall.businessDay());
    for (const day of days) {
      if (!desk.act('figures:close', { day, by })) return { days: days.indexOf(day), isDone: false };
      await letOthersIn();
    }
    return { days: days.length, isDone: true };
  }

  /** A ticket's life as its events tell it, with who acted; null for one that there is not. */
  function story(ticketId: string): Story | null {
    const ticket = stores.tickets.byId(ticketId);
    const service = ticket && stores.hall.service(ticket.firstServiceId);
    if (!ticket || !service) return null;
    const { number, businessDay } = ticket;
    const lines = stores.events
      .ofTicket(businessDay, ticket.ticketId)
      .filter((event) => event.ticketId === ticketId)
      .map(({ at, kind, by, counterId, data }) => ({ at, kind, by, data: { ...data, counterId } }));
    return { ticketId, number, day: businessDay, service: service.name, lines };
  }

  return { make, recompute, story };
}
export type Reports = ReturnType<typeof createReports>;
