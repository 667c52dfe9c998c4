import { happened } from '../domain/history.ts';
import { accept, type Result, refuse } from '../domain/result.ts';
import type { Ticket } from '../domain/ticket.ts';
import { rejoinLeft } from '../domain/ticket-in-line.ts';
import { TICKET_STEPS, type TicketCard, type TicketStep, type TicketStepKind } from '../protocol/ticket-card.ts';
import { type EpochMs, Score, TicketCode, type TicketId } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';
import { itemName } from './views/errand.ts';
import { badgeOf } from './views/ticket-line.ts';

type Present = { stores: Stores; now: EpochMs };
type StepEvent = ReturnType<Stores['events']['ofTicket']>[number];

const STEPS = new Set<string>(TICKET_STEPS);
const isStep = (event: StepEvent): event is StepEvent & { kind: TicketStepKind } => STEPS.has(event.kind);
const seconds = (ms: unknown) => (typeof ms === 'number' ? Math.round(ms / 1000) : null);

/** [T13] Finds a ticket of today by the number or by the code on its slip, as people type them. */
export function findTicket({ stores, now }: Present, typed: string): Result<TicketCard> {
  const text = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  const today = stores.hall.businessDay();
  const number = /^([A-Z]{1,3})(\d{1,6})$/.exec(text);
  const padded = number && `${number[1]}${(number[2] ?? '').padStart(3, '0')}`;
  const byNumber = padded ? stores.tickets.byNumber(today, padded) : null;
  const ticket = byNumber ?? (TicketCode.safeParse(text).success ? stores.tickets.byCode(text) : null);
  if (!ticket) return refuse({ code: 'ticket-unknown' });
  if (ticket.businessDay !== today) return refuse({ code: 'ticket-other-day', day: ticket.businessDay });
  return accept(ticketCard({ stores, now }, ticket));
}

export type FoundTicket = ReturnType<typeof findTicket>;

/** The same for one that is named by its id, of any day. */
export function ticketById(present: Present, ticketId: TicketId): FoundTicket {
  const ticket = present.stores.tickets.byId(ticketId);
  return ticket ? accept(ticketCard(present, ticket)) : refuse({ code: 'ticket-unknown' });
}

/** A ticket of any day with its story, from its events. */
function ticketCard({ stores, now }: Present, ticket: Ticket): TicketCard {
  const settings = stores.hall.settings();
  const { ticketId, number, code, businessDay: day, status, serviceId, takenAt, care, note } = ticket;
  const isInLine = status === 'waiting' || status === 'reserved';
  const isAtCounter = status === 'called' || status === 'serving' || status === 'held';
  return {
    ...{ ticketId, number, code, day, status, serviceId, takenAt, care, note },
    endReason: 'endReason' in ticket ? ticket.endReason : null,
    service: serviceName(stores, serviceId),
    item: itemName({ settings }, ticket),
    class: ticket.classId,
    askedClass: ticket.askedClassId,
    ahead: isInLine ? stores.line.aheadOf(ticket) : null,
    counter: isAtCounter ? counterName(stores, ticket.counterId) : null,
    boundTo: boundTo(stores, ticket),
    rejoin: ticket.status === 'missed' ? rejoinLeft(ticket, now, settings.rules) : null,
    steps: stepsOf(stores, ticket),
  };
}

function boundTo(stores: Stores, { boundTo }: Ticket): TicketCard['boundTo'] {
  if (boundTo === null) return null;
  if ('counterId' in boundTo) return { counter: counterName(stores, boundTo.counterId) };
  return { clerk: stores.staff.byId(boundTo.clerkId)?.name ?? '' };
}

function stepsOf(stores: Stores, { businessDay, ticketId }: Ticket): TicketStep[] {
  const events = happened(stores.events.ofTicket(businessDay, ticketId));
  return events.filter((event) => event.ticketId === ticketId && isStep(event)).map((event) => stepOf(stores, event));
}

function stepOf(stores: Stores, event: StepEvent): TicketStep {
  const { kind, at, by, serviceId, counterId, clerkId, data } = event;
  return {
    kind: kind as TicketStepKind,
    at,
    by,
    service: serviceId && serviceName(stores, serviceId),
    counter: counterId && counterName(stores, counterId),
    clerk: badgeOf(clerkId, stores.staff.byId),
    waitedSeconds: seconds(data.waitedMs),
    servedSeconds: seconds(data.servedMs),
    reason: typeof data.reason === 'string' ? data.reason : null,
    score: Score.safeParse(data.score).data ?? null,
  };
}

function serviceName(stores: Stores, serviceId: string): TicketCard['service'] {
  return stores.hall.service(serviceId)?.name ?? { zh: serviceId, en: serviceId };
}

function counterName(stores: Stores, counterId: string): TicketCard['service'] {
  return stores.counters.byId(counterId)?.name ?? { zh: counterId, en: counterId };
}
