import type { Ticket, TicketFacts } from '../domain/ticket.ts';
import type { EpochMs, ServiceId, TicketId, TicketStatus } from '../protocol/vocabulary.ts';
import type { Database } from './database.ts';
import { createLastingMemory, onePerDatabase } from './memory.ts';

type Taken = Pick<TicketFacts, 'ticketId' | 'firstServiceId' | 'takenAt'>;
type Day = { businessDay: string; tickets: Map<TicketId, Taken & { status: TicketStatus }> };

export type TakenToday = ReturnType<typeof createTakenToday>;

/** That of a database. */
export const takenTodayOf = onePerDatabase(createTakenToday);

/** The tickets of one business day, which quotas are counted from ([H5]): read once, from then on as they are taken. */
function createTakenToday(db: Database) {
  const ofDay = db.prepare<[string], Taken & { status: TicketStatus }>(
    `SELECT ticket_id AS ticketId, first_service_id AS firstServiceId, taken_at AS takenAt, status FROM ticket
     WHERE business_day = ?`,
  );
  const memory = createLastingMemory<Day | null>(db);
  const known = () => memory.recall(() => null);

  function dayOf(businessDay: string): Day {
    const day = known();
    if (day?.businessDay === businessDay) return day;
    const read = { businessDay, tickets: new Map(ofDay.all(businessDay).map((one) => [one.ticketId, one])) };
    memory.note(read);
    return read;
  }

  return {
    /** One more has been taken. */
    joined(ticket: Taken & Pick<Ticket, 'businessDay' | 'status'>): void {
      const { businessDay, ticketId, firstServiceId, takenAt, status } = ticket;
      const day = known();
      if (day?.businessDay === businessDay) day.tickets.set(ticketId, { ticketId, firstServiceId, takenAt, status });
    },
    /** A ticket may have become void, or may count again. */
    saved(ticketId: TicketId, status: TicketStatus): void {
      const ticket = known()?.tickets.get(ticketId);
      if (ticket) ticket.status = status;
    },
    /** How many of a service were taken from … until (not included), voided ones left out. */
    count(businessDay: string, serviceId: ServiceId, from: EpochMs, until: EpochMs): number {
      let count = 0;
      for (const { firstServiceId, takenAt, status } of dayOf(businessDay).tickets.values())
        if (firstServiceId === serviceId && takenAt >= from && takenAt < until && status !== 'voided') count += 1;
      return count;
    },
  };
}
