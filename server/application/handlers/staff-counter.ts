import { type Counter, closeCounter, openCounter, pauseCounter, resumeCounter } from '../../domain/counter.ts';
import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { StaffId } from '../../protocol/vocabulary.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import type { Context, Done, Handler } from '../context.ts';
import { clerksCounter } from './at-counter.ts';

function saved(
  context: Context,
  counter: Counter,
  clerkId: StaffId,
  event: Pick<HallEvent, 'kind' | 'data'>,
): Done<Record<string, never>> {
  context.stores.counters.save(counter);
  return { result: {}, events: [{ ...event, counterId: counter.counterId, clerkId }] };
}

/** [C1] Sits the clerk down at a counter; doing so again changes nothing. */
export const counterOpen: Handler<CommandRequest<'counter:open'>, CommandResult<'counter:open'>> = (
  context,
  actor,
  { counterId },
) => {
  const { stores, now } = context;
  if (actor.role !== 'clerk') return refuse({ code: 'not-allowed' });
  const found = stores.counters.byId(counterId);
  if (!found) return refuse({ code: 'counter-unknown' });
  const clerkId = actor.staffId;
  const opened = openCounter(found.counter, { clerkId, at: stores.counters.ofClerk(clerkId) }, now);
  if (!opened.ok) return opened.refusal.code === 'counter-taken' ? refuse(nameClerk(context, opened.refusal)) : opened;
  if (opened.value === found.counter) return accept({ result: { counterId }, events: [] });
  return accept({ ...saved(context, opened.value, clerkId, { kind: 'counter-opened' }), result: { counterId } });
};

function nameClerk({ stores }: Context, refusal: { code: 'counter-taken'; clerk: string }) {
  return { ...refusal, clerk: stores.staff.byId(refusal.clerk as StaffId)?.name ?? '' };
}

/** [C2] Away for a while: the window says so, and nobody is called here. */
export const counterPause: Handler<CommandRequest<'counter:pause'>, CommandResult<'counter:pause'>> = (
  context,
  actor,
  request,
) => {
  const at = clerksCounter(context, actor);
  if (!at.ok) return at;
  const reason = request.reason ?? null;
  const paused = pauseCounter(at.value.counter, at.value.current, reason, context.now);
  if (!paused.ok) return paused;
  return accept(saved(context, paused.value, at.value.clerkId, { kind: 'counter-paused', data: { reason } }));
};

export const counterResume: Handler<CommandRequest<'counter:resume'>, CommandResult<'counter:resume'>> = (
  context,
  actor,
) => {
  const at = clerksCounter(context, actor);
  if (!at.ok) return at;
  const resumed = resumeCounter(at.value.counter, context.now);
  if (!resumed.ok) return resumed;
  const pausedMs = context.now - at.value.counter.since;
  return accept(saved(context, resumed.value, at.value.clerkId, { kind: 'counter-resumed', data: { pausedMs } }));
};

export const counterClose: Handler<CommandRequest<'counter:close'>, CommandResult<'counter:close'>> = (
  context,
  actor,
  request,
) => {
  const at = clerksCounter(context, actor);
  if (!at.ok) return at;
  const closed = closeCounter(at.value.counter, at.value.current, context.now);
  if (!closed.ok) return closed;
  const data = { reason: request.reason ?? null };
  return accept(saved(context, closed.value, at.value.clerkId, { kind: 'counter-closed', data }));
};
