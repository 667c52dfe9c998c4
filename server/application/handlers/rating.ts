import {
  type Arrival,
  type Invitation,
  mayAskForCall,
  type Opinion,
  rateAtPad,
  rateByPhone,
} from '../../domain/rating.ts';
import { accept, type Result, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import { type CallBackId, PhoneNumber, type RatingChannel } from '../../protocol/vocabulary.ts';
import type { HallEvent } from '../../storage/event-store.ts';
import { type Actor, actorLabel } from '../actor.ts';
import type { Context, Handler } from '../context.ts';
import { keepCallBack } from './call-backs.ts';
import { openCaseOf } from './cases.ts';

type Given = Result<{ rated: Invitation; channel: RatingChannel }>;

/** Where an opinion comes from decides whose service it may be about. */
function ratedBy(actor: Actor, invitation: Invitation | null, opinion: Opinion, arrival: Arrival): Given {
  if (actor.role === 'phone') return by('phone', rateByPhone(invitation, actor.ticketId, opinion, arrival));
  if (actor.role === 'pad') return by('pad', rateAtPad(invitation, actor.counterId, opinion, arrival));
  return refuse({ code: 'not-allowed' });
}

const by = (channel: RatingChannel, rated: Result<Invitation>): Given =>
  rated.ok ? accept({ rated: rated.value, channel }) : rated;

/** Keeps a rating, and says how it came to be; words and phone numbers stay out of the event. A bad one opens its case ([R9]). */
export function saveRating(
  context: Context,
  rated: Invitation,
  { channel, by }: { channel: RatingChannel; by: string },
): HallEvent[] {
  const { stores, now } = context;
  const { rating, invitationId, ticketId, serviceId, counterId, clerkId, invitedAt } = rated;
  if (!rating) throw new Error('an invitation without a rating has nothing to save');
  stores.ratings.saveRating(rated);
  const { score, reasons, comment, ratedAt } = rating;
  const times = { afterMs: ratedAt - invitedAt, lateMs: now - ratedAt };
  const data = { invitationId, score, reasons, hasComment: comment !== null, ...times, channel };
  const given: HallEvent = { kind: 'rating-given', ticketId, serviceId, counterId, clerkId, data };
  return [given, ...openCaseOf(context, rated, by)];
}

/** [R7] A rating has one call at most, which bears the id of its invitation: so the two are found together. */
function callBackOf(context: Context, { invitationId, serviceId, number }: Invitation, phone: string): HallEvent {
  const callBackId = invitationId as string as CallBackId;
  const nothing = { label: null, appointmentId: null, dueDay: null, workOrder: null };
  keepCallBack(context, { callBackId, serviceId, number, phone, ...nothing });
  return { kind: 'call-back-added', serviceId, data: { callBackId, appointmentId: null, invitationId } };
}

/** [R5] What counts of a rating's arrival: when, and whether it still belongs to the day of its service. */
export function arrivalOf({ stores, now, businessDay }: Context, invitation: Invitation | null) {
  const ticket = invitation && stores.tickets.byId(invitation.ticketId);
  return { now, isSameDay: ticket?.businessDay === businessDay };
}

/** [R2] One rating for one finished service: from the pad of its counter, or from the phone of its ticket ([R6]). */
export const submitRating: Handler<CommandRequest<'rating:submit'>, CommandResult<'rating:submit'>> = (
  context,
  actor,
  { invitationId, score, reasons = [], comment, phone, ratedAt },
) => {
  const invitation = context.stores.ratings.byId(invitationId);
  const arrival = { ...arrivalOf(context, invitation), ratedAt: ratedAt ?? null };
  const given = ratedBy(actor, invitation, { score, reasons, comment: comment?.trim() || null }, arrival);
  if (!given.ok) return given;
  const { rated, channel } = given.value;
  const toCall = mayAskForCall(score) ? PhoneNumber.safeParse(phone?.trim()) : null;
  const called = toCall?.success ? [callBackOf(context, rated, toCall.data)] : []; // before its case, which asks for it
  const [rating, ...opened] = saveRating(context, rated, { channel, by: actorLabel(actor) });
  const events = [...(rating ? [rating] : []), ...called, ...opened];
  return accept({ result: { score, callBack: toCall?.success ?? false }, events });
};
