import { closeCounter, pauseCounter, resumeCounter, type StaffedCounter } from '../../domain/counter.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import type { CurrentTicket } from '../../domain/ticket.ts';
import { hold, returnToLine } from '../../domain/ticket-at-counter.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Context, Done, Handler } from '../context.ts';
import { findingsOf } from '../settings-findings.ts';
import { releaseForsaken, releaseHeld, saveCounter, sendBack } from './staff-counter.ts';

type Managed = { counter: StaffedCounter; current: CurrentTicket | null; reason: string };
type Answer = Result<Done<CommandResult<'counter:manage'>>>;

const placeOf = ({ counterId, clerkId }: StaffedCounter) => ({ counterId, clerkId });
const numberOf = (current: CurrentTicket | null) => (current?.status === 'called' ? current.number : null);

function pause(context: Context, { counter, current, reason }: Managed): Answer {
  const paused = pauseCounter(counter, current, { reason, minutes: null }, context.now);
  if (!paused.ok) return paused;
  const events = sendBack(context, current, placeOf(counter));
  saveCounter(context, paused.value);
  events.push({ kind: 'counter-paused', ...placeOf(counter), data: { reason, minutes: null } });
  events.push(...releaseForsaken(context));
  return accept({ result: { number: numberOf(current) }, events });
}

function resume(context: Context, { counter, reason }: Managed): Answer {
  const resumed = resumeCounter(counter, context.now);
  if (!resumed.ok) return resumed;
  saveCounter(context, resumed.value);
  const data = { pausedMs: Math.max(0, context.now - counter.since), reason };
  return accept({ result: { number: null }, events: [{ kind: 'counter-resumed', ...placeOf(counter), data }] });
}

/** [C9] Whoever belongs to the counter waits for any other. */
function close(context: Context, { counter, current, reason }: Managed): Answer {
  const belonging = { held: 0, bound: 0, isReleased: true };
  const closed = closeCounter(counter, current, belonging, context.now);
  if (!closed.ok) return closed;
  const events = [...sendBack(context, current, placeOf(counter)), ...releaseHeld(context, placeOf(counter))];
  saveCounter(context, closed.value);
  events.push({ kind: 'counter-closed', ...placeOf(counter), data: { reason } }, ...releaseForsaken(context));
  return accept({ result: { number: numberOf(current) }, events });
}

/** [I8] A ticket that its clerk has left standing: the customer waits again at the same place; what was served so far is kept. */
function takeBack(context: Context, { counter, current, reason }: Managed): Answer {
  const { stores, now } = context;
  if (!current) return refuse({ code: 'no-current-ticket' });
  const { ticketId, number, serviceId } = current;
  const about = { ticketId, serviceId, ...placeOf(counter) };
  const events: HallEvent[] = [];
  let standing: Parameters<typeof returnToLine>[0];
  if (current.status === 'called') standing = current;
  else {
    const held = hold(current, now, { note: null, minutes: 0 });
    if (!held.ok) return held;
    standing = held.value;
    const { servedMs, remindAt } = standing;
    events.push({ kind: 'ticket-held', ...about, data: { servedMs, remindAt, hasNote: false, reason } });
  }
  stores.tickets.save(returnToLine(standing));
  stores.undo.forget(counter.counterId);
  events.push({ kind: 'ticket-returned', ...about, data: { was: standing.status, reason } });
  return accept({ result: { number }, events });
}

const ACTS: Record<CommandRequest<'counter:manage'>['act'], (context: Context, managed: Managed) => Answer> = {
  pause,
  resume,
  close,
  'send-back': takeBack,
};

/** [I8] What a clerk could do, done by the duty manager, with a reason. Nobody is left in the middle of a service. */
export const manageCounter: Handler<CommandRequest<'counter:manage'>, CommandResult<'counter:manage'>> = (
  context,
  _actor,
  { counterId, act, reason },
) => {
  const found = context.stores.counters.byId(counterId);
  if (!found) return refuse({ code: 'counter-unknown' });
  const { counter } = found;
  if (counter.state === 'closed') return refuse({ code: 'counter-closed' });
  return ACTS[act](context, { counter, current: context.stores.tickets.currentAt(counterId), reason });
};

/** [I8] Other services until the day is over; nobody who is called or served there is touched. */
export const reassignCounter: Handler<CommandRequest<'counter:reassign'>, CommandResult<'counter:reassign'>> = (
  { stores, settings },
  _actor,
  { counterId, services, helps, reason },
) => {
  const found = stores.counters.byId(counterId);
  if (!found) return refuse({ code: 'counter-unknown' });
  const change = { counters: { [counterId]: { services, helps } } };
  const errors = findingsOf(stores, settings, change).filter(({ level }) => level === 'error');
  if (errors.length > 0) return refuse({ code: 'settings-contradict', findings: errors });
  const was = { services: found.own, helps: found.helped };
  stores.counters.rememberUsual(counterId);
  stores.counters.setOffers(counterId, services, helps);
  return accept({ result: {}, events: [{ kind: 'counter-reassigned', counterId, data: { change, was, reason } }] });
};

/** [I8] On a new day every counter does what it usually does. */
export function endReassignments({ stores }: Context, businessDay: string): HallEvent[] {
  return stores.counters.restoreUsual().map((counterId) => ({
    ...{ kind: 'counter-as-usual', businessDay, counterId },
    data: { reason: 'day-over' },
  }));
}
