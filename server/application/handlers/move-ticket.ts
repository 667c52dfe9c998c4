import { mayCall, placeBefore } from '../../domain/queue-order.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import type { HeldTicket, MissedTicket, Ticket, WaitingTicket } from '../../domain/ticket.ts';
import { type Destination, transfer } from '../../domain/ticket-at-counter.ts';
import { isThere, redirect, rejoin } from '../../domain/ticket-in-line.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { EpochMs } from '../../protocol/vocabulary.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import { callingCounter } from '../calling-order.ts';
import type { Context, Handler } from '../context.ts';
import { isDayEnded } from '../service-access.ts';
import { nothingSaid, visitFigures, visitPlace } from './end-service.ts';
import { destinationOf } from './serve-customer.ts';
import { meantTicket } from './settle-ticket.ts';

type Move = { to: Destination; isNext: boolean; reason: string };
type Moved = Result<{ ticket: WaitingTicket; events: HallEvent[] }>;

/** [T12] Guide or manager send somebody elsewhere, wherever he stands: he keeps number and place, and the reason is kept. */
export const moveTicket: Handler<CommandRequest<'ticket:move'>, CommandResult<'ticket:move'>> = (
  context,
  actor,
  request,
) => {
  const found = meantTicket(context, actor, request);
  if (!found.ok) return found;
  const to = destinationOf(context, request.to, found.value.serviceId);
  if (!to.ok) return to;
  const { isNext, reason } = request;
  if (isNext && !to.value.boundTo)
    return refuse({ code: 'bad-request', issues: [{ path: 'to', message: 'names nobody who would call next' }] });
  const moved = move(context, found.value, { to: to.value, isNext, reason });
  if (!moved.ok) return moved;
  const { ticket, events } = moved.value;
  context.stores.tickets.save(ticket);
  return accept({ result: { number: ticket.number, ahead: context.stores.line.aheadOf(ticket) }, events });
};

function move(context: Context, ticket: Ticket, wish: Move): Moved {
  switch (ticket.status) {
    case 'waiting':
      return moveWaiting(context, ticket, wish);
    case 'missed':
      return moveMissed(context, ticket, wish);
    case 'held':
      return moveHeld(context, ticket, wish);
    default:
      return refuse({ code: 'ticket-not-movable', status: ticket.status });
  }
}

/** [T12] Where it stands at its destination: where it stood, or before all whom that counter or clerk may call. */
function placeAt({ stores, businessDay }: Context, own: EpochMs, { to, isNext }: Move): EpochMs {
  const { boundTo } = to;
  if (!isNext || !boundTo) return own;
  const record =
    'counterId' in boundTo ? stores.counters.byId(boundTo.counterId) : stores.counters.ofClerk(boundTo.clerkId);
  if (!record || record.counter.state === 'closed') return own;
  const at = callingCounter(stores, record, record.counter.clerkId);
  const line = stores.line.heads(businessDay, [...at.offers.keys()]).filter((other) => mayCall(other, at));
  return placeBefore(line, own);
}

function moveWaiting(context: Context, ticket: WaitingTicket, wish: Move): Moved {
  const { to, isNext, reason } = wish;
  const sent = isNext && isThere(ticket, to) ? accept(ticket) : redirect(ticket, to, context.now);
  if (!sent.ok) return sent;
  const moved = { ...sent.value, since: placeAt(context, ticket.since, wish) };
  const { ticketId, serviceId, boundTo, since, transfers } = moved;
  const data = { from: ticket.serviceId, to: { serviceId, boundTo }, since, transfers, isNext, reason };
  return accept({ ticket: moved, events: [{ kind: 'ticket-redirected', ticketId, serviceId, data }] });
}

/** [Q9] Whoever was missed comes back by the same rules wherever he is sent. */
function moveMissed(context: Context, ticket: MissedTicket, wish: Move): Moved {
  const { stores, now, businessDay, settings } = context;
  const { rules } = settings;
  const places = rules.rejoin.placesBehind;
  const queue = stores.line.queue(businessDay, wish.to.serviceId, Math.max(1, places));
  const back = rejoin(ticket, queue, now, rules);
  if (!back.ok) return back;
  if (isDayEnded(stores, businessDay))
    return refuse({ code: 'service-closed', cause: 'day-closed', reason: null, opensAt: null });
  const { ticketId, serviceId, since, rejoins } = back.value;
  const data = { since, rejoins, places, ahead: stores.line.aheadOf(back.value), reason: wish.reason };
  const rejoined: HallEvent = { kind: 'ticket-rejoined', ticketId, serviceId, data };
  if (!wish.isNext && isThere(back.value, wish.to)) return accept({ ticket: back.value, events: [rejoined] });
  const moved = moveWaiting(context, back.value, wish);
  return moved.ok ? accept({ ...moved.value, events: [rejoined, ...moved.value.events] }) : moved;
}

/** Whoever is held leaves the counter that holds him: what was done there is a visit, and he waits for the next one. */
function moveHeld(context: Context, ticket: HeldTicket, wish: Move): Moved {
  const { stores, now, businessDay } = context;
  const { to, isNext, reason } = wish;
  if (to.boundTo && 'counterId' in to.boundTo && to.boundTo.counterId === ticket.counterId)
    return refuse({ code: 'destination-is-here' });
  const earlier = stores.visits.ofTicket(ticket.ticketId).map((visit) => visit.counterId);
  const done = nothingSaid(context, ticket.serviceId);
  const sent = transfer(ticket, { ...to, note: null }, { now, earlier, done });
  const moved = { ...sent.ticket, since: placeAt(context, ticket.since, wish) };
  stores.visits.add(sent.visit, businessDay);
  const { serviceId, boundTo, since, transfers, isPingPong } = moved;
  const facts = { to: { serviceId, boundTo }, since, transfers, isPingPong, hasNote: false, isNext, reason };
  const data = { ...visitFigures(context, sent.visit), ...facts };
  return accept({ ticket: moved, events: [{ kind: 'ticket-transferred', ...visitPlace(sent.visit), data }] });
}
