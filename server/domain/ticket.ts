import type { CallReason } from '../protocol/call-reason.ts';
import type {
  CareFlag,
  CounterId,
  EndReason,
  EpochMs,
  Language,
  Outcome,
  ServiceId,
  StaffId,
  TicketId,
} from '../protocol/vocabulary.ts';
import type { Binding } from './queue-order.ts';

/** What is so about a ticket from the moment it is taken ([T3]). `arrival` grows with every ticket of the hall. */
export type TicketFacts = {
  ticketId: TicketId;
  code: string;
  number: string;
  businessDay: string;
  arrival: number;
  /** The business it was taken for; transfers change only where it stands now. */
  firstServiceId: ServiceId;
  /** What was chosen within that business; null: nothing was asked. */
  itemCode: string | null;
  takenAt: EpochMs;
  language: Language;
  /** The kiosk's name, `guide`, or `counter:1` for somebody who had no ticket. */
  channel: string;
  appointmentAt: EpochMs | null;
};

/** Where a ticket stands: its current visit, its place, and what it has been through. */
export type Standing = {
  /** 1 for the first business; the number of the visit that is going on or is waited for. */
  visit: number;
  serviceId: ServiceId;
  /** Its place in line, as an instant: when it was taken, unless an appointment or a return has moved it. */
  since: EpochMs;
  /** When it joined this queue: what waiting is measured from. */
  queuedAt: EpochMs;
  /** The class that was granted, with its credit at that moment. */
  classId: string | null;
  creditMinutes: number;
  /** A class that the customer asked for and nobody has granted yet. */
  askedClassId: string | null;
  care: CareFlag | null;
  boundTo: Binding | null;
  /** Where it was sent from last. */
  fromCounterId: CounterId | null;
  /** Businesses that follow on this ticket. */
  agenda: ServiceId[];
  note: string | null;
  /** Who was asked first stays responsible. */
  firstClerkId: StaffId | null;
  rejoins: number;
  transfers: number;
  /** Sent on twice or more, or back to where it had been. */
  isPingPong: boolean;
  /** First start of this visit; null until somebody has begun. */
  begunAt: EpochMs | null;
  /** Served in this visit before the stretch that is going on. */
  servedMs: number;
};

export type Call = {
  counterId: CounterId;
  clerkId: StaffId;
  calledAt: EpochMs;
  lastCallAt: EpochMs;
  calls: number;
  reason: CallReason;
};

/** A stretch of service: `startedAt` is its own beginning, `begunAt` that of the visit. */
export type Service = Call & { begunAt: EpochMs; startedAt: EpochMs; isStartImplicit: boolean };

type Issued = TicketFacts & Standing;
export type ReservedTicket = Issued & { status: 'reserved' };
export type WaitingTicket = Issued & { status: 'waiting' };
export type CalledTicket = Issued & Call & { status: 'called' };
export type ServingTicket = Issued & Service & { status: 'serving' };
export type HeldTicket = Issued & Service & { status: 'held'; heldAt: EpochMs; remindAt: EpochMs };
export type MissedTicket = Issued & Call & { status: 'missed'; endedAt: EpochMs };
/** `isEndAssumed`: nobody finished it, the day did; its time is nobody's. */
export type FinishedTicket = Issued &
  Service & { status: 'finished'; endedAt: EpochMs; outcome: Outcome | null; quantity: number; isEndAssumed: boolean };
export type GoneTicket = Issued & {
  status: 'cancelled' | 'voided' | 'expired';
  endedAt: EpochMs;
  endReason: EndReason;
};

export type Ticket =
  | ReservedTicket
  | WaitingTicket
  | CalledTicket
  | ServingTicket
  | HeldTicket
  | MissedTicket
  | FinishedTicket
  | GoneTicket;

/** A ticket that holds its counter: at most one per counter ([Q3]). */
export type CurrentTicket = CalledTicket | ServingTicket;

export type DoneItem = { code: string; quantity: number };

/** A visit that is over, as it was. */
export type Visit = {
  ticketId: TicketId;
  visit: number;
  serviceId: ServiceId;
  counterId: CounterId;
  clerkId: StaffId;
  queuedAt: EpochMs;
  calledAt: EpochMs;
  calls: number;
  begunAt: EpochMs;
  isStartImplicit: boolean;
  servedMs: number;
  endedAt: EpochMs;
  ending: 'finished' | 'transferred';
  outcome: Outcome | null;
  quantity: number;
  /** What was done of the service's items, where somebody has said so; the quantity is their sum ([C13]). */
  items: readonly DoneItem[];
  /** The limit of the service when the visit ended; null of visits from before limits were kept. */
  limitSeconds: number | null;
  /** Only of a visit that was over its limit; null: nobody said why ([C12]). */
  overLimitReason: string | null;
  isEndAssumed: boolean;
};

/** What stays with a ticket whatever happens to it; everything that belongs to a state is left behind. */
export function issuedPart(ticket: Ticket): Issued {
  const { ticketId, code, number, businessDay, arrival, firstServiceId, itemCode, takenAt, language, channel } = ticket;
  const facts = { ticketId, code, number, businessDay, arrival, firstServiceId, itemCode, takenAt, language, channel };
  const { appointmentAt, visit, serviceId, since, queuedAt, classId, creditMinutes, askedClassId, care } = ticket;
  const place = { appointmentAt, visit, serviceId, since, queuedAt, classId, creditMinutes, askedClassId, care };
  const { boundTo, fromCounterId, agenda, note, firstClerkId, rejoins, transfers, isPingPong, begunAt, servedMs } =
    ticket;
  const past = {
    boundTo,
    fromCounterId,
    agenda,
    note,
    firstClerkId,
    rejoins,
    transfers,
    isPingPong,
    begunAt,
    servedMs,
  };
  return { ...facts, ...place, ...past };
}

/** A new ticket's standing: it stands where it was taken, or where its appointment is. */
export function firstStanding(
  serviceId: ServiceId,
  now: EpochMs,
  wish: Pick<Standing, 'classId' | 'creditMinutes' | 'askedClassId' | 'care' | 'agenda'> & {
    appointmentAt: EpochMs | null;
  },
): Standing {
  const { classId, creditMinutes, askedClassId, care, agenda, appointmentAt } = wish;
  return {
    visit: 1,
    serviceId,
    since: appointmentAt ?? now,
    queuedAt: now,
    classId,
    creditMinutes,
    askedClassId,
    care,
    boundTo: null,
    fromCounterId: null,
    agenda,
    note: null,
    firstClerkId: null,
    rejoins: 0,
    transfers: 0,
    isPingPong: false,
    begunAt: null,
    servedMs: 0,
  };
}
