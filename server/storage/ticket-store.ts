import type { CurrentTicket, MissedTicket, Ticket, TicketFacts, WaitingTicket } from '../domain/ticket.ts';
import type { CounterId, EpochMs, ServiceId, StaffId, TicketStatus } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';
import { mutableColumns, type TicketRow, toTicket } from './ticket-row.ts';

export type ClerkFigures = { clerkId: StaffId; finished: number; missed: number; averageServiceSeconds: number | null };
export type QueueCount = { serviceId: ServiceId; waiting: number; oldestSince: EpochMs };

/** The two questions every call asks; their plans are asserted in the tests. */
export const HOT_QUERIES = {
  head: `SELECT * FROM ticket WHERE business_day = ? AND status = 'waiting' AND service_id = ? ORDER BY arrival LIMIT 1`,
  current: `SELECT * FROM ticket WHERE counter_id = ? AND status IN ('called', 'serving')`,
};

const SAVE = `UPDATE ticket SET status = @status, counter_id = @counter_id, clerk_id = @clerk_id, called_at = @called_at,
  calls = @calls, reason = @reason, started_at = @started_at, is_start_implicit = @is_start_implicit,
  ended_at = @ended_at, outcome = @outcome, quantity = @quantity WHERE ticket_id = @ticket_id`;

/** Tickets and the series their numbers come from. Every list is of one business day. */
export function createTicketStore(db: Database) {
  const nextInSeries = db.prepare<[string, string], { last: number }>(
    `INSERT INTO number_series (business_day, prefix, last) VALUES (?, ?, 1)
     ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last`,
  );
  const insert = db.prepare(
    `INSERT INTO ticket (ticket_id, code, business_day, number, service_id, status, taken_at, language, class_id, care, channel)
     VALUES (@ticketId, @code, @businessDay, @number, @serviceId, @status, @takenAt, @language, @classId, @care, @channel)`,
  );
  const save = db.prepare(SAVE);
  const byId = db.prepare<[string], TicketRow>('SELECT * FROM ticket WHERE ticket_id = ?');
  const byCode = db.prepare<[string], TicketRow>('SELECT * FROM ticket WHERE code = ?');
  const byNumber = db.prepare<[string, string], TicketRow>(
    'SELECT * FROM ticket WHERE business_day = ? AND number = ?',
  );
  const head = db.prepare<[string, string], TicketRow>(HOT_QUERIES.head);
  const current = db.prepare<[string], TicketRow>(HOT_QUERIES.current);
  const allCurrent = db.prepare<[], TicketRow>(
    `SELECT * FROM ticket WHERE status IN ('called', 'serving') AND counter_id IS NOT NULL`,
  );
  const ahead = db.prepare<[string, string, number, string, string, number], { ahead: number }>(
    `SELECT (SELECT count(*) FROM ticket WHERE business_day = ? AND status = 'waiting' AND service_id = ? AND arrival < ?)
          + (SELECT count(*) FROM ticket WHERE business_day = ? AND status = 'reserved' AND service_id = ? AND arrival < ?) AS ahead`,
  );
  const queues = db.prepare<[string], { service_id: string; waiting: number; oldest: number }>(
    `SELECT service_id, count(*) AS waiting, min(taken_at) AS oldest FROM ticket
     WHERE business_day = ? AND status = 'waiting' GROUP BY service_id`,
  );
  const missed = db.prepare<[string, string, number], TicketRow>(
    `SELECT * FROM ticket WHERE business_day = ? AND status = 'missed' AND service_id = ?
     ORDER BY ended_at DESC, arrival DESC LIMIT ?`,
  );
  const line = db.prepare<[string, string, number], TicketRow>(
    `SELECT * FROM ticket WHERE business_day = ? AND status = 'waiting' AND service_id = ? ORDER BY arrival LIMIT ?`,
  );
  const leftovers = db.prepare<[string], TicketRow>(
    `SELECT * FROM ticket WHERE status IN ('reserved', 'waiting', 'called', 'serving') AND business_day < ?`,
  );
  const reserved = db.prepare<[string], TicketRow>(
    `SELECT * FROM ticket WHERE business_day = ? AND status = 'reserved'`,
  );
  const recent = db.prepare<[string, number, number], TicketRow>(
    'SELECT * FROM ticket WHERE channel = ? AND taken_at >= ? ORDER BY taken_at DESC, arrival DESC LIMIT ?',
  );
  const lastServices = db.prepare<[string, number], { seconds: number }>(
    `SELECT (ended_at - started_at) / 1000.0 / quantity AS seconds FROM ticket
     WHERE service_id = ? AND status = 'finished' ORDER BY ended_at DESC LIMIT ?`,
  );

  const byClerk = db.prepare<[string], ClerkFigures>(
    `SELECT clerk_id AS clerkId, sum(status = 'finished') AS finished, sum(status = 'missed') AS missed,
       round(sum(CASE WHEN status = 'finished' THEN ended_at - started_at END) / 1000.0
         / sum(CASE WHEN status = 'finished' THEN quantity END)) AS averageServiceSeconds
     FROM ticket WHERE business_day = ? AND status IN ('finished', 'missed') GROUP BY clerk_id`,
  );

  const optional = (row: TicketRow | undefined) => (row ? toTicket(row) : null);

  return {
    /** Takes the next number of a series; gone for good once the transaction commits ([T2]). */
    nextInSeries(businessDay: string, prefix: string): number {
      const series = nextInSeries.get(businessDay, prefix);
      if (!series) throw new Error('a number series did not answer');
      return series.last;
    },
    insert(ticket: Omit<TicketFacts, 'arrival'> & { status: 'reserved' | 'waiting' }): number {
      return Number(insert.run(ticket).lastInsertRowid);
    },
    save(ticket: Ticket): void {
      const { changes } = save.run(mutableColumns(ticket));
      if (changes !== 1) throw new Error(`ticket ${ticket.ticketId} is not stored`);
    },
    byId: (ticketId: string) => optional(byId.get(ticketId)),
    byCode: (code: string) => optional(byCode.get(code)),
    byNumber: (businessDay: string, number: string) => optional(byNumber.get(businessDay, number)),
    /** The first of each of these queues, in no particular order. */
    heads: (businessDay: string, serviceIds: readonly ServiceId[]): WaitingTicket[] =>
      serviceIds
        .flatMap((serviceId) => head.get(businessDay, serviceId) ?? [])
        .map((row) => toTicket(row) as WaitingTicket),
    currentAt: (counterId: CounterId) => optional(current.get(counterId)) as CurrentTicket | null,
    allCurrent: () => allCurrent.all().map((row) => toTicket(row) as CurrentTicket),
    /** How many of the same service came earlier and are still in line; 0 for a ticket that is not in line itself. */
    aheadOf({ businessDay, serviceId, arrival, status }: TicketFacts & { status: TicketStatus }): number {
      if (status !== 'waiting' && status !== 'reserved') return 0;
      return ahead.get(businessDay, serviceId, arrival, businessDay, serviceId, arrival)?.ahead ?? 0;
    },
    queues: (businessDay: string): QueueCount[] =>
      queues.all(businessDay).map(({ service_id, waiting, oldest }) => ({
        serviceId: service_id as ServiceId,
        waiting,
        oldestSince: oldest as EpochMs,
      })),
    /** The first `limit` of one queue, first to be called first. */
    line: (businessDay: string, serviceId: ServiceId, limit: number) =>
      line.all(businessDay, serviceId, limit).map((row) => toTicket(row) as WaitingTicket),
    /** Of these services together, the newest last. */
    latestMissed: (businessDay: string, serviceIds: readonly ServiceId[], limit: number): MissedTicket[] =>
      serviceIds
        .flatMap((serviceId) => missed.all(businessDay, serviceId, limit))
        .map((row) => toTicket(row) as MissedTicket)
        .sort((a, b) => a.endedAt - b.endedAt || a.arrival - b.arrival)
        .slice(-limit),
    reserved: (businessDay: string) => reserved.all(businessDay).map(toTicket),
    leftFromBefore: (businessDay: string) => leftovers.all(businessDay).map(toTicket),
    takenAtKiosk: (channel: string, since: number, limit: number) =>
      recent.all(channel, since, limit).map(toTicket).reverse(),
    /** What each clerk has done on this day. */
    clerkFigures: (businessDay: string) => byClerk.all(businessDay),
    /** Seconds per case of the last finished services of this kind. */
    lastServiceSeconds: (serviceId: ServiceId, limit: number) =>
      lastServices.all(serviceId, limit).map(({ seconds }) => seconds),
  };
}
