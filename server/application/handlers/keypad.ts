import { rateByKeypad } from '../../domain/rating.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import type { DevicePart } from '../../protocol/commands/device-commands.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import { type Actor, actorLabel } from '../actor.ts';
import type { Context, Done, Handler } from '../context.ts';
import { counterNext, counterRecall } from './call-customer.ts';
import { arrivalOf, saveRating } from './rating.ts';
import { counterFinish, counterHold, counterNoShow, counterStart } from './serve-customer.ts';
import { counterPause, counterResume } from './staff-counter.ts';
import { counterUndo } from './undo.ts';

type Press = (context: Context, clerk: Actor, wish: { commandId: string }) => Result<Done<object>>;

const KEYS: Record<CommandRequest<'keypad:press'>['key'], Press> = {
  next: counterNext,
  recall: counterRecall,
  start: counterStart,
  'no-show': counterNoShow,
  finish: counterFinish,
  hold: counterHold,
  undo: counterUndo,
  pause: counterPause,
  resume: counterResume,
};

/**
 * Whether this box has such a keypad at that counter, by its own account; one that has never given any is believed,
 * since a keypad may be a program of its own.
 */
function hasKeypad(
  { stores }: Context,
  { name }: { name: string },
  { kind, counterId }: Pick<DevicePart, 'kind' | 'counterId'>,
): boolean {
  const parts = stores.devices.byName(name)?.parts ?? [];
  return parts.length === 0 || parts.some((part) => part.kind === kind && part.counterId === counterId);
}

/** [C6] A caller keypad presses for the clerk who sits at its counter: the same handler, the same rules. */
export const keypadPress: Handler<CommandRequest<'keypad:press'>, CommandResult<'keypad:press'>> = (
  context,
  actor,
  { commandId, counterId, key },
) => {
  if (actor.role !== 'device') return refuse({ code: 'not-allowed' });
  const found = context.stores.counters.byId(counterId);
  if (!found) return refuse({ code: 'counter-unknown' });
  if (!hasKeypad(context, actor, { kind: 'keypad', counterId })) return refuse({ code: 'keypad-not-in-use' });
  const { counter } = found;
  const member = counter.state === 'closed' ? null : context.stores.staff.byId(counter.clerkId);
  if (!member) return refuse({ code: 'keypad-not-in-use' });
  const clerk: Actor = { role: 'clerk', staffId: member.staffId, badge: member.badge };
  const decided = KEYS[key](context, clerk, { commandId });
  if (!decided.ok) return decided;
  const { result, events } = decided.value;
  const number = 'number' in result && typeof result.number === 'string' ? result.number : null;
  return accept({ result: { number }, events });
};

/** [R2] Five keys beside the counter: a rating of what is open there, without a reason. */
export const ratingPress: Handler<CommandRequest<'rating:press'>, CommandResult<'rating:press'>> = (
  context,
  actor,
  { counterId, score },
) => {
  const { stores } = context;
  if (actor.role !== 'device') return refuse({ code: 'not-allowed' });
  if (!stores.counters.byId(counterId)) return refuse({ code: 'counter-unknown' });
  if (!hasKeypad(context, actor, { kind: 'rating-keypad', counterId })) return refuse({ code: 'keypad-not-in-use' });
  const invitation = stores.ratings.newestAt(counterId);
  const rated = rateByKeypad(invitation, counterId, score, arrivalOf(context, invitation));
  if (!rated.ok) return rated;
  return accept({
    result: { score },
    events: saveRating(context, rated.value, { channel: 'keypad', by: actorLabel(actor) }),
  });
};
