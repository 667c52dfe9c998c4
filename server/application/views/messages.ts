import type { StaffMessage } from '../../protocol/views/messages.ts';
import type { StaffId, StaffRole } from '../../protocol/vocabulary.ts';
import type { StaffMessageRecord } from '../../storage/message-store.ts';
import type { Stores } from '../../storage/stores.ts';
import type { HallPicture } from '../hall-picture.ts';
import { isAddressed, isSeen } from '../handlers/messages.ts';

/** Whose page it is: one clerk's, or that of all guides or all managers. */
export type Reader = { role: StaffRole; staffId: StaffId | null };

/** The newest that a page shows. */
const SHOWN = 30;

const isFrom = (stores: Stores, { fromStaffId }: StaffMessageRecord, { role, staffId }: Reader) =>
  staffId === null ? stores.staff.byId(fromStaffId)?.role === role : fromStaffId === staffId;

/** [K1] [K2] What was said by and to this reader today, oldest first. */
export function messagesOf(stores: Stores, picture: HallPicture, reader: Reader): StaffMessage[] {
  const concerns = (message: StaffMessageRecord) => isAddressed(message, reader) || isFrom(stores, message, reader);
  const person = (staffId: StaffId) => {
    const member = stores.staff.byId(staffId);
    return { badge: member?.badge ?? '', name: member?.name ?? '' };
  };
  return picture
    .messages()
    .filter(concerns)
    .slice(0, SHOWN)
    .reverse()
    .map((message) => {
      const { messageId, sentAt, fromStaffId, fromCounterId, toRole, toStaffId, text, seenBy } = message;
      const counter = fromCounterId && { counterId: fromCounterId, name: picture.counterName(fromCounterId) };
      const isOwn = isFrom(stores, message, reader);
      return {
        messageId,
        at: sentAt,
        from: { ...person(fromStaffId), role: stores.staff.byId(fromStaffId)?.role ?? 'clerk', counter },
        to: { role: toRole, person: toStaffId && person(toStaffId) },
        text,
        isOwn,
        isUnseen: !isOwn && isAddressed(message, reader) && !isSeen(message, reader),
        seenBy: seenBy.map((staffId) => person(staffId).name),
      };
    });
}
