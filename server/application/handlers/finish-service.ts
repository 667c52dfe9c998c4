import { invite } from '../../domain/rating.ts';
import { accept } from '../../domain/result.ts';
import { type CurrentTicket, finish, type Outcome } from '../../domain/ticket.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { InvitationId } from '../../protocol/vocabulary.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Context, Handler } from '../context.ts';
import { clerksCustomer } from './at-counter.ts';

/** Ends a service and invites its customer to rate it; used by Finish and by a Next that finishes ([Q2], [R1]). */
export function endService(
  { stores, settings, now, newId }: Context,
  current: CurrentTicket,
  how: { outcome: Outcome | null; quantity: number; isImplicit: boolean },
): { invitationId: InvitationId; events: HallEvent[] } {
  const { outcome, quantity, isImplicit } = how;
  const ticket = finish(current, now, { outcome, quantity });
  const invitation = invite(ticket, newId() as InvitationId, now, settings.ratingSeconds * 1000);
  stores.tickets.save(ticket);
  stores.ratings.endOpenAt(ticket.counterId, now); // [R4], also where nobody pressed start
  stores.ratings.invite(invitation);
  const { ticketId, serviceId, counterId, clerkId, takenAt, startedAt, endedAt, isStartImplicit } = ticket;
  const { invitationId } = invitation;
  const data = {
    waitedMs: Math.max(0, startedAt - takenAt),
    servedMs: endedAt - startedAt,
    quantity,
    outcome,
    isImplicit,
    isStartImplicit,
  };
  const where = { ticketId, serviceId, counterId, clerkId };
  return {
    invitationId,
    events: [
      { kind: 'ticket-finished', ...where, data },
      { kind: 'rating-invited', ...where, data: { invitationId } },
    ],
  };
}

/** The service is over; the pad invites the rating. */
export const counterFinish: Handler<CommandRequest<'counter:finish'>, CommandResult<'counter:finish'>> = (
  context,
  actor,
  request,
) => {
  const at = clerksCustomer(context, actor);
  if (!at.ok) return at;
  const { current } = at.value;
  const done = { outcome: request.outcome ?? null, quantity: request.quantity ?? 1, isImplicit: false };
  const { invitationId, events } = endService(context, current, done);
  return accept({ result: { number: current.number, invitationId }, events });
};
