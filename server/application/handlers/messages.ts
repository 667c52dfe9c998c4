import { accept, type Result, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { MessageId, StaffId, StaffRole } from '../../protocol/vocabulary.ts';
import type { StaffMessageRecord } from '../../storage/message-store.ts';
import type { Context, Handler } from '../context.ts';

type Reader = { role: StaffRole; staffId: StaffId | null };
type To = Pick<StaffMessageRecord, 'toRole' | 'toStaffId'>;

/** [K1] Who a message is for: one person, or everybody of a role. */
export const isAddressed = ({ toRole, toStaffId }: To, { role, staffId }: Reader): boolean =>
  toRole === role && (toStaffId === null || staffId === null || toStaffId === staffId);

/** [K2] One of the guides or managers is enough; among clerks each sees it for himself. */
export const isSeen = ({ toRole, seenBy }: To & { seenBy: readonly StaffId[] }, { staffId }: Reader): boolean =>
  toRole === 'clerk' && staffId !== null ? seenBy.includes(staffId) : seenBy.length > 0;

function destination({ stores }: Context, to: CommandRequest<'message:send'>['to']): Result<To> {
  if ('role' in to) return accept({ toRole: to.role, toStaffId: null });
  const member = stores.staff.byBadge(to.badge)?.member;
  return member ? accept({ toRole: member.role, toStaffId: member.staffId }) : refuse({ code: 'nobody-there' });
}

/** [K1] Something is said to somebody of the staff. That it was said is an event; what was said is kept for the day. */
export const sendMessage: Handler<CommandRequest<'message:send'>, CommandResult<'message:send'>> = (
  context,
  actor,
  { to, text },
) => {
  if (!('staffId' in actor)) return refuse({ code: 'not-allowed' });
  const { stores, now } = context;
  const found = destination(context, to);
  if (!found.ok) return found;
  const messageId = context.newId() as MessageId;
  const counterId = stores.counters.ofClerk(actor.staffId)?.counter.counterId ?? null;
  stores.messages.add({
    messageId,
    sentAt: now,
    fromStaffId: actor.staffId,
    fromCounterId: counterId,
    ...found.value,
    text,
  });
  const { toRole, toStaffId } = found.value;
  const data = { messageId, toRole, toStaffId, characters: text.length };
  return accept({
    result: { messageId },
    events: [{ kind: 'message-sent', ...(counterId && { counterId }), data }],
  });
};

/** [K2] Somebody whom it is for has seen it; saying so again changes nothing. */
export const seeMessage: Handler<CommandRequest<'message:seen'>, CommandResult<'message:seen'>> = (
  { stores, now },
  actor,
  { messageId },
) => {
  if (!('staffId' in actor)) return refuse({ code: 'not-allowed' });
  const message = stores.messages.byId(messageId);
  if (!message || !isAddressed(message, actor)) return refuse({ code: 'message-unknown' });
  if (message.seenBy.includes(actor.staffId)) return accept({ result: {}, events: [] });
  stores.messages.see(messageId, actor.staffId, now);
  const data = { messageId, afterMs: Math.max(0, now - message.sentAt) };
  return accept({ result: {}, events: [{ kind: 'message-seen', data }] });
};
