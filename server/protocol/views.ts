import { z } from 'zod';
import { CallReason } from './commands.ts';
import {
  BusinessDay,
  CareFlag,
  CounterId,
  CounterState,
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
} from './vocabulary.ts';

const count = z.int().nonnegative();

/** On every view: the state it shows (one number per committed change) and the server's time when it was drawn. */
const stamp = { revision: count, now: EpochMs };

const Hall = z.object({
  name: LocalizedText,
  state: z.enum(['open', 'closed']),
  businessDay: BusinessDay,
  timeZone: z.string(),
  hotline: z.string(),
  /** False while the disk refuses writes: staff have to see it. */
  canSave: z.boolean(),
  openCounters: count,
  /** Hall time `HH:mm`, or null where the hall has no timetable. */
  lastTicketAt: z.string().nullable(),
});

const CounterRef = z.object({ counterId: CounterId, name: LocalizedText });

export const KioskView = z.object({
  ...stamp,
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
      closedReason: z.string().nullable(),
      waiting: count,
      openCounters: count,
      wait: WaitRange,
    }),
  ),
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
});
export type KioskView = z.infer<typeof KioskView>;

export const DisplayView = z.object({
  ...stamp,
  hall: Hall,
  /** Newest last. At least the last eight, and every one that is still fresh enough to be spoken. */
  calls: z.array(
    z.object({
      seq: z.int().positive(),
      ticketId: TicketId,
      number: TicketNumber,
      counter: CounterRef,
      service: LocalizedText,
      at: EpochMs,
      /** 1 for the first call of a ticket, 2 for its first recall … */
      times: z.int().positive(),
      status: TicketStatus,
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
  missed: z.array(TicketNumber),
  notices: z.array(LocalizedText),
  /** Calls older than this are shown, not spoken. */
  speakWithinMs: z.int().positive(),
});
export type DisplayView = z.infer<typeof DisplayView>;

const ClerkBadge = z.object({ badge: z.string(), name: z.string() });

export const WindowView = z.object({
  ...stamp,
  hall: Hall,
  counter: z.object({ counterId: CounterId, name: LocalizedText, state: CounterState }),
  services: z.array(LocalizedText),
  number: TicketNumber.nullable(),
  call: z.object({ seq: z.int().positive(), at: EpochMs }).nullable(),
  clerk: ClerkBadge.nullable(),
});
export type WindowView = z.infer<typeof WindowView>;

export const PadView = z.object({
  ...stamp,
  hall: Hall,
  counter: z.object({ counterId: CounterId, name: LocalizedText, state: CounterState }),
  clerk: ClerkBadge.nullable(),
  invitation: z.object({ invitationId: InvitationId, number: TicketNumber, expiresAt: EpochMs }).nullable(),
});
export type PadView = z.infer<typeof PadView>;

const WaitingTicket = z.object({
  ticketId: TicketId,
  number: TicketNumber,
  service: LocalizedText,
  class: z.string().nullable(),
  care: CareFlag.nullable(),
  since: EpochMs,
});

export const ClerkView = z.object({
  ...stamp,
  hall: Hall,
  clerk: ClerkBadge,
  /** The clerk's own counter; null until one is open. */
  counter: z
    .object({
      counterId: CounterId,
      name: LocalizedText,
      state: CounterState,
      since: EpochMs,
      pauseReason: z.string().nullable(),
      services: z.array(LocalizedText),
    })
    .nullable(),
  /** To choose from, before a counter is open. */
  counters: z.array(
    z.object({
      counterId: CounterId,
      name: LocalizedText,
      state: CounterState,
      services: z.array(LocalizedText),
      clerk: z.string().nullable(),
    }),
  ),
  current: z
    .object({
      ticketId: TicketId,
      number: TicketNumber,
      service: LocalizedText,
      class: z.string().nullable(),
      care: CareFlag.nullable(),
      state: z.enum(['called', 'serving']),
      takenAt: EpochMs,
      calledAt: EpochMs,
      startedAt: EpochMs.nullable(),
      limitSeconds: z.int().positive(),
      calls: z.int().positive(),
      reason: CallReason,
      /** A screen has shown, a voice has spoken the latest call. */
      isShown: z.boolean(),
      isSpoken: z.boolean(),
    })
    .nullable(),
  /** The next fifty, in the order in which they will be called. */
  waiting: z.array(WaitingTicket),
  waitingCount: count,
  held: z.array(WaitingTicket),
  missed: z.array(WaitingTicket),
  today: z.object({ finished: count, missed: count, averageServiceSeconds: count.nullable() }),
});
export type ClerkView = z.infer<typeof ClerkView>;

const Queue = z.object({
  serviceId: ServiceId,
  code: z.string(),
  name: LocalizedText,
  open: z.boolean(),
  waiting: count,
  openCounters: count,
  oldestSince: EpochMs.nullable(),
  wait: WaitRange,
});

const CounterCard = z.object({
  counterId: CounterId,
  name: LocalizedText,
  state: CounterState,
  since: EpochMs,
  clerk: ClerkBadge.nullable(),
  number: TicketNumber.nullable(),
  service: LocalizedText.nullable(),
});

const DeviceCard = z.object({
  name: z.string(),
  isConnected: z.boolean(),
  printer: z.enum(['paper', 'screen', 'none']),
  paper: z.enum(['ok', 'low', 'out', 'unknown']),
  cover: z.enum(['closed', 'open', 'unknown']),
  fault: PrinterFault.nullable(),
  since: EpochMs,
});

const staffOverview = {
  ...stamp,
  hall: Hall,
  queues: z.array(Queue),
  counters: z.array(CounterCard),
  devices: z.array(DeviceCard),
};

export const GuideView = z.object({
  ...staffOverview,
  /** Reserved tickets whose slip did not come out: somebody stands at a kiosk and needs a hand. */
  stranded: z.array(
    z.object({ ticketId: TicketId, number: TicketNumber, since: EpochMs, fault: PrinterFault.nullable() }),
  ),
});
export type GuideView = z.infer<typeof GuideView>;

export const ManagerView = z.object({
  ...staffOverview,
  today: z.object({
    issued: count,
    waiting: count,
    finished: count,
    missed: count,
    averageWaitSeconds: count.nullable(),
    averageServiceSeconds: count.nullable(),
    invited: count,
    rated: count,
    badRatings: count,
  }),
});
export type ManagerView = z.infer<typeof ManagerView>;

export const PhoneView = z.object({
  ...stamp,
  hall: Hall,
  number: TicketNumber,
  service: LocalizedText,
  status: TicketStatus,
  ahead: count,
  wait: WaitRange,
  counter: CounterRef.nullable(),
  takenAt: EpochMs,
});
export type PhoneView = z.infer<typeof PhoneView>;

/** One whole picture per audience, sent on connecting and after each change. */
export const views = {
  'kiosk:view': KioskView,
  'display:view': DisplayView,
  'window:view': WindowView,
  'pad:view': PadView,
  'clerk:view': ClerkView,
  'guide:view': GuideView,
  'manager:view': ManagerView,
  'phone:view': PhoneView,
} as const;

export type Views = { [Name in keyof typeof views]: z.infer<(typeof views)[Name]> };
export type ViewName = keyof Views;
