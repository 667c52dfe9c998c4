import type { CustomerClass, QueueRules } from '../protocol/queue-rules.ts';
import type { EndReason, EpochMs } from '../protocol/vocabulary.ts';
import { type Binding, type InLine, placeBehind } from './queue-order.ts';
import { accept, type Result, refuse } from './result.ts';
import {
  type GoneTicket,
  issuedPart,
  type MissedTicket,
  type ReservedTicket,
  type Standing,
  type Ticket,
  type WaitingTicket,
} from './ticket.ts';
import type { Destination } from './ticket-at-counter.ts';

/** [T5] Only a ticket that somebody holds may wait: its slip came out, or the customer confirmed the number. */
export function joinQueue(ticket: Ticket): Result<WaitingTicket> {
  if (ticket.status !== 'reserved') return refuse({ code: 'ticket-not-reserved', status: ticket.status });
  return accept({ ...issuedPart(ticket), status: 'waiting' });
}

function gone(ticket: Ticket, status: GoneTicket['status'], endReason: EndReason, now: EpochMs): GoneTicket {
  return { ...issuedPart(ticket), status, endedAt: now, endReason };
}

/** [T7] A customer may give the number back as long as nobody has called it, and after a missed call. */
export function cancel(ticket: Ticket, now: EpochMs): Result<GoneTicket> {
  if (ticket.status !== 'reserved' && ticket.status !== 'waiting' && ticket.status !== 'missed')
    return refuse({ code: 'ticket-not-cancellable', status: ticket.status });
  return accept(gone(ticket, 'cancelled', 'customer', now));
}

/** [T6] Nothing printed and nobody confirmed: the number is void and is never called. */
export function voidTicket(ticket: Ticket, now: EpochMs): Result<GoneTicket> {
  if (ticket.status !== 'reserved') return refuse({ code: 'ticket-not-reserved', status: ticket.status });
  return accept(gone(ticket, 'voided', 'not-confirmed', now));
}

/** [O3] The customer went away with a number of the kiosk's own for the same wish: this one nobody holds. */
export function giveWay(ticket: Ticket, now: EpochMs): Result<GoneTicket> {
  if (ticket.status !== 'reserved' && ticket.status !== 'waiting')
    return refuse({ code: 'ticket-not-waiting', status: ticket.status });
  return accept(gone(ticket, 'voided', 'not-confirmed', now));
}

/** [P7] Whoever is still to be called, or may come back, may have a second slip. */
export function isReprintable({ status }: Pick<Ticket, 'status'>): boolean {
  return status !== 'finished' && status !== 'cancelled' && status !== 'voided' && status !== 'expired';
}

/** [T6] Somebody holds the slip of a number that was given up as unconfirmed: staff have seen it, and it waits where it stood. */
export function reclaim(ticket: Ticket): Result<WaitingTicket> {
  if (ticket.status !== 'voided') return refuse({ code: 'ticket-not-reserved', status: ticket.status });
  return accept({ ...issuedPart(ticket), status: 'waiting' });
}

/** [D3] What the day, or a decision about it, leaves behind. The reason stays with the ticket. */
export function expire(ticket: ReservedTicket | WaitingTicket | Ticket, reason: EndReason, now: EpochMs): GoneTicket {
  return gone(ticket, 'expired', reason, now);
}

/**
 * [Q9] Back after a missed call: some places behind the head of the queue, not too often and not too late. `queue` are
 * those who wait for the same service, as they are called.
 */
export function rejoin(
  ticket: Ticket,
  queue: readonly Pick<InLine, 'since' | 'creditMinutes'>[],
  now: EpochMs,
  { rejoin }: QueueRules,
): Result<WaitingTicket> {
  if (ticket.status !== 'missed') return refuse({ code: 'ticket-not-missed', status: ticket.status });
  if (ticket.rejoins >= rejoin.times) return refuse({ code: 'rejoin-too-often', times: rejoin.times });
  if (now - ticket.endedAt > rejoin.withinMinutes * 60_000)
    return refuse({ code: 'rejoin-too-late', withinMinutes: rejoin.withinMinutes });
  const since = placeBehind(queue, rejoin.placesBehind, { creditMinutes: ticket.creditMinutes, now });
  return accept({ ...issuedPart(ticket), since, queuedAt: now, rejoins: ticket.rejoins + 1, status: 'waiting' });
}

/** Until when a missed ticket may come back, and how often; null where it may not. */
export function rejoinLeft(
  ticket: MissedTicket,
  now: EpochMs,
  { rejoin }: QueueRules,
): { timesLeft: number; until: EpochMs } | null {
  const timesLeft = rejoin.times - ticket.rejoins;
  const until = (ticket.endedAt + rejoin.withinMinutes * 60_000) as EpochMs;
  return timesLeft > 0 && now <= until ? { timesLeft, until } : null;
}

/** What a customer gets who wants a class: nothing yet, or its credit. */
export type ClassWish = Pick<Standing, 'classId' | 'creditMinutes' | 'askedClassId'>;

export const NO_CLASS: ClassWish = { classId: null, creditMinutes: 0, askedClassId: null };

/**
 * [Q7] Priority is an act of the staff with a reason, and where the class rests on the consent of those who wait, with
 * their consent. At a kiosk a class is only asked for, unless the hall grants it there.
 */
export function wishForClass(
  wanted: CustomerClass,
  by: 'kiosk' | { reason: string; othersAgreed: boolean } | null,
): Result<ClassWish> {
  const { classId, creditMinutes, basis, atKiosk } = wanted;
  if (by === 'kiosk' && atKiosk === 'hidden') return refuse({ code: 'class-not-for-kiosks' });
  if (by === null || (by === 'kiosk' && atKiosk === 'asks')) return accept({ ...NO_CLASS, askedClassId: classId });
  if (by !== 'kiosk' && basis === 'consent' && !by.othersAgreed) return refuse({ code: 'consent-needed', classId });
  return accept({ classId, creditMinutes, askedClassId: null });
}

/** [Q7] Gives a class to somebody who waits, or takes it back; the place by arrival stays what it was. */
export function grant(ticket: Ticket, given: ClassWish): Result<WaitingTicket | ReservedTicket> {
  if (ticket.status !== 'waiting' && ticket.status !== 'reserved')
    return refuse({ code: 'ticket-not-waiting', status: ticket.status });
  return accept({ ...ticket, ...given });
}

function isSameBinding(one: Binding | null, other: Binding | null): boolean {
  if (!one || !other) return one === other;
  if ('counterId' in one) return 'counterId' in other && one.counterId === other.counterId;
  return 'clerkId' in other && one.clerkId === other.clerkId;
}

/** [T8] Moves somebody who waits to another service, counter or clerk; the place in line stays. */
export function redirect(ticket: Ticket, to: Destination, now: EpochMs): Result<WaitingTicket> {
  if (ticket.status !== 'waiting') return refuse({ code: 'ticket-not-waiting', status: ticket.status });
  const { serviceId, boundTo } = to;
  const isSameService = serviceId === ticket.serviceId;
  if (isSameService && isSameBinding(boundTo, ticket.boundTo)) return refuse({ code: 'destination-is-here' });
  const queuedAt = isSameService ? ticket.queuedAt : now;
  const transfers = ticket.transfers + 1;
  return accept({
    ...ticket,
    serviceId,
    boundTo,
    queuedAt,
    transfers,
    isPingPong: ticket.isPingPong || transfers >= 2,
  });
}

/** [T8] Whether somebody stands there already: a held customer stands at the counter that holds him. */
export function isThere(ticket: Pick<WaitingTicket, 'serviceId' | 'boundTo'>, to: Destination): boolean {
  return ticket.serviceId === to.serviceId && isSameBinding(ticket.boundTo, to.boundTo);
}

/** [C9] The counter or clerk it was sent to is gone: whoever offers the service may call it. */
export function release(ticket: WaitingTicket): WaitingTicket {
  return { ...ticket, boundTo: null };
}
