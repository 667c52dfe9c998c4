import { z } from 'zod';
import { Announcement } from '../announcements.ts';
import { OneTimeNotice } from '../hall-settings.ts';
import { Playlist } from '../playlist.ts';
import { ClassId } from '../queue-rules.ts';
import { PlainQuestion, ServiceItem } from '../service-guidance.ts';
import { TimeOfDay } from '../timetable.ts';
import {
  AppointmentCode,
  BusinessDay,
  ClosedCause,
  EndReason,
  EpochMs,
  InvitationId,
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
import { CallManner, VoiceSettings } from '../voice.ts';
import { Direction, Zone, ZoneId } from '../zones.ts';
import { CounterHead, CounterRef, count, Hall, ShownClerk, stamp } from './hall.ts';

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

/** What a customer reads of an announcement. */
const Announced = Announcement.omit({ since: true });

export const KioskView = z.object({
  ...stamp,
  /** This kiosk, as the hall knows it. */
  name: z.string(),
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
      area: z.object({ name: LocalizedText, direction: Direction.nullable() }).nullable(),
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

export const DisplayView = z.object({
  ...stamp,
  hall: Hall,
  /**
   * Newest last. At least the last eight and the last eight of each zone, every one that is fresh enough to be spoken, and of
   * each ticket that is still called its last.
   */
  calls: z.array(
    z.object({
      seq: z.int().positive(),
      ticketId: TicketId,
      number: TicketNumber,
      counter: CounterRef.extend({ zoneId: ZoneId.nullable() }),
      service: LocalizedText,
      at: EpochMs,
      /** 1 for the first call of a ticket, 2 for its first recall … */
      times: z.int().positive(),
      status: TicketStatus,
      manner: CallManner,
    }),
  ),
  waiting: z.array(
    z.object({
      serviceId: ServiceId,
      code: z.string(),
      name: LocalizedText,
      count,
      openCounters: count,
      wait: WaitRange,
    }),
  ),
  /** Newest last. */
  missed: z.array(z.object({ number: TicketNumber, serviceId: ServiceId })),
  /** What those may do: come back at a kiosk, where the hall lets them. */
  mayRejoin: z.boolean(),
  notices: z.array(LocalizedText),
  /** What plays on this day; an item's hours are the wall's business. */
  playlist: Playlist,
  /** The parts of the hall, what is done in each, and where each lies as seen from the screens; a wall may show some of them. */
  zones: z.array(
    z.object({
      zoneId: ZoneId,
      name: LocalizedText,
      services: z.array(ServiceId),
      seenFrom: Zone.shape.seenFrom,
    }),
  ),
  announcements: z.array(Announced),
  /** Calls older than this are shown, not spoken, on a wall that did not know them before. */
  speakWithinMs: z.int().positive(),
  voice: VoiceSettings,
});
export type DisplayView = z.infer<typeof DisplayView>;

export const WindowView = z.object({
  ...stamp,
  hall: Hall,
  counter: CounterHead,
  services: z.array(LocalizedText),
  number: TicketNumber.nullable(),
  call: z.object({ seq: z.int().positive(), at: EpochMs }).nullable(),
  /** Who this counter would call next, of those who wait in the ordinary way: up to three. */
  next: z.array(TicketNumber),
  clerk: ShownClerk.nullable(),
});
export type WindowView = z.infer<typeof WindowView>;

export const PadView = z.object({
  ...stamp,
  hall: Hall,
  counter: CounterHead,
  clerk: ShownClerk.nullable(),
  invitation: z.object({ invitationId: InvitationId, number: TicketNumber, expiresAt: EpochMs }).nullable(),
  /** Whose turn it is at this counter, and what belongs to the business; the lists are empty where no notice tells them. */
  serving: z
    .object({
      number: TicketNumber,
      service: LocalizedText,
      /** What the customer came for within the service, where that is known. */
      item: LocalizedText.nullable(),
      state: z.enum(['calling', 'serving']),
      documents: z.array(LocalizedText),
      steps: z.array(LocalizedText),
    })
    .nullable(),
});
export type PadView = z.infer<typeof PadView>;

export const PhoneView = z.object({
  ...stamp,
  hall: Hall,
  number: TicketNumber,
  service: LocalizedText,
  item: LocalizedText.nullable(),
  status: TicketStatus,
  ahead: count,
  wait: WaitRange,
  counter: CounterRef.nullable(),
  /** While the number is being called: its newest announcement, so that a recall is heard as well. */
  call: z.object({ seq: z.int().positive(), at: EpochMs }).nullable(),
  takenAt: EpochMs,
  /** Why the number is over without having been served, and the appointment that was given instead; null while it is not. */
  ended: z
    .object({ reason: EndReason, appointment: z.object({ day: BusinessDay, time: TimeOfDay }).nullable() })
    .nullable(),
  /** How often and until when a missed number may join the line again; null where it may not. */
  rejoin: z.object({ timesLeft: count, until: EpochMs, placesBehind: count }).nullable(),
  /** One-time notices in force for what the ticket is about, one where the item is known: what to bring, how it goes. */
  notices: z.array(
    z.object({
      title: LocalizedText,
      documents: z.array(LocalizedText),
      steps: z.array(LocalizedText),
      limit: LocalizedText,
    }),
  ),
  /** The last service, where nobody has rated it yet, until the business day is over. */
  invitation: z.object({ invitationId: InvitationId, counter: LocalizedText }).nullable(),
});
export type PhoneView = z.infer<typeof PhoneView>;
