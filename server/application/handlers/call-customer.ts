import { mayNextFinish } from '../../domain/double-press.ts';
import { orderRules } from '../../domain/hall-rules.ts';
import { type CallingCounter, chooseNext, mayCall, waitedMinutes } from '../../domain/queue-order.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import type { HeldTicket, MissedTicket, WaitingTicket } from '../../domain/ticket.ts';
import { call, recall } from '../../domain/ticket-at-counter.ts';
import type { CallReason } from '../../protocol/call-reason.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import { callingCounter } from '../calling-order.ts';
import type { Context, Done, Handler } from '../context.ts';
import { type AtCounter, callingClerk, clerksCustomer } from './at-counter.ts';
import { endService, nothingSaid } from './end-service.ts';
import { beforeStep, rememberStep } from './undoable.ts';

type Called = CommandResult<'counter:next'>;

const rulesNow = ({ stores, settings, businessDay }: Context) => orderRules(settings, stores.day.outages(businessDay));

/** Calls one ticket to the clerk's counter, with an announcement, and ends what is going on there. */
function callTo(
  context: Context,
  at: AtCounter,
  ticket: WaitingTicket | MissedTicket | HeldTicket,
  reason: CallReason,
): Done<Called> {
  const { stores, now } = context;
  const { counterId } = at.counter;
  const before = beforeStep(context, counterId, [...(at.current ? [at.current.ticketId] : []), ticket.ticketId]);
  const ended = at.current
    ? endService(context, at.current, { ...nothingSaid(context, at.current.serviceId), isImplicit: true })
    : { events: [], invitationId: null };
  const called = call(ticket, { counterId, clerkId: at.clerkId, reason }, now);
  stores.tickets.save(called);
  const seq = stores.calls.announce(called, now);
  const { invitationId } = ended;
  rememberStep(context, at, { kind: 'next', number: called.number, before, invitationId });
  const { ticketId, number, serviceId, calledAt, clerkId } = called;
  const kind = ticket.status === 'held' ? 'ticket-called-back' : 'ticket-called';
  const events: HallEvent[] = [
    ...ended.events,
    { kind, ticketId, serviceId, counterId, clerkId, data: { seq, reason, was: ticket.status } },
  ];
  return { result: { ticketId, number, serviceId, reason, calledAt }, events };
}

/** [Q4] What stands at the counter may be ended by calling somebody else, unless that was a double press. */
function mayCallOver({ now }: Context, { current }: AtCounter): Result<null> {
  if (!current) return accept(null);
  const finishable = mayNextFinish(current, now);
  return finishable.ok ? accept(null) : finishable;
}

/** [Q2] Finishes the one being served, then calls the next. With nobody waiting it changes nothing at all. */
export const counterNext: Handler<CommandRequest<'counter:next'>, Called> = (context, actor) => {
  const { stores, now, businessDay } = context;
  const at = callingClerk(context, actor);
  if (!at.ok) return at;
  const mayCall = mayCallOver(context, at.value);
  if (!mayCall.ok) return mayCall;
  const counter = callingCounter(stores, at.value.record, at.value.clerkId);
  const candidates = stores.line.heads(businessDay, [...counter.offers.keys()]);
  const choice = chooseNext(candidates, counter, rulesNow(context), now);
  if (!choice) return refuse({ code: 'queue-empty' });
  const done = callTo(context, at.value, choice.ticket, choice.reason);
  stores.counters.setFavoured(counter.counterId, choice.favouredInARow);
  return accept(done);
};

/** [Q6] Nobody calls what the counter does not do, or whom somebody else was named for; whoever was missed may come anywhere. */
const isMine = (ticket: WaitingTicket | MissedTicket, at: CallingCounter) =>
  ticket.status === 'missed' ? at.offers.has(ticket.serviceId) : mayCall(ticket, at);

/** [C11] Out of order: one of today's who waits or was missed, with a reason that stays in the event. */
export const counterCall: Handler<CommandRequest<'counter:call'>, Called> = (
  context,
  actor,
  { ticketId, reason: note },
) => {
  const at = callingClerk(context, actor);
  if (!at.ok) return at;
  const ticket = context.stores.tickets.byId(ticketId);
  if (!ticket || ticket.businessDay !== context.businessDay) return refuse({ code: 'ticket-unknown' });
  if (ticket.status !== 'waiting' && ticket.status !== 'missed')
    return refuse({ code: 'ticket-not-callable', status: ticket.status });
  const mayCall = mayCallOver(context, at.value);
  if (!mayCall.ok) return mayCall;
  const calling = callingCounter(context.stores, at.value.record, at.value.clerkId);
  if (!isMine(ticket, calling)) return refuse({ code: 'service-not-offered', counterId: calling.counterId });
  const waited = waitedMinutes(ticket, rulesNow(context), context.now);
  return accept(callTo(context, at.value, ticket, { code: 'out-of-order', waitedMinutes: waited, note }));
};

/** [C7] Calls somebody back who is held at this counter. */
export const counterUnhold: Handler<CommandRequest<'counter:unhold'>, CommandResult<'counter:unhold'>> = (
  context,
  actor,
  { ticketId },
) => {
  const at = callingClerk(context, actor);
  if (!at.ok) return at;
  const ticket = context.stores.tickets.byId(ticketId);
  if (!ticket || ticket.businessDay !== context.businessDay) return refuse({ code: 'ticket-unknown' });
  if (ticket.status !== 'held' || ticket.counterId !== at.value.counter.counterId)
    return refuse({ code: 'ticket-not-held-here', status: ticket.status });
  const { current } = at.value;
  if (current) return refuse({ code: 'counter-busy', number: current.number });
  const waited = Math.max(0, Math.floor((context.now - ticket.heldAt) / 60_000));
  const { result, events } = callTo(context, at.value, ticket, { code: 'called-back', waitedMinutes: waited });
  return accept({ result: { number: result.number, calledAt: result.calledAt }, events });
};

/** [C5] Calls the same customer again: a new announcement, so that screens speak it once more; not in an outage ([H8]). */
export const counterRecall: Handler<CommandRequest<'counter:recall'>, CommandResult<'counter:recall'>> = (
  context,
  actor,
) => {
  const at = clerksCustomer(context, actor);
  if (!at.ok) return at;
  const outage = context.stores.day.currentOutage();
  if (outage && at.value.current.status === 'called') return refuse({ code: 'outage', grade: outage.grade });
  const again = recall(at.value.current, context.now, context.settings.rules);
  if (!again.ok) return again;
  const { ticketId, number, serviceId, counterId, clerkId, calls } = again.value;
  context.stores.tickets.save(again.value);
  const seq = context.stores.calls.announce(again.value, context.now);
  return accept({
    result: { number, times: calls },
    events: [{ kind: 'ticket-recalled', ticketId, serviceId, counterId, clerkId, data: { seq, times: calls } }],
  });
};
