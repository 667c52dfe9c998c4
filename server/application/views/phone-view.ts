import type { Ticket } from '../../domain/ticket.ts';
import { rejoinLeft } from '../../domain/ticket-in-line.ts';
import type { PhoneView } from '../../protocol/views.ts';
import type { TicketId } from '../../protocol/vocabulary.ts';
import type { Stores } from '../../storage/stores.ts';
import type { HallPicture } from '../hall-picture.ts';
import { itemName, noticesOf } from './errand.ts';

/** Why a number is over, and the appointment that is claimed by the same code ([H9]). */
function endOf(stores: Stores, ticket: Ticket): PhoneView['ended'] {
  if (!('endReason' in ticket)) return null;
  const booked = stores.appointments.byCode(ticket.code);
  const isDue = booked?.status === 'booked';
  return { reason: ticket.endReason, appointment: isDue ? { day: booked.day, time: booked.time } : null };
}

/** [R6] The last service of a ticket of today, where nobody has rated it. */
function unratedOf(stores: Stores, picture: HallPicture, { ticketId, businessDay }: Ticket): PhoneView['invitation'] {
  const newest = businessDay === picture.day ? stores.ratings.newestOf(ticketId) : null;
  if (!newest || newest.rating) return null;
  return { invitationId: newest.invitationId, counter: picture.counterName(newest.counterId) };
}

function callOf(stores: Stores, { ticketId, status }: Ticket): PhoneView['call'] {
  const call = status === 'called' ? stores.calls.latestOf(ticketId) : null;
  return call && { seq: call.seq, at: call.at };
}

/** One ticket, for the phone that holds its code. */
export function phoneView(stores: Stores, picture: HallPicture, ticketId: TicketId): PhoneView {
  const ticket = stores.tickets.byId(ticketId);
  if (!ticket) throw new Error(`ticket ${ticketId} is not stored`);
  const { now } = picture.stamp;
  const { rules } = picture.settings;
  const line = 'counterId' in ticket ? picture.counter(ticket.counterId) : null;
  const wait = ticket.status === 'waiting' ? picture.forecast.ofTicket(ticketId) : null;
  const mayComeBack = ticket.status === 'missed' && ticket.businessDay === picture.day;
  const left = mayComeBack ? rejoinLeft(ticket, now, rules) : null;
  return {
    ...picture.stamp,
    hall: picture.hall,
    number: ticket.number,
    service: picture.serviceName(ticket.serviceId),
    item: itemName(picture, ticket),
    status: ticket.status,
    ahead: stores.line.aheadOf(ticket),
    wait: wait && { low: wait.low, high: wait.high },
    counter: line ? { counterId: line.counter.counterId, name: line.name } : null,
    call: callOf(stores, ticket),
    takenAt: ticket.takenAt,
    ended: endOf(stores, ticket),
    rejoin: left && { ...left, placesBehind: rules.rejoin.placesBehind },
    notices: noticesOf(picture, ticket).map(({ title, documents, steps, limit }) => ({
      title,
      documents,
      steps,
      limit,
    })),
    invitation: unratedOf(stores, picture, ticket),
  };
}
