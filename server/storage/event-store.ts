import type { CounterId, EpochMs, ServiceId, StaffId, TicketId } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

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
  kind: string;
  at: EpochMs;
  serviceId: ServiceId | null;
  clerkId: StaffId | null;
  data: Record<string, unknown>;
};

type EventRow = {
  seq: number;
  kind: string;
  at: number;
  service_id: string | null;
  clerk_id: string | null;
  data: string;
};

/** Events are appended in the transaction of their command; the database refuses to change or delete them. */
export function createEventStore(db: Database) {
  const append = db.prepare(
    `INSERT INTO event (revision, at, business_day, kind, by, ticket_id, service_id, counter_id, clerk_id, data)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const days = db.prepare<[string, string], { day: string }>(
    'SELECT DISTINCT business_day AS day FROM event WHERE business_day BETWEEN ? AND ? ORDER BY day',
  );
  const ofDayAfter = db.prepare<[string, number, string], EventRow>(
    `SELECT seq, kind, at, service_id, clerk_id, data FROM event
     WHERE business_day = ? AND seq > ? AND kind IN (SELECT value FROM json_each(?)) ORDER BY seq`,
  );
  const toEvent = (row: EventRow): StoredEvent => ({
    seq: row.seq,
    kind: row.kind,
    at: row.at as EpochMs,
    serviceId: row.service_id as ServiceId | null,
    clerkId: row.clerk_id as StaffId | null,
    data: JSON.parse(row.data) as Record<string, unknown>,
  });

  return {
    append(event: HallEvent, at: { revision: number; now: EpochMs; businessDay: string; by: string }): void {
      const { kind, ticketId = null, serviceId = null, counterId = null, clerkId = null, data = {} } = event;
      append.run(
        at.revision,
        at.now,
        event.businessDay ?? at.businessDay,
        kind,
        at.by,
        ticketId,
        serviceId,
        counterId,
        clerkId,
        JSON.stringify(data),
      );
    },
    /** The days of which there are events, both ends included. */
    days: (from: string, to: string) => days.all(from, to).map(({ day }) => day),
    /** Of these kinds, in the order in which they happened. */
    ofDayAfter: (day: string, seq: number, kinds: readonly string[]) =>
      ofDayAfter.all(day, seq, JSON.stringify(kinds)).map(toEvent),
  };
}
