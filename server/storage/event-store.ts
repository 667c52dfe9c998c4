import type { CounterId, EpochMs, ServiceId, StaffId, TicketId } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';
import { CHAIN_START, chainHash } from './event-chain.ts';
import { createMemoryOfTurn } from './memory.ts';

/** What happened, as reports and auditors will read it for years: facts, no prose. */
export type HallEvent = {
  kind: string;
  /** The day it belongs to, where that is not the running one. */
  businessDay?: string;
  ticketId?: TicketId;
  serviceId?: ServiceId;
  counterId?: CounterId;
  clerkId?: StaffId;
  data?: Record<string, unknown>;
};

export type StoredEvent = {
  seq: number;
  revision: number;
  kind: string;
  at: EpochMs;
  /** Who acted. */
  by: string;
  ticketId: TicketId | null;
  serviceId: ServiceId | null;
  counterId: CounterId | null;
  clerkId: StaffId | null;
  data: Record<string, unknown>;
};

type EventRow = {
  seq: number;
  revision: number;
  kind: string;
  at: number;
  by: string;
  ticket_id: string | null;
  service_id: string | null;
  counter_id: string | null;
  clerk_id: string | null;
  data: string;
};

/** What the next event is tied to. */
type Link = { seq: number; hash: Uint8Array };

/** More than a hall keeps within an hour. */
const NEWEST_READ = 5_000;
const DELETIONS_SHOWN = 60;

/** Events are appended in the transaction of their command; the database refuses to change or delete them ([E3], [X1]). */
export function createEventStore(db: Database) {
  const append = db.prepare(
    `INSERT INTO event (seq, revision, at, business_day, kind, by, ticket_id, service_id, counter_id, clerk_id, data, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const last = db.prepare<[], Link>('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1');
  const end = createMemoryOfTurn<Link>(db);
  const readEnd = () => last.get() ?? { seq: 0, hash: CHAIN_START };
  const days = db.prepare<[string, string], { day: string }>(
    'SELECT DISTINCT business_day AS day FROM event WHERE business_day BETWEEN ? AND ? ORDER BY day',
  );
  const ofDayAfter = db.prepare<[string, number, string], EventRow>(
    `SELECT seq, revision, kind, at, by, ticket_id, service_id, counter_id, clerk_id, data FROM event
     WHERE business_day = ? AND seq > ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY seq`,
  );
  const ofDay = db.prepare<[string], EventRow>(
    `SELECT seq, revision, kind, at, by, ticket_id, service_id, counter_id, clerk_id, data FROM event
     WHERE business_day = ? ORDER BY seq`,
  );
  const after = db.prepare<[number, number], EventRow & { business_day: string }>(
    `SELECT seq, revision, kind, at, by, ticket_id, service_id, counter_id, clerk_id, data, business_day FROM event
     WHERE seq > ? ORDER BY seq LIMIT ?`,
  );
  const dayAfter = db.prepare<[string], { day: string | null }>(
    'SELECT min(business_day) AS day FROM event WHERE business_day > ?',
  );
  const lastOfDay = db.prepare<[string], { seq: number | null }>(
    'SELECT max(seq) AS seq FROM event WHERE business_day = ?',
  );
  const caseSteps = db.prepare<[], { kind: string; day: string; caseId: string; state: string | null }>(
    `SELECT kind, business_day AS day, data ->> 'caseId' AS caseId, data ->> 'state' AS state FROM event
      WHERE kind IN ('case-opened', 'case-step') ORDER BY seq`,
  );
  const ofTicket = db.prepare<[string, string], EventRow>(
    `SELECT seq, revision, kind, at, by, ticket_id, service_id, counter_id, clerk_id, data FROM event
     WHERE business_day = ? AND (ticket_id = ? OR kind = 'step-undone') ORDER BY seq`,
  );
  const newest = db.prepare<[], { at: number | null }>(
    `SELECT max(at) AS at FROM (SELECT at FROM event ORDER BY seq DESC LIMIT ${NEWEST_READ})`,
  );
  const newestSeq = db.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM event');
  const deletions = db.prepare<[], EventRow>(
    `SELECT seq, revision, kind, at, by, ticket_id, service_id, counter_id, clerk_id, data FROM event
     WHERE kind IN ('persons-forgotten', 'call-back-done') ORDER BY seq DESC LIMIT ${DELETIONS_SHOWN}`,
  );
  const toEvent = (row: EventRow): StoredEvent => ({
    seq: row.seq,
    revision: row.revision,
    kind: row.kind,
    at: row.at as EpochMs,
    by: row.by,
    ticketId: row.ticket_id as TicketId | null,
    serviceId: row.service_id as ServiceId | null,
    counterId: row.counter_id as CounterId | null,
    clerkId: row.clerk_id as StaffId | null,
    data: JSON.parse(row.data) as Record<string, unknown>,
  });

  return {
    append(event: HallEvent, at: { revision: number; now: EpochMs; businessDay: string; by: string }): void {
      const { kind, ticketId = null, serviceId = null, counterId = null, clerkId = null, data = {} } = event;
      const before = end.recall(readEnd);
      const seq = before.seq + 1;
      const { revision, now, by } = at;
      const day = event.businessDay ?? at.businessDay;
      const text = JSON.stringify(data);
      const of = { ticket_id: ticketId, service_id: serviceId, counter_id: counterId, clerk_id: clerkId };
      const hash = chainHash(before.hash, { seq, revision, at: now, business_day: day, kind, by, ...of, data: text });
      append.run(seq, revision, now, day, kind, by, ticketId, serviceId, counterId, clerkId, text, hash);
      end.note({ seq, hash });
    },
    /** The latest instant of what was kept last: a clock that says less was set back. Null before the first event. */
    latestAt: () => (newest.get()?.at ?? null) as EpochMs | null,
    /** Of the event that was kept last, of whatever kind; 0 before the first. */
    newestSeq: () => newestSeq.get()?.seq ?? 0,
    /** Everything that happened on a day, in order. */
    ofDay: (day: string) => ofDay.all(day).map(toEvent),
    /** Everything that happened to a ticket on its day, who acted, and what was undone on that day. */
    ofTicket: (day: string, ticketId: TicketId) => ofTicket.all(day, ticketId).map(toEvent),
    /** The days of which there are events, both ends included. */
    days: (from: string, to: string) => days.all(from, to).map(({ day }) => day),
    /** The next so many of whatever day and kind, each with its day. */
    after: (seq: number, limit: number) =>
      after.all(seq, limit).map((row) => ({ ...toEvent(row), businessDay: row.business_day })),
    /** The next day after this one of which there are events; null: none. */
    nextDay: (day: string) => dayAfter.get(day)?.day ?? null,
    /** Every step of every case of a bad rating, in order; there are few, and they have an index. */
    caseSteps: () => caseSteps.all(),
    /** When personal data was deleted, the newest first; they have an index. */
    deletions: () => deletions.all().map(toEvent),
    /** The days of which there are events, both ends included, found one by one: a year costs as many steps as it has days. */
    daysBetween(from: string, to: string): string[] {
      const found: string[] = [];
      let day = lastOfDay.get(from)?.seq ? from : (dayAfter.get(from)?.day ?? null);
      while (day !== null && day <= to) {
        found.push(day);
        day = dayAfter.get(day)?.day ?? null;
      }
      return found;
    },
    /** Of the day's last event; 0 where there is none. */
    lastSeqOf: (day: string) => lastOfDay.get(day)?.seq ?? 0,
    /** Of these kinds, in the order in which they happened. */
    ofDayAfter: (day: string, seq: number, kinds: readonly string[]) =>
      ofDayAfter.all(day, seq, JSON.stringify(kinds)).map(toEvent),
  };
}
