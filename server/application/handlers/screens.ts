import { rate } from '../../domain/rating.ts';
import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { Handler } from '../context.ts';

/** [R2] One rating for one finished service, from the pad of its counter, in time. */
export const submitRating: Handler<CommandRequest<'rating:submit'>, CommandResult<'rating:submit'>> = (
  { stores, now },
  actor,
  { invitationId, score, reasons = [], comment },
) => {
  if (actor.role !== 'pad') return refuse({ code: 'not-allowed' });
  const text = comment?.trim() || null;
  const rated = rate(stores.ratings.byId(invitationId), actor.counterId, { score, reasons, comment: text }, now);
  if (!rated.ok) return rated;
  stores.ratings.saveRating(rated.value);
  const { ticketId, serviceId, counterId, clerkId, invitedAt } = rated.value;
  const data = { invitationId, score, reasons, hasComment: text !== null, afterMs: now - invitedAt };
  return accept({
    result: { score, callBack: false },
    events: [{ kind: 'rating-given', ticketId, serviceId, counterId, clerkId, data }],
  });
};

/** [V2] A screen has shown, perhaps spoken, a call. Only the first of each is news. */
export const callShown: Handler<CommandRequest<'call:shown'>, CommandResult<'call:shown'>> = (
  { stores },
  _actor,
  { seq, spoken },
) => {
  const call = stores.calls.bySeq(seq);
  if (!call) return refuse({ code: 'call-unknown' });
  const isNews = !call.isShown || (spoken && !call.isSpoken);
  if (!isNews) return accept({ result: {}, events: [] });
  stores.calls.mark(seq, spoken);
  const { ticketId, counterId } = call;
  return accept({
    result: {},
    events: [{ kind: spoken ? 'call-spoken' : 'call-shown', ticketId, counterId, data: { seq } }],
  });
};
