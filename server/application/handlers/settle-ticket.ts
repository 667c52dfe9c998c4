import { accept, type Result, refuse } from '../../domain/result.ts';
import type { Ticket } from '../../domain/ticket.ts';
import { cancel, grant, joinQueue, NO_CLASS, reclaim, rejoin, wishForClass } from '../../domain/ticket-in-line.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { JobId, TicketId } from '../../protocol/vocabulary.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Actor } from '../actor.ts';
import type { Context, Handler } from '../context.ts';
import { isDayEnded } from '../service-access.ts';
import { releaseForsaken } from './staff-counter.ts';

/** [T5] [T6] The customer noted the number without a slip, or staff have seen the slip of one that is void. Confirming what already waits changes nothing. */
export const confirmTicket: Handler<CommandRequest<'ticket:confirm'>, CommandResult<'ticket:confirm'>> = (
  context,
  actor,
  request,
) => {
  const { ticketId: named, number: written } = request;
  const found = meantTicket(
    context,
    actor,
    actor.role === 'kiosk' ? { ticketId: named } : { ticketId: named, number: written },
  );
  if (!found.ok) return found;
  const ticket = found.value;
  const { stores } = context;
  const { ticketId, serviceId, number } = ticket;
  const result = { number, ahead: stores.line.aheadOf(ticket) };
  if (ticket.status === 'waiting') return accept({ result, events: [] });
  const isReclaimed = ticket.status === 'voided' && actor.role !== 'kiosk';
  if (isReclaimed && isDayEnded(stores, ticket.businessDay)) return dayEnded();
  const joined = isReclaimed ? reclaim(ticket) : joinQueue(ticket);
  if (!joined.ok) return joined;
  stores.tickets.save(joined.value);
  const event: HallEvent = isReclaimed
    ? { kind: 'ticket-reclaimed', ticketId, serviceId }
    : { kind: 'ticket-waiting', ticketId, serviceId, data: { how: 'confirmed' } };
  return accept({ result: { ...result, ahead: stores.line.aheadOf(joined.value) }, events: [event] });
};

const dayEnded = () => refuse({ code: 'service-closed', cause: 'day-closed', reason: null, opensAt: null });

/** One of today ([M2]): a phone speaks of its own ticket only; others name one by its number or its id. */
export function meantTicket(
  { stores, businessDay }: Context,
  actor: Actor,
  named: { ticketId?: string | undefined; number?: string | undefined },
): Result<Ticket> {
  const ownId = actor.role === 'phone' ? actor.ticketId : null;
  const id = ownId ?? named.ticketId;
  const ticket = id ? stores.tickets.byId(id) : stores.tickets.byNumber(businessDay, named.number ?? '');
  return ticket?.businessDay === businessDay ? accept(ticket) : refuse({ code: 'ticket-unknown' });
}

/** A slip that has not begun to print, and is not wanted any more. */
export function dropSlip(
  { stores, now }: Pick<Context, 'stores' | 'now'>,
  ticketId: TicketId,
  jobId: JobId,
): HallEvent {
  stores.prints.settle(jobId, 'not-started', 'expired', now);
  return { kind: 'slip-settled', ticketId, data: { jobId, outcome: 'not-started', fault: 'expired' } };
}

/** [T7] Gives a number back, on its own day ([M2]); a slip that has not begun to print is not wanted any more. */
export const cancelTicket: Handler<CommandRequest<'ticket:cancel'>, CommandResult<'ticket:cancel'>> = (
  context,
  actor,
  request,
) => {
  const found = meantTicket(context, actor, request);
  if (!found.ok) return found;
  const ticket = found.value;
  if (actor.role === 'manager' && !request.reason) return refuse({ code: 'reason-needed' });
  const ahead = context.stores.line.aheadOf(ticket);
  const cancelled = cancel(ticket, context.now);
  if (!cancelled.ok) return cancelled;
  const { stores, now } = context;
  stores.tickets.save(cancelled.value);
  const { ticketId, serviceId, number } = ticket;
  const job = stores.prints.ofTicket(ticketId);
  const events: HallEvent[] = [
    { kind: 'ticket-cancelled', ticketId, serviceId, data: { was: ticket.status, reason: request.reason || null } },
  ];
  if (job?.state === 'queued') events.push(dropSlip({ stores, now }, ticketId, job.jobId));
  return accept({ result: { number, ahead }, events });
};

/** [Q9] Back after a missed call, some places behind. */
export const rejoinTicket: Handler<CommandRequest<'ticket:rejoin'>, CommandResult<'ticket:rejoin'>> = (
  context,
  actor,
  request,
) => {
  const found = meantTicket(context, actor, request);
  if (!found.ok) return found;
  const ticket = found.value;
  const { stores, settings, now, businessDay } = context;
  const { rules } = settings;
  const queue = stores.line.queue(businessDay, ticket.serviceId, Math.max(1, rules.rejoin.placesBehind));
  const back = rejoin(ticket, queue, now, rules);
  if (!back.ok) return back;
  if (isDayEnded(stores, businessDay)) return dayEnded();
  stores.tickets.save(back.value);
  const { ticketId, serviceId, number, since, rejoins } = back.value;
  const ahead = stores.line.aheadOf(back.value);
  const data = { since, rejoins, places: rules.rejoin.placesBehind, ahead, reason: request.reason || null };
  return accept({
    result: { number, ahead, rejoinsLeft: rules.rejoin.times - rejoins },
    events: [{ kind: 'ticket-rejoined', ticketId, serviceId, data }, ...releaseForsaken(context)],
  });
};

/** [Q7] A class granted by staff, with the reason that stays in the event; null takes it back. */
export const grantClass: Handler<CommandRequest<'ticket:grant'>, CommandResult<'ticket:grant'>> = (
  context,
  actor,
  request,
) => {
  const found = meantTicket(context, actor, request);
  if (!found.ok) return found;
  const { classId, reason, othersAgreed } = request;
  const wanted = context.settings.rules.classes.find((each) => each.classId === classId);
  if (classId !== null && !wanted) return refuse({ code: 'class-unknown' });
  const wish = wanted ? wishForClass(wanted, { reason, othersAgreed }) : accept(NO_CLASS);
  if (!wish.ok) return wish;
  const granted = grant(found.value, wish.value);
  if (!granted.ok) return granted;
  const { stores } = context;
  stores.tickets.save(granted.value);
  const { ticketId, serviceId, number, creditMinutes } = granted.value;
  const data = { classId, creditMinutes, reason, othersAgreed, basis: wanted?.basis ?? null };
  return accept({
    result: { number, ahead: stores.line.aheadOf(granted.value) },
    events: [{ kind: 'ticket-granted', ticketId, serviceId, data }],
  });
};
