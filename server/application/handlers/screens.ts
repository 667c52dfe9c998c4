import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { Handler } from '../context.ts';

/** [V2] A screen has shown, perhaps spoken, a call; a window, one of its own counter. Only the first of each is news. */
export const callShown: Handler<CommandRequest<'call:shown'>, CommandResult<'call:shown'>> = (
  { stores },
  actor,
  { seq, spoken },
) => {
  const call = stores.calls.bySeq(seq);
  const isElsewhere = actor.role === 'window' && actor.counterId !== call?.counterId;
  if (!call || isElsewhere) return refuse({ code: 'call-unknown' });
  const isNews = !call.isShown || (spoken && !call.isSpoken);
  if (!isNews) return accept({ result: {}, events: [] });
  stores.calls.mark(seq, spoken);
  const { ticketId, counterId } = call;
  return accept({
    result: {},
    events: [{ kind: spoken ? 'call-spoken' : 'call-shown', ticketId, counterId, data: { seq } }],
  });
};
