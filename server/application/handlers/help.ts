import { accept, type Result, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { HelpCallId } from '../../protocol/vocabulary.ts';
import type { Place } from '../../storage/help-store.ts';
import { type Actor, actorLabel } from '../actor.ts';
import type { Context, Handler } from '../context.ts';
import { clerksCounter } from './at-counter.ts';

/** Where the customer stands: a kiosk and its box are one place, a clerk is the counter. */
function placeOf(context: Context, actor: Actor): Result<Place> {
  if (actor.role === 'kiosk' || actor.role === 'device') return accept({ at: 'kiosk', place: actor.name });
  const found = clerksCounter(context, actor);
  return found.ok ? accept({ at: 'counter', place: found.value.counter.counterId }) : found;
}

/** [G3] Asks for a person; asked again before somebody has answered, it is the same call. */
export const callHelp: Handler<CommandRequest<'help:call'>, CommandResult<'help:call'>> = (context, actor) => {
  const { stores, now } = context;
  const place = placeOf(context, actor);
  if (!place.ok) return place;
  const open = stores.help.openAt(place.value);
  if (open) return accept({ result: { helpCallId: open.helpCallId }, events: [] });
  const helpCallId = context.newId() as HelpCallId;
  stores.help.add({ helpCallId, ...place.value, calledAt: now });
  return accept({
    result: { helpCallId },
    events: [{ kind: 'help-called', data: { helpCallId, ...place.value } }],
  });
};

/** [G3] Somebody of the staff goes there. */
export const answerHelp: Handler<CommandRequest<'help:answer'>, CommandResult<'help:answer'>> = (
  { stores, now },
  actor,
  { helpCallId },
) => {
  const open = stores.help.openById(helpCallId);
  if (!open) return refuse({ code: 'help-call-unknown' });
  stores.help.answer(helpCallId, now, actorLabel(actor));
  const data = { helpCallId, at: open.at, place: open.place, afterMs: now - open.calledAt };
  return accept({ result: {}, events: [{ kind: 'help-answered', data }] });
};
