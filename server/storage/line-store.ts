import type { InLine } from '../domain/queue-order.ts';
import type { MissedTicket, WaitingTicket } from '../domain/ticket.ts';
import type { CounterId, ServiceId, StaffId, TicketStatus } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';
import { type LineLengths, type Place, placeOf, type QueueCount } from './line-lengths.ts';
import { type TicketRow, toTicket } from './ticket-row.ts';

/** Where a ticket stands; word for word as the index has it, as is the next. */
const PLACE = 'since - credit_minutes * 60000';
const IN_LINE = `(status = 'waiting' OR status = 'reserved')`;
const WAITING = `business_day = ? AND service_id = ? AND status = 'waiting' AND bound_counter_id IS NULL AND bound_clerk_id IS NULL`;
const BY_PLACE = `SELECT * FROM ticket INDEXED BY ticket_in_line WHERE ${WAITING}`;

/** The questions every call asks; their plans are asserted in the tests. */
export const HOT_QUERIES = {
  byPlace: `${BY_PLACE} ORDER BY ${PLACE}, arrival LIMIT ?`,
  withoutCredit: `${BY_PLACE} AND credit_minutes = 0 ORDER BY ${PLACE}, arrival LIMIT ?`,
  withCredit: `SELECT * FROM ticket INDEXED BY ticket_with_credit WHERE ${WAITING} AND credit_minutes > 0
    ORDER BY since, arrival LIMIT ?`,
  bound: `SELECT * FROM ticket INDEXED BY ticket_bound_waiting WHERE business_day = ? AND status = 'waiting'
    AND (bound_counter_id IS NOT NULL OR bound_clerk_id IS NOT NULL)`,
  ahead: `SELECT count(*) AS ahead FROM ticket INDEXED BY ticket_in_line WHERE business_day = ? AND service_id = ?
    AND ${IN_LINE} AND ${PLACE} <= ? AND (${PLACE} < ? OR arrival < ?)`,
  behind: `SELECT arrival FROM ticket INDEXED BY ticket_in_line WHERE business_day = ? AND service_id = ?
    AND ${IN_LINE} AND ${PLACE} >= ? AND (${PLACE} > ? OR arrival > ?) LIMIT 1`,
  queues: `SELECT service_id AS serviceId, count(*) AS waiting, min(queued_at) AS oldestSince FROM ticket INDEXED BY ticket_in_line
    WHERE business_day = ? AND status = 'waiting' GROUP BY service_id`,
};

type StandingRow = Omit<InLine, 'boundTo'> & { boundCounterId: CounterId | null; boundClerkId: StaffId | null };

/** Who waits, who was missed: the lists of one business day. */
export function createLineStore(db: Database, lengths: LineLengths) {
  const byPlace = db.prepare<[string, string, number], TicketRow>(HOT_QUERIES.byPlace);
  const withoutCredit = db.prepare<[string, string, number], TicketRow>(HOT_QUERIES.withoutCredit);
  const withCredit = db.prepare<[string, string, number], TicketRow>(HOT_QUERIES.withCredit);
  const bound = db.prepare<[string], TicketRow>(HOT_QUERIES.bound);
  const ahead = db.prepare<[string, string, number, number, number], { ahead: number }>(HOT_QUERIES.ahead);
  const behind = db.prepare<[string, string, number, number, number], { arrival: number }>(HOT_QUERIES.behind);
  const queues = db.prepare<[string], QueueCount>(HOT_QUERIES.queues);
  const missed = db.prepare<[string, string, number], TicketRow>(
    `SELECT * FROM ticket WHERE business_day = ? AND status = 'missed' AND service_id = ?
     ORDER BY ended_at DESC, arrival DESC LIMIT ?`,
  );
  const reserved = db.prepare<[string], TicketRow>(
    `SELECT * FROM ticket INDEXED BY ticket_in_line WHERE business_day = ? AND status = 'reserved'`,
  );
  const asking = db.prepare<[string], TicketRow>(
    `SELECT * FROM ticket INDEXED BY ticket_asking WHERE business_day = ? AND status = 'waiting'
       AND asked_class_id IS NOT NULL ORDER BY ${PLACE}, arrival`,
  );
  const standing = db.prepare<[string], StandingRow>(
    `SELECT ticket_id AS ticketId, arrival, service_id AS serviceId, since, class_id AS classId, credit_minutes AS creditMinutes,
       appointment_at AS appointmentAt, bound_counter_id AS boundCounterId, bound_clerk_id AS boundClerkId
     FROM ticket INDEXED BY ticket_in_line WHERE business_day = ? AND status = 'waiting'`,
  );
  const all = db.prepare<[string], TicketRow>(
    `SELECT * FROM ticket INDEXED BY ticket_in_line WHERE business_day = ? AND status = 'waiting' ORDER BY ${PLACE}, arrival`,
  );
  const waiting = (row: TicketRow) => toTicket(row) as WaitingTicket;

  /** The first `limit` by credit and the first `limit` by arrival; nobody who was sent somewhere. */
  function firstOf(businessDay: string, serviceId: ServiceId, limit: number): WaitingTicket[] {
    const favoured = withCredit.all(businessDay, serviceId, limit);
    const first = byPlace.all(businessDay, serviceId, limit);
    if (favoured.length === 0) return first.map(waiting); // without credit both orders are the same
    const ordinary = withoutCredit.all(businessDay, serviceId, limit);
    const rows = new Map([...first, ...favoured, ...ordinary].map((row) => [row.ticket_id, row]));
    return [...rows.values()].map(waiting);
  }

  /** Everybody who was sent to one counter or to one clerk. */
  const everyBound = (businessDay: string) => bound.all(businessDay).map(waiting);

  return {
    /** All that can be next at a counter with these services ([Q1]). */
    heads: (businessDay: string, serviceIds: readonly ServiceId[]) => [
      ...serviceIds.flatMap((serviceId) => firstOf(businessDay, serviceId, 1)),
      ...everyBound(businessDay),
    ],
    firstOf,
    bound: everyBound,
    /** Of those, whoever was sent to this counter or to this clerk. */
    boundTo: (businessDay: string, counterId: CounterId, clerkId: StaffId): WaitingTicket[] =>
      bound
        .all(businessDay)
        .filter((row) => row.bound_counter_id === counterId || row.bound_clerk_id === clerkId)
        .map(waiting),
    /** The first `limit` of one queue as it is called, bound ones left out. */
    queue: (businessDay: string, serviceId: ServiceId, limit: number) =>
      byPlace.all(businessDay, serviceId, limit).map(waiting),
    /** Of the same service: who stands before this place and is still in line; 0 for a ticket that is not in line. */
    aheadOf(ticket: Place & { status: TicketStatus }): number {
      if (ticket.status !== 'waiting' && ticket.status !== 'reserved') return 0;
      const known = lengths.aheadOfLast(ticket);
      if (known !== null) return known;
      const at = [ticket.businessDay, ticket.serviceId, placeOf(ticket), placeOf(ticket), ticket.arrival] as const;
      const count = ahead.get(...at)?.ahead ?? 0;
      if (behind.get(...at) === undefined) lengths.counted(ticket, count);
      return count;
    },
    queues: (businessDay: string) => lengths.queues(businessDay, () => queues.all(businessDay)),
    /** Of one service, the newest first. */
    latestMissed: (businessDay: string, serviceId: ServiceId, limit: number): MissedTicket[] =>
      missed.all(businessDay, serviceId, limit).map((row) => toTicket(row) as MissedTicket),
    reserved: (businessDay: string) => reserved.all(businessDay).map(toTicket),
    /** Who asked for a class and waits for a decision. */
    asking: (businessDay: string) => asking.all(businessDay).map(waiting),
    all: (businessDay: string) => all.all(businessDay).map(waiting),
    /** The same, with no more than the order looks at. */
    inLine: (businessDay: string): InLine[] =>
      standing.all(businessDay).map(({ boundCounterId, boundClerkId, ...ticket }) => {
        const boundTo = boundCounterId
          ? { counterId: boundCounterId }
          : boundClerkId
            ? { clerkId: boundClerkId }
            : null;
        return { ...ticket, boundTo };
      }),
  };
}
