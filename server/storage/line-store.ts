import type { InLine } from '../domain/queue-order.ts';
import type { MissedTicket, TicketFacts, WaitingTicket } from '../domain/ticket.ts';
import type { CounterId, EpochMs, ServiceId, StaffId, TicketStatus } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';
import { type TicketRow, toTicket } from './ticket-row.ts';

export type QueueCount = { serviceId: ServiceId; waiting: number; oldestSince: EpochMs };

const UNBOUND = 'bound_counter_id IS NULL AND bound_clerk_id IS NULL';
const QUEUE = `SELECT * FROM ticket WHERE business_day = ? AND status = 'waiting' AND service_id = ? AND ${UNBOUND}`;
const BOUND = `SELECT * FROM ticket INDEXED BY ticket_bound_waiting WHERE business_day = ? AND status = 'waiting'
  AND (bound_counter_id IS NOT NULL OR bound_clerk_id IS NOT NULL)`;

/** The questions every call asks; their plans are asserted in the tests. */
export const HOT_QUERIES = {
  byPlace: `${QUEUE} ORDER BY place, arrival LIMIT ?`,
  bySince: `${QUEUE} ORDER BY since, arrival LIMIT ?`,
  bound: BOUND,
  ahead: `SELECT count(*) AS ahead FROM ticket WHERE business_day = ? AND service_id = ?
    AND status IN ('reserved', 'waiting') AND (place, arrival) < (?, ?)`,
};

type StandingRow = Omit<InLine, 'boundTo'> & { boundCounterId: CounterId | null; boundClerkId: StaffId | null };

/** Who waits, who was missed: the lists of one business day. */
export function createLineStore(db: Database) {
  const byPlace = db.prepare<[string, string, number], TicketRow>(HOT_QUERIES.byPlace);
  const bySince = db.prepare<[string, string, number], TicketRow>(HOT_QUERIES.bySince);
  const bound = db.prepare<[string], TicketRow>(HOT_QUERIES.bound);
  const ahead = db.prepare<[string, string, number, number], { ahead: number }>(HOT_QUERIES.ahead);
  const queues = db.prepare<[string], { service_id: ServiceId; waiting: number; oldest: EpochMs }>(
    `SELECT service_id, count(*) AS waiting, min(queued_at) AS oldest FROM ticket
     WHERE business_day = ? AND status = 'waiting' GROUP BY service_id`,
  );
  const missed = db.prepare<[string, string, number], TicketRow>(
    `SELECT * FROM ticket WHERE business_day = ? AND status = 'missed' AND service_id = ?
     ORDER BY ended_at DESC, arrival DESC LIMIT ?`,
  );
  const reserved = db.prepare<[string], TicketRow>(
    `SELECT * FROM ticket WHERE business_day = ? AND status = 'reserved'`,
  );
  const asking = db.prepare<[string], TicketRow>(
    `SELECT * FROM ticket INDEXED BY ticket_asking WHERE business_day = ? AND status = 'waiting'
       AND asked_class_id IS NOT NULL ORDER BY place, arrival`,
  );
  const hasCredit = db.prepare<[string, string], { found: number }>(
    `SELECT EXISTS (SELECT 1 FROM ticket INDEXED BY ticket_with_credit WHERE business_day = ? AND service_id = ?
       AND status = 'waiting' AND credit_minutes > 0) AS found`,
  );
  const standing = db.prepare<[string], StandingRow>(
    `SELECT ticket_id AS ticketId, arrival, service_id AS serviceId, since, class_id AS classId, credit_minutes AS creditMinutes,
       appointment_at AS appointmentAt, bound_counter_id AS boundCounterId, bound_clerk_id AS boundClerkId
     FROM ticket WHERE business_day = ? AND status = 'waiting'`,
  );
  const all = db.prepare<[string], TicketRow>(
    `SELECT * FROM ticket WHERE business_day = ? AND status = 'waiting' ORDER BY place, arrival`,
  );
  const waiting = (row: TicketRow) => toTicket(row) as WaitingTicket;

  /** Of each service the first `limit` by credit and the first `limit` by arrival, and whoever was sent somewhere. */
  function candidates(businessDay: string, serviceIds: readonly ServiceId[], limit: number): WaitingTicket[] {
    const rows = new Map<string, TicketRow>();
    for (const serviceId of serviceIds) {
      for (const row of byPlace.all(businessDay, serviceId, limit)) rows.set(row.ticket_id, row);
      if (hasCredit.get(businessDay, serviceId)?.found !== 1) continue; // then both orders are the same
      for (const row of bySince.all(businessDay, serviceId, limit)) rows.set(row.ticket_id, row);
    }
    for (const row of bound.all(businessDay)) rows.set(row.ticket_id, row);
    return [...rows.values()].map(waiting);
  }

  return {
    /** All that can be next at a counter with these services ([Q1]). */
    heads: (businessDay: string, serviceIds: readonly ServiceId[]) => candidates(businessDay, serviceIds, 1),
    candidates,
    /** Everybody who was sent to one counter or to one clerk. */
    bound: (businessDay: string) => bound.all(businessDay).map(waiting),
    boundTo: (businessDay: string, counterId: CounterId, clerkId: StaffId): WaitingTicket[] =>
      bound
        .all(businessDay)
        .filter((row) => row.bound_counter_id === counterId || row.bound_clerk_id === clerkId)
        .map(waiting),
    /** The first `limit` of one queue as it is called, bound ones left out. */
    queue: (businessDay: string, serviceId: ServiceId, limit: number) =>
      byPlace.all(businessDay, serviceId, limit).map(waiting),
    /** Of the same service: who stands before this place and is still in line; 0 for a ticket that is not in line. */
    aheadOf({
      businessDay,
      serviceId,
      arrival,
      status,
      since,
      creditMinutes,
    }: Pick<TicketFacts, 'businessDay' | 'arrival'> &
      Pick<InLine, 'serviceId' | 'since' | 'creditMinutes'> & { status: TicketStatus }): number {
      if (status !== 'waiting' && status !== 'reserved') return 0;
      return ahead.get(businessDay, serviceId, since - creditMinutes * 60_000, arrival)?.ahead ?? 0;
    },
    queues: (businessDay: string): QueueCount[] =>
      queues.all(businessDay).map(({ service_id, waiting, oldest }) => ({
        serviceId: service_id,
        waiting,
        oldestSince: oldest,
      })),
    /** Of these services together, the newest last. */
    latestMissed: (businessDay: string, serviceIds: readonly ServiceId[], limit: number): MissedTicket[] =>
      serviceIds
        .flatMap((serviceId) => missed.all(businessDay, serviceId, limit))
        .map((row) => toTicket(row) as MissedTicket)
        .sort((a, b) => a.endedAt - b.endedAt || a.arrival - b.arrival)
        .slice(-limit),
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
