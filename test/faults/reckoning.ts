import BetterSqlite from 'better-sqlite3';
import type { SlipInHand, TakenTicket } from './ledger.ts';

export type TicketRow = { ticketId: string; number: string; status: string };
export type JobRow = { number: string; purpose: 'first' | 'reprint'; state: string; queuedAt: number };
export type Evidence = {
  taken: readonly TakenTicket[];
  confirmed: ReadonlySet<string>;
  paper: readonly SlipInHand[];
  /** As the hall keeps them; jobs in the order in which they were ordered. */
  tickets: readonly TicketRow[];
  jobs: readonly JobRow[];
};

/** A slip begins within 20 s of its tap or not at all; what is left is the longest that one may take. */
const LATEST_SLIP_MS = 30_000;
const ENDED = ['finished', 'cancelled', 'voided'];

/** What the hall has on disk; it may run meanwhile. */
export function readHall(database: string): Pick<Evidence, 'tickets' | 'jobs'> {
  const db = new BetterSqlite(database, { readonly: true });
  const tickets = db.prepare('SELECT ticket_id AS ticketId, number, status FROM ticket').all() as TicketRow[];
  const jobs = db
    .prepare(
      `SELECT number, purpose, state, print_job.queued_at AS queuedAt FROM print_job JOIN ticket USING (ticket_id)
       WHERE purpose <> 'sheet' ORDER BY print_job.rowid`,
    )
    .all() as JobRow[];
  db.close();
  return { tickets, jobs };
}

const repeated = (names: readonly string[]) => [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];

function aboutTickets({ taken, confirmed, paper, tickets }: Evidence): string[] {
  const known = new Map(tickets.map((row) => [row.ticketId, row]));
  const isHeld = ({ ticketId, number }: TicketRow) =>
    confirmed.has(ticketId) || paper.some((slip) => slip.number === number);
  return [
    ...repeated(taken.map(({ number }) => number)).map((number) => `${number} was given to two customers.`),
    ...taken
      .filter(({ ticketId, number }) => known.get(ticketId)?.number !== number)
      .map(({ number }) => `The hall does not know ${number}, which it gave out.`),
    ...(tickets.length === taken.length
      ? []
      : [`${taken.length} tickets were taken, and the hall has ${tickets.length}.`]),
    ...tickets
      .filter(({ status }) => !ENDED.includes(status))
      .map(({ number, status }) => `${number} has not come to an end: it is ${status}.`),
    ...tickets
      .filter((row) => row.status === 'finished' && !isHeld(row))
      .map(({ number }) => `${number} was served, and nobody held it.`),
  ];
}

/** Which order each slip on paper comes from: there is at most one of each kind for a number. */
const orderOf = ({ number, isMarked }: SlipInHand, jobs: readonly JobRow[]) =>
  jobs.findIndex((job) => job.number === number && (job.purpose === 'reprint') === isMarked);

function aboutPaper({ taken, paper, jobs }: Evidence): string[] {
  const codes = new Map(taken.map(({ number, code }) => [number, code]));
  const name = ({ number, isMarked }: SlipInHand) => `${number}${isMarked ? ' (marked)' : ''}`;
  return [
    ...repeated(paper.map(name)).map((slip) => `${slip} came out more than once.`),
    ...paper
      .filter(({ number, code }) => codes.get(number) === undefined || !code.endsWith(codes.get(number) ?? ''))
      .map((slip) => `${name(slip)} came out and belongs to no ticket that was taken.`),
    ...paper.flatMap((slip, at) => {
      const order = orderOf(slip, jobs);
      if (order < 0) return [`${name(slip)} came out, and nobody ordered it.`];
      const overtaken = paper.slice(0, at).find((earlier) => orderOf(earlier, jobs) > order);
      const age = slip.at - (jobs[order]?.queuedAt ?? 0);
      return [
        ...(overtaken ? [`${name(slip)} came out after ${name(overtaken)}, which was ordered later.`] : []),
        ...(age > LATEST_SLIP_MS ? [`${name(slip)} came out ${Math.round(age / 1_000)} s after it was ordered.`] : []),
      ];
    }),
  ];
}

function aboutJobs({ paper, jobs }: Evidence): string[] {
  const sheetsOf = ({ number, purpose }: JobRow) =>
    paper.filter((slip) => slip.number === number && slip.isMarked === (purpose === 'reprint')).length;
  return jobs.flatMap((job) => {
    const sheets = sheetsOf(job);
    const what = `The ${job.purpose} slip of ${job.number}`;
    if (job.state === 'printed')
      return sheets === 1 ? [] : [`${what} is printed, says the hall, and is on paper ${sheets} times.`];
    if (job.state === 'not-started')
      return sheets === 0 ? [] : [`${what} was not started, says the hall, and is on paper.`];
    return job.state === 'unknown' ? [] : [`${what} is not settled: it is ${job.state}.`];
  });
}

/** Everything that must not be and is, as sentences. */
export function reckon(evidence: Evidence): string[] {
  return [...aboutTickets(evidence), ...aboutPaper(evidence), ...aboutJobs(evidence)];
}
