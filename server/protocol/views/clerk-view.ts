import { z } from 'zod';
import { CallReason } from '../call-reason.ts';
import { ClerkKeys, OverLimitReason } from '../clerk-keys.ts';
import { ClassId, CustomerClass } from '../queue-rules.ts';
import { ItemCode } from '../service-guidance.ts';
import {
  CareFlag,
  CounterId,
  CounterState,
  EpochMs,
  LocalizedText,
  Outcome,
  ServiceId,
  StaffId,
  TicketId,
  TicketNumber,
  UndoKind,
} from '../vocabulary.ts';
import { ClerkBadge, count, Hall, stamp } from './hall.ts';
import { StaffMessage } from './messages.ts';

/** One line of a list of tickets. */
export const TicketLine = z.object({
  ticketId: TicketId,
  number: TicketNumber,
  serviceId: ServiceId,
  service: LocalizedText,
  /** What the customer chose within the service at the kiosk; null: nothing was asked, or another business came since. */
  item: LocalizedText.nullable(),
  /** The class that was granted, and the one that was only asked for. */
  class: ClassId.nullable(),
  askedClass: ClassId.nullable(),
  care: CareFlag.nullable(),
  /** When the ticket was taken. */
  since: EpochMs,
  /** It was sent to this counter or to this clerk. */
  isBound: z.boolean(),
  appointmentAt: EpochMs.nullable(),
  /** Where it was sent from last, in the words of the hall, and what the colleague wrote. */
  from: LocalizedText.nullable(),
  note: z.string().nullable(),
});

/** A visit that is over: another business on the same ticket, or the counter it was sent from. */
export const VisitLine = z.object({
  service: LocalizedText,
  counter: LocalizedText,
  clerk: z.string(),
  startedAt: EpochMs,
  endedAt: EpochMs,
  ending: z.enum(['finished', 'transferred']),
  outcome: Outcome.nullable(),
});

const Current = z.object({
  ...TicketLine.shape,
  state: z.enum(['called', 'serving']),
  takenAt: EpochMs,
  /** The end of the code on the slip, for two people who show the same number. */
  codeTail: z.string(),
  /** In this visit, until the call, less what an outage took. */
  waitedSeconds: count,
  calledAt: EpochMs,
  /** Of the latest stretch of service, after a hold. */
  startedAt: EpochMs.nullable(),
  /** Served before it was held, in this visit. */
  servedMs: count,
  limitSeconds: z.int().positive(),
  calls: z.int().positive(),
  callsAtMost: z.int().positive(),
  /** A recall is possible from here on; null where none is left. */
  recallFrom: EpochMs.nullable(),
  reason: CallReason,
  /** What the service consists of, to say what was done; `itemCode` is what the customer chose of it. */
  items: z.array(z.object({ code: ItemCode, name: LocalizedText })),
  itemCode: ItemCode.nullable(),
  /** A screen has shown, a voice has spoken the latest call. */
  isShown: z.boolean(),
  isSpoken: z.boolean(),
  /** Businesses that follow on this ticket. */
  agenda: z.array(z.object({ serviceId: ServiceId, service: LocalizedText })),
  visits: z.array(VisitLine),
  /** Sent on twice or more, or back to where it had been. */
  isPingPong: z.boolean(),
  /** Who was asked first; stays responsible when others help. */
  firstClerk: ClerkBadge.nullable(),
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
      /** When the clerk said to be back. */
      pausedUntil: EpochMs.nullable(),
      services: z.array(LocalizedText),
      /** What this clerk may do here, for a walk-in or another business. */
      offers: z.array(z.object({ serviceId: ServiceId, name: LocalizedText, isHelped: z.boolean() })),
    })
    .nullable(),
  /** All counters: to choose from before one is open, to move to, to see who sits where. */
  counters: z.array(
    z.object({
      counterId: CounterId,
      name: LocalizedText,
      state: CounterState,
      services: z.array(LocalizedText),
      clerk: z.string().nullable(),
      /** Since when the clerk has had this customer, or the counter has been as it is. */
      since: EpochMs,
      number: TicketNumber.nullable(),
      service: LocalizedText.nullable(),
    }),
  ),
  /** What this clerk does here: who waits for it. */
  queues: z.array(
    z.object({
      serviceId: ServiceId,
      code: z.string(),
      name: LocalizedText,
      isHelped: z.boolean(),
      waiting: count,
      oldestSince: EpochMs.nullable(),
    }),
  ),
  current: Current.nullable(),
  /** The next fifty, in the order in which they will be called if nobody else calls or comes. */
  waiting: z.array(TicketLine),
  waitingCount: count,
  held: z.array(z.object({ ...TicketLine.shape, heldAt: EpochMs, remindAt: EpochMs })),
  missed: z.array(TicketLine),
  today: z.object({
    finished: count,
    missed: count,
    averageWaitSeconds: count.nullable(),
    averageServiceSeconds: count.nullable(),
    overLimit: count,
    rated: count,
    satisfied: count,
  }),
  /** What Undo would take back, and until when. */
  undo: z.object({ kind: UndoKind, number: TicketNumber, until: EpochMs }).nullable(),
  /** Where a ticket may be sent. */
  destinations: z.object({
    services: z.array(z.object({ serviceId: ServiceId, name: LocalizedText, openCounters: count, waiting: count })),
    counters: z.array(z.object({ counterId: CounterId, name: LocalizedText, clerk: z.string() })),
    clerks: z.array(z.object({ clerkId: StaffId, name: z.string(), counter: LocalizedText })),
  }),
  pauseReasons: z.array(LocalizedText),
  classes: z.array(CustomerClass),
  keys: ClerkKeys,
  overLimitReasons: z.array(OverLimitReason),
  limits: z.object({
    apologyMinutes: z.int(),
    idleSeconds: z.int(),
    /** A call may be promised for so many days, today among them ([A6] in `server/SPEC.md`). */
    promiseDays: z.int(),
  }),
  /** The newest last. */
  messages: z.array(StaffMessage),
  /** The call for a person from this counter that nobody has answered yet, or that was answered a moment ago. */
  help: z.object({ calledAt: EpochMs, answeredBy: z.string().nullable() }).nullable(),
});
export type ClerkView = z.infer<typeof ClerkView>;
