import type { Ticket } from '../../domain/ticket.ts';
import { rejoinLeft } from '../../domain/ticket-in-line.ts';
import type { PadView, PhoneView, WindowView } from '../../protocol/views.ts';
import type { ServiceId, TicketId } from '../../protocol/vocabulary.ts';
import type { DeviceRecord } from '../../storage/device-store.ts';
import type { Stores } from '../../storage/stores.ts';
import { nextAt } from '../calling-order.ts';
import type { CounterLine, HallPicture } from '../hall-picture.ts';
import { shownClerk } from './shown-clerk.ts';

/** What has to be told at once about a business, as it is in force today. */
const noticesFor = ({ settings, day }: HallPicture, about: ServiceId) =>
  settings.oneTimeNotices.filter(({ serviceId, validFrom }) => serviceId === about && validFrom <= day);

const headOf = ({ counter, name, state }: CounterLine) => ({ counterId: counter.counterId, name, state });

/** The screen above one counter. */
export function windowView(stores: Stores, picture: HallPicture, line: CounterLine): WindowView {
  const { current } = line;
  const call = current ? stores.calls.latestOf(current.ticketId) : null;
  return {
    ...picture.stamp,
    hall: picture.hall,
    counter: headOf(line),
    services: line.own.map((serviceId) => picture.serviceName(serviceId)),
    number: current?.number ?? null,
    call: call ? { seq: call.seq, at: call.at } : null,
    next: nextShown(stores, picture, line),
    clerk: shownClerk(picture.settings.staffShown, line.clerk),
  };
}

const NEXT_SHOWN = 3;

/** Nobody learns above a counter who goes first by class, or was sent there. */
function nextShown(stores: Stores, picture: HallPicture, line: CounterLine): string[] {
  if (!line.clerk || line.state === 'paused' || picture.standing.outage) return [];
  return nextAt(stores, picture, line, line.clerk.staffId)
    .filter(({ classId, boundTo }) => classId === null && boundTo === null)
    .slice(0, NEXT_SHOWN)
    .map(({ number }) => number);
}

/** Whose turn it is at this counter, with what the notice of the business says about it. */
function servingAt(picture: HallPicture, { current }: CounterLine): PadView['serving'] {
  if (!current) return null;
  const { number, serviceId, status } = current;
  const notices = noticesFor(picture, serviceId);
  const [notice] = notices.length === 1 ? notices : [];
  return {
    number,
    service: picture.serviceName(serviceId),
    state: status === 'called' ? 'calling' : 'serving',
    documents: notice?.documents ?? [],
    steps: notice?.steps ?? [],
  };
}

/** The pad of one counter: an invitation only while it can still be answered. */
export function padView(stores: Stores, picture: HallPicture, line: CounterLine): PadView {
  const newest = stores.ratings.newestAt(line.counter.counterId);
  const isOpen = newest !== null && newest.rating === null && newest.expiresAt > picture.stamp.now;
  return {
    ...picture.stamp,
    hall: picture.hall,
    counter: headOf(line),
    clerk: shownClerk(picture.settings.staffShown, line.clerk),
    invitation: isOpen
      ? { invitationId: newest.invitationId, number: newest.number, expiresAt: newest.expiresAt }
      : null,
    serving: servingAt(picture, line),
  };
}

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
    status: ticket.status,
    ahead: stores.line.aheadOf(ticket),
    wait: wait && { low: wait.low, high: wait.high },
    counter: line ? { counterId: line.counter.counterId, name: line.name } : null,
    call: callOf(stores, ticket),
    takenAt: ticket.takenAt,
    ended: endOf(stores, ticket),
    rejoin: left && { ...left, placesBehind: rules.rejoin.placesBehind },
    notices: noticesFor(picture, ticket.serviceId).map(({ title, documents, steps, limit }) => ({
      title,
      documents,
      steps,
      limit,
    })),
    invitation: unratedOf(stores, picture, ticket),
  };
}

/** Which printer a kiosk has, and whether a tap now would bring a slip. */
export function printerState(device: DeviceRecord | null) {
  if (!device) return { kind: 'none', canPrint: false, isPaperLow: false, reason: 'no-printer' } as const;
  const kind = device.printer;
  const isPaperLow = device.paper === 'low';
  if (!device.isConnected) return { kind, canPrint: false, isPaperLow, reason: 'offline' } as const;
  if (device.paper === 'out') return { kind, canPrint: false, isPaperLow, reason: 'paper-out' } as const;
  if (device.cover === 'open') return { kind, canPrint: false, isPaperLow, reason: 'cover-open' } as const;
  if (device.fault) return { kind, canPrint: false, isPaperLow, reason: device.fault } as const;
  if (kind === 'none') return { kind, canPrint: false, isPaperLow, reason: 'no-printer' } as const;
  return { kind, canPrint: true, isPaperLow };
}
