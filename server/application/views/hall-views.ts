import type { Ticket } from '../../domain/ticket.ts';
import { zoneOfMost } from '../../domain/zones.ts';
import type { HallSettings } from '../../protocol/hall-settings.ts';
import type { KioskView } from '../../protocol/views.ts';
import type { EpochMs } from '../../protocol/vocabulary.ts';
import type { Appointment } from '../../storage/appointment-store.ts';
import type { TakenThere } from '../../storage/print-store.ts';
import type { Stores } from '../../storage/stores.ts';
import { closedPart, type HallPicture, oncePerPicture, type ServiceLine } from '../hall-picture.ts';
import { printerOf } from '../printer-choice.ts';
import { announced } from './announced.ts';
import { printerState } from './customer-views.ts';
import { groupNames, guidanceFor } from './guidance-view.ts';

/** How long a kiosk hears what became of the tickets taken there. */
const RECENT_MS = 180_000;
const RECENT = 8;
const SCAN_SHOWN_MS = 10_000;

/** What every kiosk shows; read once for as many as there are. */
const commonOf = oncePerPicture((stores, picture) => {
  const { settings } = picture;
  return {
    staySeconds: settings.thresholds.kioskStaySeconds,
    hall: picture.hall,
    groups: groupNames(settings, picture.services),
    announcements: announced(picture),
    classes: settings.rules.classes
      .filter(({ atKiosk }) => atKiosk !== 'hidden')
      .map(({ classId, name, atKiosk }) => ({ classId, name, isGranted: atKiosk === 'grants' })),
    rejoin: settings.rules.rejoin,
    hasAppointments: stores.appointments.isAnyOn(picture.day),
    services: picture.services.map((line) => ({
      line,
      shown: {
        serviceId: line.serviceId,
        code: line.code,
        name: line.name,
        term: line.term,
        icon: line.icon,
        group: line.group,
        open: line.access.isOpen,
        ...closedPart(line.access),
        waiting: line.waiting,
        openCounters: line.doneAt.length,
        wait: line.wait,
        guidance: guidanceFor(settings, line.serviceId, picture.day),
      },
    })),
  };
});

/** A kiosk's choice of services, its printer, and what became of its slips. */
export function kioskView(stores: Stores, picture: HallPicture, kiosk: string): KioskView {
  const { settings, stamp } = picture;
  const { services, ...common } = commonOf(stores, picture);
  return {
    ...stamp,
    name: kiosk,
    ...common,
    services: services.map(({ line, shown }) => ({ ...shown, area: areaOf(picture, line, kiosk) })),
    printer: printerState(printerOf(stores, settings, kiosk)),
    recent: stores.prints.takenAt(kiosk, stamp.now - RECENT_MS, RECENT).map((taken) => ({
      ticketId: taken.ticketId,
      number: taken.number,
      code: taken.code,
      status: taken.status,
      slip: taken.slip ?? 'none',
      fault: taken.fault,
      lapsesAt: lapse(taken, settings),
    })),
    ...scannedAt(stores, picture, kiosk),
    help: helpAt(stores, kiosk),
    offline: null,
  };
}

/** Where to go: to the zone of the counters that do it now, else of those that offer it. */
function areaOf({ settings, counters }: HallPicture, { serviceId, doneAt }: ServiceLine, kiosk: string) {
  const offering = counters.filter(({ own }) => own.includes(serviceId)).map(({ counter }) => counter.counterId);
  const zone = zoneOfMost(settings.zones, doneAt) ?? zoneOfMost(settings.zones, offering);
  return zone && { name: zone.name, direction: zone.seenFrom[kiosk] ?? null };
}
/** [G3] */
function helpAt(stores: Stores, kiosk: string): KioskView['help'] {
  const open = stores.help.openAt({ at: 'kiosk', place: kiosk });
  return open && { calledAt: open.calledAt };
}

/** [T6] */
function lapse({ status, settledAt }: TakenThere, { confirmSeconds }: HallSettings): EpochMs | null {
  return status === 'reserved' && settledAt !== null ? ((settledAt + confirmSeconds * 1000) as EpochMs) : null;
}

/** What was held before the kiosk's own scanner or its box's, whichever was later. */
function scannedAt(
  stores: Stores,
  picture: HallPicture,
  name: string,
): Pick<KioskView, 'scanned' | 'scannedAppointment'> {
  const scan = stores.devices.lastScanAt(name);
  const isFresh = scan !== null && Math.abs(picture.stamp.now - scan.at) <= SCAN_SHOWN_MS;
  const ticket = isFresh && scan.ticketId ? stores.tickets.byId(scan.ticketId) : null;
  const appointment = isFresh && scan.appointmentId ? stores.appointments.byId(scan.appointmentId) : null;
  return {
    scanned: ticket && scan ? { ...standingOf(stores, ticket), at: scan.at } : null,
    scannedAppointment: appointment && scan ? { ...bookingOf(picture, appointment), at: scan.at } : null,
  };
}

const standingOf = (stores: Stores, ticket: Ticket) => ({
  number: ticket.number,
  status: ticket.status,
  ahead: stores.line.aheadOf(ticket),
});

const bookingOf = (picture: HallPicture, { code, serviceId, day, time, status }: Appointment) => ({
  code,
  service: picture.serviceName(serviceId),
  day,
  time,
  status,
});
