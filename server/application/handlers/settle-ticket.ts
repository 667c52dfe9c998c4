import { accept, type Result, refuse } from '../../domain/result.ts';
import { cancel, joinQueue, type Ticket } from '../../domain/ticket.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Actor } from '../actor.ts';
import type { Context, Handler } from '../context.ts';

/** [T5] The customer noted the number without a slip. Confirming what already waits changes nothing. */
export const confirmTicket: Handler<CommandRequest<'ticket:confirm'>, CommandResult<'ticket:confirm'>> = (
  { stores },
  _actor,
  { ticketId },
) => {
  const ticket = stores.tickets.byId(ticketId);
  if (!ticket) return refuse({ code: 'ticket-unknown' });
  const result = { number: ticket.number, ahead: stores.tickets.aheadOf(ticket) };
  if (ticket.status === 'waiting') return accept({ result, events: [] });
  const joined = joinQueue(ticket);
  if (!joined.ok) return joined;
  stores.tickets.save(joined.value);
  const { serviceId } = ticket;
  return accept({ result, events: [{ kind: 'ticket-waiting', ticketId, serviceId, data: { how: 'confirmed' } }] });
};

/** A phone speaks of its own ticket only; kiosk and guide name one of today. */
function meantTicket(
  { stores, businessDay }: Context,
  actor: Actor,
  named: CommandRequest<'ticket:cancel'>,
): Result<Ticket> {
  const ownId = actor.role === 'phone' ? actor.ticketId : null;
  const id = ownId ?? named.ticketId;
  const ticket = id ? stores.tickets.byId(id) : stores.tickets.byNumber(businessDay, named.number ?? '');
  return ticket ? accept(ticket) : refuse({ code: 'ticket-unknown' });
}

/** [T7] Gives a number back; a slip that has not begun to print is not wanted any more. */
export const cancelTicket: Handler<CommandRequest<'ticket:cancel'>, CommandResult<'ticket:cancel'>> = (
  context,
  actor,
  request,
) => {
  const found = meantTicket(context, actor, request);
  if (!found.ok) return found;
  const ticket = found.value;
  const ahead = context.stores.tickets.aheadOf(ticket);
  const cancelled = cancel(ticket, context.now);
  if (!cancelled.ok) return cancelled;
  const { stores, now } = context;
  stores.tickets.save(cancelled.value);
  const { ticketId, serviceId, number } = ticket;
  const job = stores.prints.ofTicket(ticketId);
  const events: HallEvent[] = [{ kind: 'ticket-cancelled', ticketId, serviceId }];
  if (job?.state === 'queued') {
    stores.prints.settle(job.jobId, 'not-started', 'expired', now);
    const data = { jobId: job.jobId, outcome: 'not-started', fault: 'expired' };
    events.push({ kind: 'slip-settled', ticketId, data });
  }
  return accept({ result: { number, ahead }, events });
};
