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
  const ofDays = db.prepare<[string, string], EventRow>(
    'SELECT seq, kind, at, service_id, clerk_id, data FROM event WHERE business_day BETWEEN ? AND ? ORDER BY business_day, seq',
  );

  const ofDayAfter = db.prepare<[string, number], EventRow>(
    'SELECT seq, kind, at, service_id, clerk_id, data FROM event WHERE business_day = ? AND seq > ? ORDER BY seq',
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
    /** Both days included. */
    ofDays: (from: string, to: string) => ofDays.all(from, to).map(toEvent),
    ofDayAfter: (day: string, seq: number) => ofDayAfter.all(day, seq).map(toEvent),
  };
}
export type EventStore = ReturnType<typeof createEventStore>;
