import type { Ticket } from '../../domain/ticket.ts';
import { itemsOf } from '../../protocol/service-guidance.ts';
import type { ClerkView } from '../../protocol/views.ts';
import type { LocalizedText, StaffId } from '../../protocol/vocabulary.ts';
import type { HallPicture } from '../hall-picture.ts';

/** [T11] What the customer came for within the service, as long as the ticket stands there. */
function itemName({ settings }: HallPicture, { itemCode, serviceId, firstServiceId }: Ticket): LocalizedText | null {
  if (itemCode === null || serviceId !== firstServiceId) return null;
  const item = itemsOf(settings.guidance[serviceId]).find(({ code }) => code === itemCode);
  return item?.name ?? { zh: itemCode, en: itemCode };
}

/** One ticket as the staff see it in a list. */
export function ticketLine(picture: HallPicture, ticket: Ticket): ClerkView['waiting'][number] {
  const { ticketId, number, serviceId, classId, askedClassId, care, takenAt, boundTo, appointmentAt, note } = ticket;
  return {
    ticketId,
    number,
    serviceId,
    service: picture.serviceName(serviceId),
    item: itemName(picture, ticket),
    class: classId,
    askedClass: askedClassId,
    care,
    since: takenAt,
    isBound: boundTo !== null,
    appointmentAt,
    from: ticket.fromCounterId === null ? null : picture.counterName(ticket.fromCounterId),
    note,
  };
}

/** Badge and name of a member of staff who may have left since. */
export function badgeOf(
  staffId: StaffId | null,
  byId: (staffId: StaffId) => { badge: string; name: string } | null,
): { badge: string; name: string } | null {
  const member = staffId === null ? null : byId(staffId);
  return member && { badge: member.badge, name: member.name };
}
