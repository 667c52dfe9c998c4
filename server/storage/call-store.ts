import type { CalledTicket } from '../domain/ticket.ts';
import type { CareFlag, CounterId, EpochMs, ServiceId, TicketId, TicketStatus } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';

export type CallRecord = {
  seq: number;
  ticketId: TicketId;
  number: string;
  counterId: CounterId;
  serviceId: ServiceId;
  at: EpochMs;
  times: number;
  isShown: boolean;
  isSpoken: boolean;
  /** Of the ticket, now. */
  status: TicketStatus;
  care: CareFlag | null;
};

type CallRow = {
  seq: number;
  ticket_id: string;
  number: string;
  counter_id: string;
  service_id: string;
  at: number;
  times: number;
  is_shown: 0 | 1;
  is_spoken: 0 | 1;
  status: TicketStatus;
  care: CareFlag | null;
};

function toCall(row: CallRow): CallRecord {
  return {
    seq: row.seq,
    ticketId: row.ticket_id as TicketId,
    number: row.number,
    counterId: row.counter_id as CounterId,
    serviceId: row.service_id as ServiceId,
    at: row.at as EpochMs,
    times: row.times,
    isShown: row.is_shown === 1,
    isSpoken: row.is_spoken === 1,
    status: row.status,
    care: row.care,
  };
}

const SELECT = 'SELECT call.*, ticket.status, ticket.care FROM call JOIN ticket USING (ticket_id)';

/** Found by the counters at which somebody is, not among all tickets of the day. */
export const STANDING_CALLS = `${SELECT} WHERE ticket.status IN ('called', 'serving') AND ticket.counter_id IS NOT NULL
  AND ticket.status = 'called' AND +ticket.business_day = ? AND seq =
  (SELECT max(seq) FROM call AS own WHERE own.ticket_id = ticket.ticket_id AND own.is_withdrawn = 0)`;

/** What was announced, in order. A call is a frozen record: only shown and spoken are added to it. */
export function createCallStore(db: Database) {
  const insert = db.prepare(
    'INSERT INTO call (ticket_id, number, counter_id, service_id, business_day, at, times) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const bySeq = db.prepare<[number], CallRow>(`${SELECT} WHERE seq = ?`);
  const latest = db.prepare<[string, number], CallRow>(
    `${SELECT} WHERE call.business_day = ? AND is_withdrawn = 0 ORDER BY seq DESC LIMIT ?`,
  );
  const standing = db.prepare<[string], CallRow>(STANDING_CALLS);
  const latestOf = db.prepare<[string], CallRow>(`${SELECT} WHERE ticket_id = ? ORDER BY seq DESC LIMIT 1`);
  const mark = db.prepare('UPDATE call SET is_shown = 1, is_spoken = max(is_spoken, ?) WHERE seq = ?');
  const withdraw = db.prepare(
    'UPDATE call SET is_withdrawn = 1 WHERE seq = (SELECT max(seq) FROM call WHERE ticket_id = ?)',
  );
  const optional = (row: CallRow | undefined) => (row ? toCall(row) : null);

  return {
    /** Returns the call's sequence number: it grows by one with every announcement of the hall. */
    announce(ticket: CalledTicket, at: EpochMs): number {
      const { ticketId, number, counterId, serviceId, businessDay, calls } = ticket;
      return Number(insert.run(ticketId, number, counterId, serviceId, businessDay, at, calls).lastInsertRowid);
    },
    bySeq: (seq: number) => optional(bySeq.get(seq)),
    latestOf: (ticketId: TicketId) => optional(latestOf.get(ticketId)),
    /** Newest last. */
    latest: (businessDay: string, limit: number) => latest.all(businessDay, limit).map(toCall).reverse(),
    /** The last call of every ticket that is still called: never more than there are counters. */
    standing: (businessDay: string) => standing.all(businessDay).map(toCall),
    /** [C10] A call that was undone is not shown or spoken any more. */
    withdrawLatest: (ticketId: TicketId) => withdraw.run(ticketId),
    mark: (seq: number, isSpoken: boolean) => mark.run(Number(isSpoken), seq),
  };
}
