import { z } from 'zod';
import { FrameHealth } from '../frame-health.ts';
import { ClassId } from '../queue-rules.ts';
import { ItemCode } from '../service-guidance.ts';
import { SlipTemplate } from '../slips.ts';
import {
  AppointmentCode,
  BusinessDay,
  CareFlag,
  CommandId,
  CounterId,
  EpochMs,
  HelpCallId,
  InvitationId,
  Language,
  LeaseId,
  LocalizedText,
  PartKind,
  PrinterFault,
  RatingReason,
  Score,
  ServiceId,
  SoundState,
  TicketCode,
  TicketId,
  TicketNumber,
} from '../vocabulary.ts';

import { command } from './parts.ts';

/** A sign, keypad, scanner or button of a device host. */
export const DevicePart = z.object({
  kind: PartKind,
  counterId: CounterId.nullable(),
  isReachable: z.boolean(),
  /** What the host knows of it, for the repairer. */
  detail: z.string().max(120).nullable(),
});
export type DevicePart = z.infer<typeof DevicePart>;
export const DeviceParts = z.array(DevicePart).max(60);

const version = z.string().max(40);
const lastError = z.string().max(200);

/** Numbers that one kiosk may give out alone, and nobody else: `prefix` and `first` … `last`, while one of the spans lasts. */
export const NumberLease = z.object({
  leaseId: LeaseId,
  businessDay: BusinessDay,
  serviceId: ServiceId,
  prefix: z.string(),
  first: z.int().positive(),
  last: z.int().positive(),
  open: z.array(z.object({ from: EpochMs, until: EpochMs })),
});
export type NumberLease = z.infer<typeof NumberLease>;

/** A number that a kiosk gave out while the hall was away, and what became of it there. */
export const OfflineTicket = z.object({
  ticketId: TicketId,
  code: TicketCode,
  number: TicketNumber,
  businessDay: BusinessDay,
  serviceId: ServiceId,
  alsoServiceIds: z.array(ServiceId).max(4),
  /** A box that has not been updated says none. */
  itemCode: ItemCode.nullable().default(null),
  classId: ClassId.nullable(),
  care: CareFlag.nullable(),
  language: Language,
  /** By the hall's clock, as the kiosk last knew it. */
  takenAt: EpochMs,
  /** The wish at the kiosk: where the hall has heard it after all, its own ticket gives way to this one. */
  wish: CommandId,
  status: z.enum(['waiting', 'cancelled', 'voided']),
  isPrinted: z.boolean().default(false),
});
export type OfflineTicket = z.infer<typeof OfflineTicket>;

/** What screens, pads and devices say. */
export const deviceCommands = {
  'rating:submit': command({
    from: ['pad', 'phone'],
    request: {
      invitationId: InvitationId,
      score: Score,
      reasons: z.array(RatingReason).max(8).optional(),
      comment: z.string().max(500).optional(),
      /**
       * To be called back; kept encrypted until somebody has called, and only from whoever was less than satisfied. What is
       * no number is not kept, and loses nobody the rating.
       */
      phone: z.string().max(40).optional(),
      /** When a face was pressed, by the hall's clock as the pad knows it; left out: now. */
      ratedAt: EpochMs.optional(),
    },
    /** `callBack`: a number is kept, and somebody will call. */
    result: { score: Score, callBack: z.boolean() },
  }),
  'call:shown': command({
    from: ['display', 'window'],
    request: { seq: z.int().positive(), spoken: z.boolean() },
    result: {},
  }),
  'device:status': command({
    from: ['device'],
    request: {
      printer: z.enum(['paper', 'screen', 'none']).optional(),
      paper: z.enum(['ok', 'low', 'out', 'unknown']),
      cover: z.enum(['closed', 'open', 'unknown']).optional(),
      fault: PrinterFault.nullish(),
      version: version.optional(),
      /** Its own clock when it said so. */
      clock: EpochMs.optional(),
      parts: DeviceParts.optional(),
      lastError: lastError.optional(),
    },
    result: {},
  }),
  'screen:status': command({
    from: ['kiosk', 'display', 'window', 'pad'],
    request: {
      version,
      clock: EpochMs,
      sound: SoundState,
      isVisible: z.boolean(),
      lastError: lastError.optional(),
      /** Left out by a page in an ordinary browser. */
      frame: FrameHealth.optional(),
    },
    result: {},
  }),
  /** Somebody touched this kiosk long ago and has no number yet (`settings.thresholds`), or that is over. */
  'screen:stay': command({ from: ['kiosk'], request: { stays: z.boolean() }, result: {} }),
  /** Somebody at a kiosk, or at a button, needs a person; said again while the first is open, it is the same. */
  'help:call': command({ from: ['kiosk', 'device', 'clerk'], request: {}, result: { helpCallId: HelpCallId } }),
  'keypad:press': command({
    from: ['device'],
    request: {
      counterId: CounterId,
      key: z.enum(['next', 'recall', 'start', 'no-show', 'finish', 'hold', 'undo', 'pause', 'resume']),
    },
    result: { number: TicketNumber.nullable() },
  }),
  /** A keypad for ratings: it cannot ask why, so a bad rating from it has no reason. */
  'rating:press': command({
    from: ['device'],
    request: { counterId: CounterId, score: Score },
    result: { score: Score },
  }),
  /** The code of a ticket or of an appointment was held before the kiosk. */
  'code:scan': command({
    from: ['device', 'kiosk'],
    request: { code: z.union([TicketCode, AppointmentCode]) },
    result: { number: TicketNumber.nullable(), ahead: z.int().nonnegative() },
  }),
  /** What this kiosk holds in reserve; what is missing or nearly used up is made. */
  'number:lease': command({
    from: ['device'],
    request: {
      /** Which store keeps how far each lease is used: another box of the same name, or a new disk, gets other numbers. */
      storeId: z
        .string()
        .regex(/^[\w-]{1,64}$/)
        .optional(),
    },
    result: {
      leases: z.array(NumberLease),
      /** What a slip says that does not depend on the ticket. */
      words: z.object({
        hallName: LocalizedText,
        missedHint: LocalizedText,
        hotline: z.string(),
        publicUrl: z.string().nullable(),
        services: z.record(ServiceId, LocalizedText),
        classes: z.record(ClassId, LocalizedText),
        confirmSeconds: z.int().positive(),
      }),
      template: SlipTemplate,
    },
  }),
  /** Takes in what was given out without the hall, in its order, each ticket once however often it is said. */
  'ticket:merge': command({
    from: ['device'],
    request: { tickets: z.array(OfflineTicket).min(1).max(20) },
    result: {
      tickets: z.array(
        z.object({
          ticketId: TicketId,
          outcome: z.enum(['merged', 'known', 'refused']),
          /** Why it was refused. */
          code: z.enum(['number-not-leased', 'number-taken', 'service-unknown', 'day-not-begun']).nullable(),
        }),
      ),
    },
  }),
} as const;
