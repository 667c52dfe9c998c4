import { callNext, mayNextFinish } from '../../domain/queue-order.ts';
import { accept, refuse } from '../../domain/result.ts';
import { miss, recall, start } from '../../domain/ticket.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Handler } from '../context.ts';
import { clerksCounter, clerksCustomer } from './at-counter.ts';
import { endService } from './finish-service.ts';

/** [Q2] Finishes the one being served, then calls the next. With nobody waiting it changes nothing at all. */
export const counterNext: Handler<CommandRequest<'counter:next'>, CommandResult<'counter:next'>> = (context, actor) => {
  const { stores, now, businessDay } = context;
  const at = clerksCounter(context, actor);
  if (!at.ok) return at;
  const { counter, clerkId, current } = at.value;
  if (counter.state === 'paused') return refuse({ code: 'counter-paused' });
  if (current) {
    const finishable = mayNextFinish(current, now);
    if (!finishable.ok) return finishable;
  }
  const { counterId } = counter;
  const heads = stores.tickets.heads(businessDay, stores.counters.serviceIdsOf(counterId));
  const called = callNext(heads, { counterId, clerkId }, now);
  if (!called.ok) return called;

  const events: HallEvent[] = current
    ? endService(context, current, { outcome: null, quantity: 1, isImplicit: true }).events
    : [];
  const ticket = called.value;
  stores.tickets.save(ticket);
  const seq = stores.calls.announce(ticket, now);
  const { ticketId, number, serviceId, reason, calledAt } = ticket;
  events.push({ kind: 'ticket-called', ticketId, serviceId, counterId, clerkId, data: { seq, reason } });
  return accept({ result: { ticketId, number, serviceId, reason, calledAt }, events });
};

/** Calls the same customer again: a new announcement, so that screens speak it once more. */
export const counterRecall: Handler<CommandRequest<'counter:recall'>, CommandResult<'counter:recall'>> = (
  context,
  actor,
) => {
  const at = clerksCustomer(context, actor);
  if (!at.ok) return at;
  const again = recall(at.value.current);
  if (!again.ok) return again;
  const { ticketId, number, serviceId, counterId, clerkId, calls } = again.value;
  context.stores.tickets.save(again.value);
  const seq = context.stores.calls.announce(again.value, context.now);
  return accept({
    result: { number, times: calls },
    events: [{ kind: 'ticket-recalled', ticketId, serviceId, counterId, clerkId, data: { seq, times: calls } }],
  });
};

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
  context.stores.tickets.save(missed.value);
  return accept({
    result: { number },
    events: [{ kind: 'ticket-missed', ticketId, serviceId, counterId, clerkId, data: { calls } }],
  });
};
