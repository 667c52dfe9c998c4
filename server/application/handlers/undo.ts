import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { UndoStep } from '../../storage/undo-store.ts';
import type { Context, Handler } from '../context.ts';
import { clerksCounter } from './at-counter.ts';
import { releaseForsaken } from './staff-counter.ts';
import { isOvertaken } from './undoable.ts';

/**
 * Puts back what the step has changed: tickets, visits, announcements, the invitation, and the counter's count. Last
 * things first, so that the counter is free for the ticket that was there before.
 */
function takeBack(
  { stores, now }: Context,
  { tickets, invitationId, closed, counterId, favouredBefore }: UndoStep,
): void {
  for (const { before } of tickets.toReversed()) {
    const ticket = stores.tickets.byId(before.ticket_id);
    if (ticket?.status === 'called' && before.status !== 'called') stores.calls.withdrawLatest(ticket.ticketId);
    stores.tickets.putBack(before);
    if (before.counter_id !== null) stores.visits.takeBack(before.ticket_id, before.visit);
  }
  if (invitationId !== null) stores.ratings.withdraw(invitationId, now);
  if (closed) stores.ratings.reopen(closed.invitationId, closed.expiresAt);
  stores.counters.setFavoured(counterId, favouredBefore);
  stores.undo.forget(counterId);
}

/** [C10] Takes back a clerk's own last next, no-show, finish or transfer for a few seconds; an event of its own. */
export const counterUndo: Handler<CommandRequest<'counter:undo'>, CommandResult<'counter:undo'>> = (context, actor) => {
  const { stores, settings, now } = context;
  const at = clerksCounter(context, actor);
  if (!at.ok) return at;
  const { counterId } = at.value.counter;
  const step = stores.undo.lastAt(counterId);
  if (!step || step.clerkId !== at.value.clerkId) return refuse({ code: 'nothing-to-undo' });
  if (Math.abs(now - step.at) > settings.rules.undoSeconds * 1000) return refuse({ code: 'undo-too-late' });
  const { kind, number, revision } = step;
  const current = at.value.current;
  const isFree = !current || step.tickets.some(({ before }) => before.ticket_id === current.ticketId);
  if (!isFree || isOvertaken(stores, step)) return refuse({ code: 'undo-overtaken', number });
  takeBack(context, step);
  const data = { undone: kind, revision, ticketIds: step.tickets.map(({ before }) => before.ticket_id) };
  const [about] = step.tickets.slice(-1);
  if (!about) throw new Error('an undo step without tickets');
  const { ticket_id: ticketId, service_id: serviceId } = about.before;
  return accept({
    result: { undone: kind, number },
    events: [
      { kind: 'step-undone', ticketId, serviceId, counterId, clerkId: step.clerkId, data },
      ...releaseForsaken(context),
    ],
  });
};
