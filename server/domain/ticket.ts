import type { CallReason } from '../protocol/commands.ts';
import type { CareFlag, CounterId, EpochMs, Language, ServiceId, StaffId, TicketId } from '../protocol/vocabulary.ts';
import { accept, type Result, refuse } from './result.ts';

/** What is so about a ticket from the moment it is taken. `arrival` grows with every ticket of the hall. */
export type TicketFacts = {
  ticketId: TicketId;
  code: string;
  number: string;
  businessDay: string;
  arrival: number;
  serviceId: ServiceId;
  takenAt: EpochMs;
  language: Language;
  classId: string | null;
  care: CareFlag | null;
  /** The kiosk's name, or `guide`. */
  channel: string;
};

export type Call = {
  counterId: CounterId;
  clerkId: StaffId;
  calledAt: EpochMs;
  calls: number;
  reason: CallReason;
};

export type Service = Call & { startedAt: EpochMs; isStartImplicit: boolean };

export type Outcome = 'done' | 'partly' | 'documents-missing' | 'not-possible';

export type ReservedTicket = TicketFacts & { status: 'reserved' };
export type WaitingTicket = TicketFacts & { status: 'waiting' };
export type CalledTicket = TicketFacts & Call & { status: 'called' };
export type ServingTicket = TicketFacts & Service & { status: 'serving' };
export type MissedTicket = TicketFacts & Call & { status: 'missed'; endedAt: EpochMs };
export type FinishedTicket = TicketFacts &
  Service & { status: 'finished'; endedAt: EpochMs; outcome: Outcome | null; quantity: number };
export type GoneTicket = TicketFacts & { status: 'cancelled' | 'voided' | 'expired'; endedAt: EpochMs };

export type Ticket =
  | ReservedTicket
  | WaitingTicket
  | CalledTicket
  | ServingTicket
  | MissedTicket
  | FinishedTicket
  | GoneTicket;

/** A ticket that holds its counter: at most one per counter ([Q3]). */
export type CurrentTicket = CalledTicket | ServingTicket;

function factsOf(ticket: Ticket): TicketFacts {
  const { ticketId, code, number, businessDay, arrival, serviceId, takenAt, language, classId, care, channel } = ticket;
  return { ticketId, code, number, businessDay, arrival, serviceId, takenAt, language, classId, care, channel };
}

/** [D4] A clock that was set back in between does not make a time negative. */
function notBefore(earlier: EpochMs, now: EpochMs): EpochMs {
  return now < earlier ? earlier : now;
}

/** [T5] Only a ticket that somebody holds may wait: its slip came out, or the customer confirmed the number. */
export function joinQueue(ticket: Ticket): Result<WaitingTicket> {
  if (ticket.status !== 'reserved') return refuse({ code: 'ticket-not-reserved', status: ticket.status });
  return accept({ ...factsOf(ticket), status: 'waiting' });
}

/** [T7] A customer may give the number back as long as nobody has called it. */
export function cancel(ticket: Ticket, now: EpochMs): Result<GoneTicket> {
  if (ticket.status !== 'reserved' && ticket.status !== 'waiting')
    return refuse({ code: 'ticket-not-cancellable', status: ticket.status });
  return accept({ ...factsOf(ticket), status: 'cancelled', endedAt: now });
}

/** [T6] Nothing printed and nobody confirmed: the number is void and is never called. */
export function voidTicket(ticket: Ticket, now: EpochMs): Result<GoneTicket> {
  if (ticket.status !== 'reserved') return refuse({ code: 'ticket-not-reserved', status: ticket.status });
  return accept({ ...factsOf(ticket), status: 'voided', endedAt: now });
}

export function call(ticket: WaitingTicket, by: Omit<Call, 'calls'>): CalledTicket {
  return { ...ticket, ...by, status: 'called', calls: 1 };
}

export function recall(ticket: CurrentTicket): Result<CalledTicket> {
  if (ticket.status === 'serving') return refuse({ code: 'already-serving', number: ticket.number });
  return accept({ ...ticket, calls: ticket.calls + 1 });
}

export function start(ticket: CurrentTicket, now: EpochMs): Result<ServingTicket> {
  if (ticket.status === 'serving') return refuse({ code: 'already-serving', number: ticket.number });
  return accept({ ...ticket, status: 'serving', startedAt: notBefore(ticket.calledAt, now), isStartImplicit: false });
}

export function miss(ticket: CurrentTicket, now: EpochMs): Result<MissedTicket> {
  if (ticket.status === 'serving') return refuse({ code: 'already-serving', number: ticket.number });
  return accept({ ...ticket, status: 'missed', endedAt: now });
}

/** [C3] A clerk who never pressed start is taken to have started when he called; the ticket says that it was so. */
export function finish(
  ticket: CurrentTicket,
  now: EpochMs,
  done: { outcome: Outcome | null; quantity: number },
): FinishedTicket {
  const service: Service =
    ticket.status === 'serving' ? ticket : { ...ticket, startedAt: ticket.calledAt, isStartImplicit: true };
  return { ...ticket, ...service, ...done, status: 'finished', endedAt: notBefore(service.startedAt, now) };
}

/**
 * [D3] What a day leaves behind does not reach into the next one. A service that nobody finished expires too: nobody
 * knows when it ended, and a night's length would spoil every forecast of the next morning.
 */
export function expire(ticket: Ticket, now: EpochMs): GoneTicket {
  return { ...factsOf(ticket), status: 'expired', endedAt: now };
}
