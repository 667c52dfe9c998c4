import { type Counter, closeCounter, openCounter, pauseCounter, resumeCounter } from '../../domain/counter.ts';
import { accept, refuse } from '../../domain/result.ts';
import type { CurrentTicket, WaitingTicket } from '../../domain/ticket.ts';
import { returnToLine } from '../../domain/ticket-at-counter.ts';
import { release } from '../../domain/ticket-in-line.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { CounterId, StaffId } from '../../protocol/vocabulary.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Context, Handler } from '../context.ts';
import { clerksCounter } from './at-counter.ts';

type At = { counterId: CounterId; clerkId: StaffId };

/** What was there to be undone at the counter is no more. */
export function saveCounter({ stores }: Context, counter: Counter): void {
  stores.counters.save(counter);
  stores.undo.forget(counter.counterId);
}

/** [C2] Who was called and not yet served stands in line again where the call had found them. */
export function sendBack({ stores }: Context, current: CurrentTicket | null, { counterId, clerkId }: At): HallEvent[] {
  if (current?.status !== 'called') return [];
  const back = returnToLine(current);
  stores.tickets.save(back);
  const { ticketId, serviceId } = back;
  return [{ kind: 'ticket-returned', ticketId, serviceId, counterId, clerkId, data: { was: 'called' } }];
}

/** [C9] Whoever is held here waits again, for any counter. */
export function releaseHeld({ stores }: Context, { counterId, clerkId }: At): HallEvent[] {
  return stores.tickets.heldAt(counterId).map((ticket) => {
    stores.tickets.save(returnToLine(ticket));
    const { ticketId, serviceId } = ticket;
    return { kind: 'ticket-returned', ticketId, serviceId, counterId, clerkId, data: { was: 'held' } };
  });
}

/** [C9] Whoever waits for a counter that is closed, or for a clerk who sits nowhere, may be called anywhere again. */
export function releaseForsaken({ stores, businessDay }: Context): HallEvent[] {
  const isForsaken = ({ boundTo }: WaitingTicket) => {
    if (boundTo === null) return false;
    if ('clerkId' in boundTo) return stores.counters.ofClerk(boundTo.clerkId) === null;
    return stores.counters.byId(boundTo.counterId)?.counter.state === 'closed';
  };
  return stores.line
    .bound(businessDay)
    .filter(isForsaken)
    .map((ticket) => {
      stores.tickets.save(release(ticket));
      const { ticketId, serviceId } = ticket;
      return { kind: 'ticket-released', ticketId, serviceId };
    });
}

/** [C1] Leaves the counter at which the clerk sits, for another one: what is called there goes back to the line. */
function leave(context: Context, at: At & { current: CurrentTicket | null }): HallEvent[] {
  const { counterId, clerkId, current } = at;
  const events = [...sendBack(context, current, at), ...releaseHeld(context, at)];
  saveCounter(context, { counterId, state: 'closed', since: context.now });
  return [...events, { kind: 'counter-closed', counterId, clerkId, data: { reason: 'moved' } }];
}

/** [C1] Sits the clerk down at a counter; doing so again changes nothing. */
export const counterOpen: Handler<CommandRequest<'counter:open'>, CommandResult<'counter:open'>> = (
  context,
  actor,
  { counterId, confirmed },
) => {
  const { stores, now } = context;
  if (actor.role !== 'clerk') return refuse({ code: 'not-allowed' });
  const found = stores.counters.byId(counterId);
  if (!found) return refuse({ code: 'counter-unknown' });
  const clerkId = actor.staffId;
  const own = clerksCounter(context, actor);
  const at = own.ok ? { counter: own.value.counter, current: served(own.value.current) } : null;
  const { counter } = found;
  const opened = openCounter(counter, clerkId, { at, isConfirmed: confirmed ?? false }, now);
  if (!opened.ok) {
    if (opened.refusal.code !== 'counter-taken') return opened;
    const name = stores.staff.byId(opened.refusal.clerk as StaffId)?.name ?? '';
    return refuse({ ...opened.refusal, clerk: name });
  }
  if (opened.value === counter) return accept({ result: { counterId }, events: [] });
  const left = own.ok
    ? leave(context, { counterId: own.value.counter.counterId, clerkId, current: own.value.current })
    : [];
  const takenOver: HallEvent[] =
    counter.state === 'closed' ? [] : [{ kind: 'counter-taken-over', counterId, clerkId: counter.clerkId }];
  saveCounter(context, opened.value);
  return accept({
    result: { counterId },
    events: [...left, ...takenOver, { kind: 'counter-opened', counterId, clerkId }, ...releaseForsaken(context)],
  });
};

/** Only somebody who is being served keeps a clerk at the counter. */
const served = (current: CurrentTicket | null) => (current?.status === 'serving' ? current : null);

/** [C2] Away for a while: the window says so, and nobody is called here. */
export const counterPause: Handler<CommandRequest<'counter:pause'>, CommandResult<'counter:pause'>> = (
  context,
  actor,
  request,
) => {
  const at = clerksCounter(context, actor);
  if (!at.ok) return at;
  const { counter, clerkId, current } = at.value;
  const { counterId } = counter;
  const why = { reason: request.reason || null, minutes: request.minutes ?? null };
  const paused = pauseCounter(counter, current, why, context.now);
  if (!paused.ok) return paused;
  const events = sendBack(context, current, { counterId, clerkId });
  saveCounter(context, paused.value);
  events.push({ kind: 'counter-paused', counterId, clerkId, data: why }, ...releaseForsaken(context));
  return accept({ result: { until: paused.value.until }, events });
};

export const counterResume: Handler<CommandRequest<'counter:resume'>, CommandResult<'counter:resume'>> = (
  context,
  actor,
) => {
  const at = clerksCounter(context, actor);
  if (!at.ok) return at;
  const { counter, clerkId } = at.value;
  const resumed = resumeCounter(counter, context.now);
  if (!resumed.ok) return resumed;
  saveCounter(context, resumed.value);
  const data = { pausedMs: Math.max(0, context.now - counter.since) };
  return accept({ result: {}, events: [{ kind: 'counter-resumed', counterId: counter.counterId, clerkId, data }] });
};

/** [C9] Closes the counter. People who belong to it are released when the clerk says so, else it stays open. */
export const counterClose: Handler<CommandRequest<'counter:close'>, CommandResult<'counter:close'>> = (
  context,
  actor,
  request,
) => {
  const at = clerksCounter(context, actor);
  if (!at.ok) return at;
  const { stores, now, businessDay } = context;
  const { counter, clerkId, current } = at.value;
  const { counterId } = counter;
  const held = stores.tickets.heldAt(counterId).length;
  const bound = stores.line.boundTo(businessDay, counterId, clerkId).length;
  const closed = closeCounter(counter, current, { held, bound, isReleased: request.release ?? false }, now);
  if (!closed.ok) return closed;
  const events = [
    ...sendBack(context, current, { counterId, clerkId }),
    ...releaseHeld(context, { counterId, clerkId }),
  ];
  saveCounter(context, closed.value);
  events.push({ kind: 'counter-closed', counterId, clerkId, data: { reason: request.reason || null } });
  events.push(...releaseForsaken(context));
  return accept({ result: { released: held + bound }, events });
};
