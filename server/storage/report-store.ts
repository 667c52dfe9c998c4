import type { CheckFinding, KeptOfDay } from '../domain/reports/check-day.ts';
import type { DayFacts } from '../domain/reports/day-facts.ts';
import type { EpochMs, TicketStatus } from '../protocol/vocabulary.ts';
import { type Columns, toColumns, toRows } from './columns.ts';
import type { Database } from './database.ts';

/** What was read from a day that is over, and when. */
export type ReportDay = {
  day: string;
  edition: number;
  definition: number;
  digest: string;
  /** Of the last event that was read. */
  lastSeq: number;
  findings: CheckFinding[];
  computedAt: EpochMs;
  computedBy: string;
};

type Row = {
  business_day: string;
  edition: number;
  definition: number;
  digest: string;
  last_seq: number;
  findings: string;
  computed_at: EpochMs;
  computed_by: string;
};

const COLUMNS = 'business_day, edition, definition, digest, last_seq, findings, computed_at, computed_by';

function toReportDay(row: Row): ReportDay {
  return {
    day: row.business_day,
    edition: row.edition,
    definition: row.definition,
    digest: row.digest,
    lastSeq: row.last_seq,
    findings: JSON.parse(row.findings) as CheckFinding[],
    computedAt: row.computed_at,
    computedBy: row.computed_by,
  };
}

type StoredFacts = Omit<DayFacts, 'tickets' | 'visits' | 'ratings'> & Record<'tickets' | 'visits' | 'ratings', Columns>;

function toText(facts: DayFacts): string {
  const { tickets, visits, ratings } = facts;
  const stored = { tickets: toColumns(tickets), visits: toColumns(visits), ratings: toColumns(ratings) };
  return JSON.stringify({ ...facts, ...stored } satisfies StoredFacts);
}

function fromText(text: string): DayFacts {
  const { tickets, visits, ratings, ...rest } = JSON.parse(text) as StoredFacts;
  const facts = { ...rest, tickets: toRows(tickets), visits: toRows(visits), ratings: toRows(ratings) } as DayFacts;
  if (facts.definition < OVERTIME_AND_IDLE_SINCE) notKnown(facts);
  return facts;
}

/** Days that were read by the first definition do not say how much was worked after closing, nor who was idle. */
const OVERTIME_AND_IDLE_SINCE = 2;
function notKnown({ visits, sittings }: DayFacts): void {
  for (const visit of visits) visit.overtimeMs = null;
  for (const sitting of sittings) sitting.idleWaitingMs = null;
}

/** Facts of days that are over, in editions; the database refuses to change or delete one. */
export function createReportStore(db: Database) {
  const insert = db.prepare(
    `INSERT INTO report_day (business_day, edition, definition, facts, digest, last_seq, findings, computed_at, computed_by)
     VALUES (@day, @edition, @definition, @facts, @digest, @lastSeq, @findings, @computedAt, @computedBy)`,
  );
  const latest = db.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM report_day WHERE business_day = ? ORDER BY edition DESC LIMIT 1`,
  );
  const between = db.prepare<[string, string], Row>(
    `SELECT ${COLUMNS} FROM report_day WHERE business_day BETWEEN ? AND ? ORDER BY business_day, edition`,
  );
  const facts = db.prepare<[string, number], { facts: string }>(
    'SELECT facts FROM report_day WHERE business_day = ? AND edition = ?',
  );
  const factsBefore = db.prepare<[string], { facts: string }>(
    'SELECT facts FROM report_day WHERE business_day < ? ORDER BY business_day DESC, edition DESC LIMIT 1',
  );
  const newest = db.prepare<[], Row>(
    `SELECT ${COLUMNS} FROM report_day ORDER BY business_day DESC, edition DESC LIMIT 1`,
  );
  const statuses = db.prepare<[string], { status: TicketStatus; tickets: number }>(
    'SELECT status, count(*) AS tickets FROM ticket WHERE business_day = ? GROUP BY status',
  );
  const visits = db.prepare<[string], { visits: number; servedMs: number | null }>(
    `SELECT count(*) AS visits, sum(visit.served_ms) AS servedMs FROM ticket JOIN visit USING (ticket_id)
     WHERE ticket.business_day = ?`,
  );
  const ratings = db.prepare<[string], { invited: number; rated: number }>(
    `SELECT count(*) AS invited, count(rating.score) AS rated FROM ticket JOIN invitation USING (ticket_id)
     LEFT JOIN rating USING (invitation_id) WHERE ticket.business_day = ? AND is_withdrawn = 0`,
  );
  const optional = (row: Row | undefined) => (row ? toReportDay(row) : null);
  const read = (row: { facts: string } | undefined) => (row ? fromText(row.facts) : null);

  return {
    add: (edition: ReportDay, facts: DayFacts) =>
      insert.run({ ...edition, facts: toText(facts), findings: JSON.stringify(edition.findings) }),
    /** The newest edition of a day. */
    latestOf: (day: string) => optional(latest.get(day)),
    /** Every edition of these days, both ends included, without the facts. */
    editions: (from: string, to: string) => between.all(from, to).map(toReportDay),
    facts: (day: string, edition: number) => read(facts.get(day, edition)),
    /** Of the last day before this one that was read. */
    factsBefore: (day: string) => read(factsBefore.get(day)),
    /** Of the last day that was read. */
    newest: () => optional(newest.get()),
    /** What the tables hold of a day, apart from its events. */
    keptOf(day: string): KeptOfDay {
      const tickets = Object.fromEntries(statuses.all(day).map(({ status, tickets }) => [status, tickets]));
      const { visits: count = 0, servedMs = 0 } = visits.get(day) ?? {};
      const { invited = 0, rated = 0 } = ratings.get(day) ?? {};
      return { tickets, visits: count, servedMs: servedMs ?? 0, invited, rated };
    },
  };
}
