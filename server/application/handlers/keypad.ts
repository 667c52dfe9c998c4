import { rateByKeypad } from '../../domain/rating.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { Actor } from '../actor.ts';
import type { Context, Done, Handler } from '../context.ts';
import { counterNext, counterRecall } from './call-customer.ts';
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

/** [C6] A caller keypad presses for the clerk who sits at its counter: the same handler, the same rules. */
export const keypadPress: Handler<CommandRequest<'keypad:press'>, CommandResult<'keypad:press'>> = (
  context,
  _actor,
  { commandId, counterId, key },
) => {
  const found = context.stores.counters.byId(counterId);
  if (!found) return refuse({ code: 'counter-unknown' });
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
  { stores, now },
  actor,
  { counterId, score },
) => {
  if (actor.role !== 'device') return refuse({ code: 'not-allowed' });
  if (!stores.counters.byId(counterId)) return refuse({ code: 'counter-unknown' });
  const rated = rateByKeypad(stores.ratings.newestAt(counterId), counterId, score, now);
  if (!rated.ok) return rated;
  stores.ratings.saveRating(rated.value);
  const { invitationId, ticketId, serviceId, clerkId, invitedAt } = rated.value;
  const data = { invitationId, score, reasons: [], hasComment: false, afterMs: now - invitedAt, channel: 'keypad' };
  return accept({
    result: { score },
    events: [{ kind: 'rating-given', ticketId, serviceId, counterId, clerkId, data }],
  });
};
