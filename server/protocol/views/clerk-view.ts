import { z } from 'zod';
import { CallReason } from '../call-reason.ts';
import { ClassId, CustomerClass } from '../queue-rules.ts';
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
    }),
  ),
  current: Current.nullable(),
  /** The next fifty, in the order in which they will be called if nobody else calls or comes. */
  waiting: z.array(TicketLine),
  waitingCount: count,
  held: z.array(z.object({ ...TicketLine.shape, heldAt: EpochMs, remindAt: EpochMs })),
  missed: z.array(TicketLine),
  today: z.object({ finished: count, missed: count, averageServiceSeconds: count.nullable() }),
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
});
export type ClerkView = z.infer<typeof ClerkView>;
