import type {
  CounterId,
  EpochMs,
  Outcome,
  RatingChannel,
  RatingReason,
  ServiceId,
  StaffId,
  TicketId,
  TicketStatus,
  WaitRange,
} from '../../protocol/vocabulary.ts';
import type { PastEvent } from '../history.ts';
import { limitMs, type Promised, type RatingFact, type TicketFact, type VisitFact } from './day-facts.ts';

export type Reading = { promised: Promised; midnight: EpochMs };

const HOUR = 3_600_000;

/** What becomes of a ticket by an event; kinds that are not named change nothing that a report counts. */
export const STATUS_AFTER: Record<string, TicketStatus> = {
  'ticket-waiting': 'waiting',
  'ticket-called': 'called',
  'ticket-called-back': 'called',
  'ticket-started': 'serving',
  'ticket-held': 'held',
  'ticket-missed': 'missed',
  'ticket-rejoined': 'waiting',
  'ticket-returned': 'waiting',
  'ticket-transferred': 'waiting',
  'ticket-finished': 'finished',
  'ticket-cancelled': 'cancelled',
  'ticket-reclaimed': 'waiting',
  'ticket-voided': 'voided',
  'ticket-expired': 'expired',
};

function taken({ ticketId, serviceId, at, data }: PastEvent, { midnight }: Reading): TicketFact {
  const takenAt = (data.takenAt as EpochMs | undefined) ?? at;
  const service = serviceId as ServiceId;
  const hour = Math.floor((takenAt - midnight) / HOUR);
  return {
    ticketId: ticketId as TicketId,
    number: String(data.number),
    serviceId: service,
    lastServiceId: service,
    takenAt,
    hour: ((hour % 24) + 24) % 24,
    channel: String(data.channel ?? ''),
    classId: (data.classId as string | null | undefined) ?? null,
    status: data.status === 'waiting' ? 'waiting' : 'reserved',
    calledAfterMs: null,
    gaveUpAfterMs: null,
    hasCome: false,
    misses: 0,
    transfers: 0,
    isSentToAndFro: false,
    told: (data.wait as WaitRange | undefined) ?? null,
    toldMid: (data.mid as number | null | undefined) ?? null,
    slip: 'none',
  };
}

const gaveUp = (ticket: TicketFact, { at }: PastEvent) => {
  ticket.gaveUpAfterMs = at - ticket.takenAt;
};

/** What an event adds to its ticket beside the state. */
const ADDS: Record<string, (ticket: TicketFact, event: PastEvent) => void> = {
  'ticket-called': (ticket, { at }) => {
    ticket.calledAfterMs ??= at - ticket.takenAt;
  },
  'ticket-started': (ticket) => {
    ticket.hasCome = true;
  },
  'ticket-missed': (ticket) => {
    ticket.misses += 1;
  },
  'ticket-cancelled': gaveUp,
  'ticket-expired': gaveUp,
  'ticket-granted': (ticket, { data }) => {
    ticket.classId = (data.classId as string | null | undefined) ?? null;
  },
  'ticket-redirected': (ticket, { data }) => {
    ticket.lastServiceId = (data.to as { serviceId: ServiceId }).serviceId;
  },
  'ticket-transferred': (ticket, { data }) => {
    ticket.transfers += 1;
    ticket.isSentToAndFro ||= data.isPingPong === true;
    ticket.hasCome = true;
    ticket.lastServiceId = (data.to as { serviceId: ServiceId }).serviceId;
  },
  'visit-finished': (ticket, { data }) => {
    ticket.hasCome = true;
    ticket.status = data.staysHere === true ? 'serving' : 'waiting';
    ticket.lastServiceId = data.goesOn as ServiceId;
  },
  'ticket-finished': (ticket) => {
    ticket.hasCome = true;
  },
  'slip-settled': (ticket, { data }) => {
    if (data.purpose === 'first') ticket.slip = data.outcome === 'printed' ? 'printed' : 'failed';
  },
};

const VISIT_ENDS = new Set(['ticket-finished', 'visit-finished', 'ticket-transferred']);

function overLimit({ data, serviceId }: PastEvent, { promised }: Reading): VisitFact['overLimit'] {
  const limit = limitMs(promised, serviceId as ServiceId);
  const isOver = limit !== null && Number(data.servedMs) > limit * Number(data.quantity ?? 1);
  if (!isOver || data.isEndAssumed === true) return 'no';
  return data.overLimitReason ? 'with-reason' : 'without-reason';
}

/** Nobody is at work longer after closing than his service took; one that the day ended has no length. */
function overtimeMs({ at, data }: PastEvent, { promised: { closesAt } }: Reading): number | null {
  if (closesAt === undefined) return null;
  if (closesAt === null || data.isEndAssumed === true) return 0;
  return Math.max(0, Math.min(at - closesAt, Number(data.servedMs ?? 0)));
}

function visitOf(event: PastEvent, ticket: number, reading: Reading): VisitFact {
  const { data, kind, serviceId, counterId, clerkId } = event;
  return {
    ticket,
    serviceId: serviceId as ServiceId,
    counterId: counterId as CounterId,
    clerkId: clerkId as StaffId,
    waitedMs: Number(data.waitedMs ?? 0),
    servedMs: Number(data.servedMs ?? 0),
    quantity: Number(data.quantity ?? 1),
    ending: kind === 'ticket-transferred' ? 'transferred' : 'finished',
    goesOn: kind !== 'ticket-finished',
    outcome: (data.outcome as Outcome | null | undefined) ?? null,
    isEndAssumed: data.isEndAssumed === true,
    isEndedByNext: data.isImplicit === true && data.isEndAssumed !== true,
    overLimit: overLimit(event, reading),
    overtimeMs: overtimeMs(event, reading),
  };
}

function invited({ serviceId, counterId, clerkId }: PastEvent, ticket: number): RatingFact {
  const whose = { serviceId: serviceId as ServiceId, counterId: counterId as CounterId, clerkId: clerkId as StaffId };
  return { ticket, ...whose, score: null, reasons: [], channel: null, afterMs: null };
}

function rated(rating: RatingFact | undefined, { data }: PastEvent): void {
  if (!rating) return;
  rating.score = Number(data.score);
  rating.reasons = (data.reasons as RatingReason[] | undefined) ?? [];
  rating.channel = (data.channel as RatingChannel | undefined) ?? null;
  rating.afterMs = Number(data.afterMs ?? 0);
}

/** All that a ticket's facts are read from. */
export const READ_KINDS: readonly string[] = [
  ...new Set(['ticket-taken', ...Object.keys(STATUS_AFTER), ...Object.keys(ADDS), ...VISIT_ENDS]),
  ...['rating-invited', 'rating-given'],
];

/** Every number of the day with what became of it, what the counters did for it, and what its customer said. */
export function createTicketReader(reading: Reading) {
  const tickets: TicketFact[] = [];
  const visits: VisitFact[] = [];
  const ratings = new Map<string, RatingFact>();
  const places = new Map<TicketId, number>();
  return {
    tell(event: PastEvent): void {
      const { ticketId, kind, data } = event;
      if (ticketId === null) return;
      if (kind === 'ticket-taken') places.set(ticketId, tickets.push(taken(event, reading)) - 1);
      const place = places.get(ticketId);
      const ticket = place === undefined ? undefined : tickets[place];
      if (place === undefined || !ticket) return; // of another day
      ticket.status = STATUS_AFTER[kind] ?? ticket.status;
      ADDS[kind]?.(ticket, event);
      if (VISIT_ENDS.has(kind)) visits.push(visitOf(event, place, reading));
      if (kind === 'rating-invited') ratings.set(String(data.invitationId), invited(event, place));
      if (kind === 'rating-given') rated(ratings.get(String(data.invitationId)), event);
    },
    facts: () => ({ tickets, visits, ratings: [...ratings.values()] }),
    /** The place of a ticket among those of the day. */
    placeOf: (ticketId: TicketId) => places.get(ticketId) ?? null,
  };
}
