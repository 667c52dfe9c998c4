import type { Ticket } from '../../domain/ticket.ts';
import type { ClerkView } from '../../protocol/views.ts';
import type { StaffId } from '../../protocol/vocabulary.ts';
import type { HallPicture } from '../hall-picture.ts';
import { itemName } from './errand.ts';

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
