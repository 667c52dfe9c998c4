import { z } from 'zod';
import { Announced } from '../announcements.ts';
import { OneTimeNotice } from '../hall-settings.ts';
import { ClassId } from '../queue-rules.ts';
import { PlainQuestion, ServiceItem } from '../service-guidance.ts';
import { TimeOfDay } from '../timetable.ts';
import {
  AppointmentCode,
  BusinessDay,
  ClosedCause,
  EpochMs,
  LocalizedText,
  PrinterFault,
  ServiceId,
  SlipState,
  TicketCode,
  TicketId,
  TicketNumber,
  TicketStatus,
  WaitRange,
} from '../vocabulary.ts';
import { Direction } from '../zones.ts';
import { count, Hall, stamp } from './hall.ts';

/** A notice that is in force, as a kiosk shows it before a number is taken. */
const ItemNotice = OneTimeNotice.pick({
  noticeId: true,
  title: true,
  basis: true,
  documents: true,
  steps: true,
  limit: true,
  version: true,
});
const items = z.array(ServiceItem.omit({ noticeId: true }).extend({ notice: ItemNotice.nullable() }));

/** As in the settings, with each item's notice where one is in force. */
const Guidance = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('nothing') }),
  z.object({ ask: z.literal('item'), items }),
  z.object({ ask: z.literal('question'), question: PlainQuestion, items }),
]);

export const KioskView = z.object({
  ...stamp,
  /** This kiosk, as the hall knows it. A default here and below is for an older hall's view, or one that a box has kept. */
  name: z.string().default(''),
  /** Whoever stands here so long without a number is shown to the staff. */
  staySeconds: z.int().positive().default(120),
  hall: Hall,
  services: z.array(
    z.object({
      serviceId: ServiceId,
      code: z.string(),
      name: LocalizedText,
      /** The professional term beneath the plain name. */
      term: LocalizedText.nullable(),
      icon: z.string(),
      group: z.string().nullable(),
      open: z.boolean(),
      /** Why it cannot be taken now: in the hall's own words, as a code, and when it can be again (`HH:mm`). */
      closedReason: z.string().nullable(),
      closedCause: ClosedCause.nullable(),
      opensAt: z.string().nullable(),
      waiting: count,
      openCounters: count,
      wait: WaitRange,
      /** The zone in which it is done, as it lies from this kiosk; null where the hall has no zones. */
      area: z.object({ name: LocalizedText, direction: Direction.nullable() }).nullable().default(null),
      guidance: Guidance.default({ ask: 'nothing' }),
    }),
  ),
  /** What customers read for each `group` of services, in the order of the services. */
  groups: z.array(z.object({ group: z.string(), name: LocalizedText })).default([]),
  /** Said before a number is taken, the newest first. */
  announcements: z.array(Announced).default([]),
  /** Classes that a customer may ask for here. */
  classes: z.array(z.object({ classId: ClassId, name: LocalizedText, isGranted: z.boolean() })),
  /** What somebody may expect who missed the call and comes back. */
  rejoin: z.object({ placesBehind: count, times: count, withinMinutes: count }),
  /** Appointments are expected today, so that checking in is offered. */
  hasAppointments: z.boolean(),
  printer: z.object({
    kind: z.enum(['paper', 'screen', 'none']),
    canPrint: z.boolean(),
    isPaperLow: z.boolean(),
    reason: PrinterFault.optional(),
  }),
  /** Tickets taken at this kiosk in the last minutes, so that it can say what became of each slip. Newest last. */
  recent: z.array(
    z.object({
      ticketId: TicketId,
      number: TicketNumber,
      code: TicketCode,
      status: TicketStatus,
      slip: SlipState,
      fault: PrinterFault.nullable(),
      /** When a number that waits to be confirmed is void; null while nothing has to be confirmed. */
      lapsesAt: EpochMs.nullable(),
    }),
  ),
  /** The ticket whose code was scanned at this kiosk in the last seconds, if any. */
  scanned: z.object({ number: TicketNumber, status: TicketStatus, ahead: count, at: EpochMs }).nullable(),
  /** The appointment whose code was scanned at this kiosk in the last seconds, if any. */
  scannedAppointment: z
    .object({
      code: AppointmentCode,
      service: LocalizedText,
      day: BusinessDay,
      time: TimeOfDay,
      status: z.enum(['booked', 'arrived', 'cancelled']),
      at: EpochMs,
    })
    .nullable(),
  /** Somebody was called to this kiosk and has not come yet. */
  help: z.object({ calledAt: EpochMs }).nullable(),
  /** The hall is away and this kiosk gives out numbers of its own: since when, and how many each service has left. */
  offline: z.object({ since: EpochMs, left: z.record(ServiceId, count) }).nullable(),
});
export type KioskView = z.infer<typeof KioskView>;
