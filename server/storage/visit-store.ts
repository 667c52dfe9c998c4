import type { DoneItem, Visit } from '../domain/ticket.ts';
import type { CounterId, EpochMs, Outcome, ServiceId, StaffId, TicketId } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

/** A service as it was, for whoever learns from it. */
export type PastService = { serviceId: ServiceId; endedAt: EpochMs; seconds: number };

type VisitRow = {
  ticket_id: TicketId;
  visit: number;
  service_id: ServiceId;
  counter_id: CounterId;
  clerk_id: StaffId;
  queued_at: EpochMs;
  called_at: EpochMs;
  calls: number;
  begun_at: EpochMs;
  is_start_implicit: 0 | 1;
  served_ms: number;
  ended_at: EpochMs;
  ending: 'finished' | 'transferred';
  outcome: Outcome | null;
  quantity: number;
  items: string;
  limit_seconds: number | null;
  over_limit_reason: string | null;
  is_end_assumed: 0 | 1;
};

function toVisit(row: VisitRow): Visit {
  return {
    ticketId: row.ticket_id,
    visit: row.visit,
    serviceId: row.service_id,
    counterId: row.counter_id,
    clerkId: row.clerk_id,
    queuedAt: row.queued_at,
    calledAt: row.called_at,
    calls: row.calls,
    begunAt: row.begun_at,
    isStartImplicit: row.is_start_implicit === 1,
    servedMs: row.served_ms,
    endedAt: row.ended_at,
    ending: row.ending,
    outcome: row.outcome,
    quantity: row.quantity,
    items: JSON.parse(row.items) as DoneItem[],
    limitSeconds: row.limit_seconds,
    overLimitReason: row.over_limit_reason,
    isEndAssumed: row.is_end_assumed === 1,
  };
}

/** Visits that are over: what each counter did for a ticket. */
export function createVisitStore(db: Database) {
  const insert = db.prepare(
    `INSERT INTO visit (ticket_id, visit, business_day, service_id, counter_id, clerk_id, queued_at, called_at, calls,
       begun_at, is_start_implicit, served_ms, ended_at, ending, outcome, quantity, items, limit_seconds,
       over_limit_reason, is_end_assumed)
     VALUES (@ticketId, @visit, @businessDay, @serviceId, @counterId, @clerkId, @queuedAt, @calledAt, @calls,
       @begunAt, @isStartImplicit, @servedMs, @endedAt, @ending, @outcome, @quantity, @items, @limitSeconds,
       @overLimitReason, @isEndAssumed)`,
  );
  const ofTicket = db.prepare<[string], VisitRow>('SELECT * FROM visit WHERE ticket_id = ? ORDER BY visit');
  const takeBack = db.prepare('DELETE FROM visit WHERE ticket_id = ? AND visit = ?');
  const last = db.prepare<[string, number], PastService>(
    `SELECT service_id AS serviceId, ended_at AS endedAt, (served_ms + max(0, begun_at - called_at)) / 1000.0 AS seconds FROM visit
     WHERE service_id = ? AND ending = 'finished' AND is_end_assumed = 0 ORDER BY ended_at DESC LIMIT ?`,
  );
  const newest = db.prepare<[], { newest: number | null }>('SELECT max(rowid) AS newest FROM visit');

  return {
    /** Grows with every visit that ends. */
    newest: () => newest.get()?.newest ?? 0,
    add(visit: Visit, businessDay: string): void {
      const isStartImplicit = Number(visit.isStartImplicit);
      const items = JSON.stringify(visit.items);
      insert.run({ ...visit, items, isStartImplicit, isEndAssumed: Number(visit.isEndAssumed), businessDay });
    },
    /** Only Undo does this, and only for the visit that it takes back. */
    takeBack: (ticketId: TicketId, visit: number) => takeBack.run(ticketId, visit),
    ofTicket: (ticketId: TicketId) => ofTicket.all(ticketId).map(toVisit),
    /** The last services of this kind that somebody finished, newest first; seconds from the call on, without holds. */
    lastServices: (serviceId: ServiceId, limit: number) => last.all(serviceId, limit),
  };
}
