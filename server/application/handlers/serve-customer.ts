import type { Binding } from '../../domain/queue-order.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import { type Destination, type Done, goOnHere, hold, miss, start, transfer } from '../../domain/ticket-at-counter.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { CounterId, ServiceId, StaffId } from '../../protocol/vocabulary.ts';
import type { ServiceRecord } from '../../storage/hall-store.ts';
import type { Stores } from '../../storage/stores.ts';
import { callingCounter } from '../calling-order.ts';
import type { Done as Accepted, Context, Handler } from '../context.ts';
import { type AtCounter, clerksCustomer } from './at-counter.ts';
import { endService, endVisit, visitFigures, visitPlace } from './end-service.ts';
import { beforeStep, rememberStep } from './undoable.ts';
import { doneOf } from './visit-result.ts';

/** The customer has arrived: the limit starts to run, and the pad turns to this customer ([R4]). */
export const counterStart: Handler<CommandRequest<'counter:start'>, CommandResult<'counter:start'>> = (
  context,
  actor,
) => {
  const at = clerksCustomer(context, actor);
  if (!at.ok) return at;
  const started = start(at.value.current, context.now);
  if (!started.ok) return started;
  const { ticketId, number, serviceId, counterId, clerkId, startedAt } = started.value;
  context.stores.tickets.save(started.value);
  context.stores.ratings.endOpenAt(counterId, context.now);
  return accept({
    result: { number, startedAt },
    events: [{ kind: 'ticket-started', ticketId, serviceId, counterId, clerkId }],
  });
};

/** [C4] Nobody came: the number goes to the missed list. */
export const counterNoShow: Handler<CommandRequest<'counter:no-show'>, CommandResult<'counter:no-show'>> = (
  context,
  actor,
) => {
  const at = clerksCustomer(context, actor);
  if (!at.ok) return at;
  const missed = miss(at.value.current, context.now);
  if (!missed.ok) return missed;
  const { ticketId, number, serviceId, counterId, clerkId, calls } = missed.value;
  const before = beforeStep(context, counterId, [ticketId]);
  context.stores.tickets.save(missed.value);
  rememberStep(context, at.value, { kind: 'no-show', number, before, invitationId: null });
  return accept({
    result: { number },
    events: [{ kind: 'ticket-missed', ticketId, serviceId, counterId, clerkId, data: { calls, by: 'clerk' } }],
  });
};

/** [C7] The customer goes away for a while: the counter is free, the service goes on later, here. */
export const counterHold: Handler<CommandRequest<'counter:hold'>, CommandResult<'counter:hold'>> = (
  context,
  actor,
  { note, minutes },
) => {
  const at = clerksCustomer(context, actor);
  if (!at.ok) return at;
  const { stores, now, settings } = context;
  const held = hold(at.value.current, now, {
    note: note || null,
    minutes: minutes ?? settings.rules.holdReminderMinutes,
  });
  if (!held.ok) return held;
  stores.tickets.save(held.value);
  const { ticketId, number, serviceId, counterId, clerkId, servedMs, remindAt } = held.value;
  const data = { servedMs, remindAt, hasNote: Boolean(note) };
  return accept({
    result: { number, remindAt },
    events: [{ kind: 'ticket-held', ticketId, serviceId, counterId, clerkId, data }],
  });
};

/** The service is over; the pad invites the rating. With more businesses on the ticket the customer waits for the next. */
export const counterFinish: Handler<CommandRequest<'counter:finish'>, CommandResult<'counter:finish'>> = (
  context,
  actor,
  request,
) => {
  const at = clerksCustomer(context, actor);
  if (!at.ok) return at;
  const current = { ...at.value.current, note: request.note || at.value.current.note };
  const { number } = current;
  const done = doneOf(context, current.serviceId, request);
  if (!done.ok) return done;
  const before = beforeStep(context, current.counterId, [current.ticketId]);
  const { invitationId, goesOn, events } = endService(context, current, { ...done.value, isImplicit: false });
  rememberStep(context, at.value, { kind: 'finish', number, before, invitationId });
  return accept({ result: { number, invitationId, goesOn }, events });
};

/** [T9] The same customer stays for another business. One rating at the end is enough for both. */
export const counterAnother: Handler<CommandRequest<'counter:another'>, CommandResult<'counter:another'>> = (
  context,
  actor,
  request,
) => {
  const at = clerksCustomer(context, actor);
  if (!at.ok) return at;
  const { stores, now } = context;
  const { serviceId } = request;
  if (!stores.hall.service(serviceId)) return refuse({ code: 'service-unknown' });
  const { counterId } = at.value.counter;
  const { offers } = callingCounter(stores, at.value.record, at.value.clerkId);
  if (!offers.has(serviceId)) return refuse({ code: 'service-not-offered', counterId });
  const done = doneOf(context, at.value.current.serviceId, request);
  if (!done.ok) return done;
  const gone = goOnHere(at.value.current, now, { ...done.value, next: serviceId });
  endVisit(context, gone);
  stores.undo.forget(counterId);
  const data = { ...visitFigures(context, gone.visit), goesOn: serviceId, staysHere: true };
  return accept({
    result: { number: gone.ticket.number, serviceId, startedAt: now },
    events: [{ kind: 'visit-finished', ...visitPlace(gone.visit), data }],
  });
};

type To = CommandRequest<'counter:transfer'>['to'];

/** [T8] A service that was closed by hand takes nobody, wherever he comes from. */
export function openByHand(stores: Stores, serviceId: ServiceId): Result<ServiceRecord> {
  const service = stores.hall.service(serviceId);
  if (!service) return refuse({ code: 'destination-unknown' });
  if (service.isOpen) return accept(service);
  return refuse({ code: 'service-closed', cause: 'by-hand', reason: service.closedReason, opensAt: null });
}

/** [T8] Where a ticket goes: a service, a counter that is open, or a clerk who sits somewhere. */
export function destinationOf(
  { stores }: Context,
  { serviceId, counterId, clerkId }: To,
  from: ServiceId,
): Result<Destination> {
  const named = serviceId ? openByHand(stores, serviceId) : null;
  if (named && !named.ok) return named;
  const service = serviceId ?? from;
  if (clerkId) {
    if (!stores.staff.byId(clerkId)) return refuse({ code: 'destination-unknown' });
    if (!stores.counters.ofClerk(clerkId)) return refuse({ code: 'destination-closed', counterId: '' });
    return accept({ serviceId: service, boundTo: { clerkId } });
  }
  if (!counterId) return accept({ serviceId: service, boundTo: null });
  const found = stores.counters.byId(counterId);
  if (!found) return refuse({ code: 'destination-unknown' });
  if (found.counter.state === 'closed') return refuse({ code: 'destination-closed', counterId });
  return accept({ serviceId: service, boundTo: { counterId } });
}

function isHere(boundTo: Binding | null, at: { counterId: CounterId; clerkId: StaffId }): boolean {
  if (!boundTo) return false;
  return 'counterId' in boundTo ? boundTo.counterId === at.counterId : boundTo.clerkId === at.clerkId;
}

/** [T8] Sends the customer on with the same number, the same place in line, and a note for the colleague. */
export const counterTransfer: Handler<CommandRequest<'counter:transfer'>, CommandResult<'counter:transfer'>> = (
  context,
  actor,
  request,
) => {
  const at = clerksCustomer(context, actor);
  if (!at.ok) return at;
  const { current, counter, clerkId } = at.value;
  const to = destinationOf(context, request.to, current.serviceId);
  if (!to.ok) return to;
  const { counterId } = counter;
  const isSameQueue = to.value.boundTo === null && to.value.serviceId === current.serviceId;
  if (isSameQueue || isHere(to.value.boundTo, { counterId, clerkId })) return refuse({ code: 'destination-is-here' });
  const done = doneOf(context, current.serviceId, request);
  if (!done.ok) return done;
  return accept(sendOn(context, { ...at.value, current }, to.value, { done: done.value, note: request.note || null }));
};

function sendOn(
  context: Context,
  at: AtCounter & { current: NonNullable<AtCounter['current']> },
  to: Destination,
  { done, note }: { done: Done; note: string | null },
): Accepted<CommandResult<'counter:transfer'>> {
  const { stores, now } = context;
  const { ticketId, number } = at.current;
  const earlier = stores.visits.ofTicket(ticketId).map((visit) => visit.counterId);
  const before = beforeStep(context, at.counter.counterId, [ticketId]);
  const sent = transfer(at.current, { ...to, note }, { now, earlier, done });
  endVisit(context, sent);
  rememberStep(context, at, { kind: 'transfer', number, before, invitationId: null });
  const { transfers, isPingPong, serviceId, boundTo, since } = sent.ticket;
  const moved = { to: { serviceId, boundTo }, since, transfers, isPingPong, hasNote: note !== null };
  const data = { ...visitFigures(context, sent.visit), ...moved };
  return {
    result: { number, ahead: stores.line.aheadOf(sent.ticket) },
    events: [{ kind: 'ticket-transferred', ...visitPlace(sent.visit), data }],
  };
}
