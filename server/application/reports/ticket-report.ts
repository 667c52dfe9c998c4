import { BAD_SCORE } from '../../domain/rating.ts';
import type { DayFacts, TicketFact, VisitFact } from '../../domain/reports/day-facts.ts';
import type { Cell, Column, Report, ReportQuery, Row, Table, TicketFilter } from '../../protocol/reports.ts';
import { listColumn } from './columns.ts';
import type { Gatherer, ReportDeps } from './gatherer.ts';
import { weekdayOf } from './tables.ts';

/** On one page; a file holds more. */
const PER_PAGE = 100;
/** A file of more is asked for in parts. */
export const TICKETS_IN_A_FILE = 50_000;

type Whole = { ticket: TicketFact; visits: VisitFact[]; scores: (number | null)[]; promiseMs: number };

const hasGone = ({ status }: TicketFact) => status === 'missed' || status === 'expired' || status === 'cancelled';
const isRight = ({ told, calledAfterMs }: TicketFact) =>
  told !== null && calledAfterMs !== null && calledAfterMs / 60_000 >= told.low && calledAfterMs / 60_000 <= told.high;
const isForecast = ({ told, calledAfterMs }: TicketFact) => told !== null && calledAfterMs !== null;
const waitedLong = ({ ticket, visits, promiseMs }: Whole) =>
  visits.some(({ waitedMs }) => waitedMs > promiseMs) ||
  (hasGone(ticket) && (ticket.gaveUpAfterMs ?? ticket.calledAfterMs ?? 0) > promiseMs);

/** Which tickets stand behind a figure: the same words as in its definition. */
const FILTERS: Record<TicketFilter, (whole: Whole) => boolean> = {
  all: () => true,
  issued: ({ ticket }) => ticket.status !== 'voided',
  finished: ({ ticket }) => ticket.status === 'finished',
  missed: ({ ticket }) => ticket.status === 'missed',
  cancelled: ({ ticket }) => ticket.status === 'cancelled',
  expired: ({ ticket }) => ticket.status === 'expired',
  voided: ({ ticket }) => ticket.status === 'voided',
  gone: ({ ticket }) => hasGone(ticket),
  'missed-once': ({ ticket }) => ticket.misses > 0,
  served: ({ visits }) => visits.length > 0,
  'waited-long': waitedLong,
  'over-limit': ({ visits }) => visits.some(({ overLimit }) => overLimit !== 'no'),
  'over-limit-unexplained': ({ visits }) => visits.some(({ overLimit }) => overLimit === 'without-reason'),
  'end-assumed': ({ visits }) => visits.some(({ isEndAssumed }) => isEndAssumed),
  'ended-by-next': ({ visits }) => visits.some(({ isEndedByNext }) => isEndedByNext),
  'after-closing': ({ visits }) => visits.some(({ overtimeMs }) => overtimeMs !== null && overtimeMs > 0),
  transferred: ({ ticket }) => ticket.status === 'finished' && ticket.transfers > 0,
  'to-and-fro': ({ ticket }) => ticket.isSentToAndFro,
  invited: ({ scores }) => scores.length > 0,
  rated: ({ scores }) => scores.some((score) => score !== null),
  bad: ({ scores }) => scores.some((score) => score !== null && score <= BAD_SCORE),
  forecast: ({ ticket }) => isForecast(ticket),
  'forecast-wrong': ({ ticket }) => isForecast(ticket) && !isRight(ticket),
  'slip-failed': ({ ticket }) => ticket.slip === 'failed',
};

/** Filters that speak of a visit look at what was done for the named service; the others at what was taken. */
function isOfService({ ticket, visits }: Whole, { serviceId, what }: ReportQuery): boolean {
  if (serviceId === undefined) return true;
  const isAboutVisits = [
    'served',
    'waited-long',
    'over-limit',
    'over-limit-unexplained',
    'rated',
    'bad',
    'invited',
    'after-closing',
  ];
  if (isAboutVisits.includes(what)) return visits.some((visit) => visit.serviceId === serviceId);
  return ticket.serviceId === serviceId;
}

function isMeant(whole: Whole, query: ReportQuery): boolean {
  const { clerkId, counterId, hour, what } = query;
  const { ticket, visits } = whole;
  if (hour !== undefined && ticket.hour !== hour) return false;
  if (clerkId !== undefined && !visits.some((visit) => visit.clerkId === clerkId)) return false;
  if (counterId !== undefined && !visits.some((visit) => visit.counterId === counterId)) return false;
  return isOfService(whole, query) && FILTERS[what](whole);
}

/** The parts of each ticket of a day; with a clerk or a counter named, what these did for it. */
function wholes({ tickets, visits, ratings, promised }: DayFacts, { clerkId, counterId }: ReportQuery): Whole[] {
  const promiseMs = promised.longWaitMinutes * 60_000;
  const found = tickets.map((ticket): Whole => ({ ticket, visits: [], scores: [], promiseMs }));
  const isTheirs = (of: { clerkId: string; counterId: string }) =>
    (clerkId === undefined || of.clerkId === clerkId) && (counterId === undefined || of.counterId === counterId);
  for (const visit of visits) if (isTheirs(visit)) found[visit.ticket]?.visits.push(visit);
  for (const rating of ratings) if (isTheirs(rating)) found[rating.ticket]?.scores.push(rating.score);
  return found;
}

const COLUMNS: Column[] = [
  ...[listColumn('day', 'day'), listColumn('takenAt', 'instant'), listColumn('calledAfter', 'seconds')],
  ...[listColumn('waited', 'seconds'), listColumn('servedFor', 'seconds'), listColumn('service', 'text')],
  ...[
    listColumn('counter', 'text'),
    listColumn('clerk', 'text'),
    listColumn('status', 'text'),
    listColumn('score', 'count'),
  ],
];
const seconds = (ms: number | null) => (ms === null ? null : Math.round(ms / 1000));

/** The tickets behind a figure, page by page, in the order in which they were taken; a file holds them all. */
export function ticketReport({ names, query }: ReportDeps): Gatherer & { pages: () => Report['pages'] } {
  const { page, format, weekday } = query;
  const perPage = format === 'json' ? PER_PAGE : TICKETS_IN_A_FILE;
  const first = format === 'json' ? (page - 1) * PER_PAGE : 0;
  const rows: Row[] = [];
  let found = 0;

  function rowOf({ ticket, visits, scores }: Whole, day: string): Row {
    const { ticketId, number, takenAt, calledAfterMs, status, serviceId } = ticket;
    const last = visits.at(-1);
    const score = scores.findLast((each) => each !== null) ?? null;
    const sum = (field: 'waitedMs' | 'servedMs') =>
      visits.length === 0 ? null : seconds(visits.reduce((all, visit) => all + visit[field], 0));
    const service = names.serviceText(serviceId);
    const where: Cell[] = [service, last?.counterId ?? null, last ? names.clerkText(last.clerkId) : null];
    const cells: Cell[] = [day, takenAt, seconds(calledAfterMs), sum('waitedMs'), sum('servedMs'), ...where];
    const label = { name: { zh: number, en: number } };
    return { key: ticketId, label, cells: [...cells, `status:${status}`, score], drill: null, ticketId, unit: null };
  }

  return {
    addDay({ facts }): void {
      if (weekday !== undefined && weekdayOf(facts.day) !== weekday) return;
      for (const whole of wholes(facts, query)) {
        if (!isMeant(whole, query)) continue;
        if (found >= first && found < first + perPage) rows.push(rowOf(whole, facts.day));
        found += 1;
      }
    },
    tables: (): Table[] => [{ id: 'tickets', columns: COLUMNS, rows, total: null }],
    pages: () => ({ page, of: Math.max(1, Math.ceil(found / PER_PAGE)), tickets: found }),
  };
}
