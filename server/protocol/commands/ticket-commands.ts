import { z } from 'zod';
import { ClassId } from '../queue-rules.ts';
import { ItemCode } from '../service-guidance.ts';
import { TimeOfDay } from '../timetable.ts';
import {
  AppointmentCode,
  AppointmentId,
  CareFlag,
  CounterId,
  EpochMs,
  JobId,
  Language,
  ServiceId,
  ShortText,
  TicketNumber,
} from '../vocabulary.ts';

import { ahead, byTicket, command, Destination, Grant, TakenTicket } from './parts.ts';

/** One number that was given out on paper while nothing worked, as somebody wrote it down; times are today's. */
const PaperTicket = z.object({
  number: TicketNumber,
  serviceId: ServiceId,
  takenAt: TimeOfDay,
  /** Who served it meanwhile; null: it still waits. */
  served: z
    .object({ counterId: CounterId, badge: z.string().max(20), startedAt: TimeOfDay, endedAt: TimeOfDay })
    .nullable(),
});

/** What customers and guides ask for. */
export const ticketCommands = {
  'ticket:take': command({
    from: ['kiosk', 'guide'],
    request: {
      serviceId: ServiceId,
      /** Businesses to follow on the same ticket, in the order in which they shall be done. */
      alsoServiceIds: z.array(ServiceId).max(4).optional(),
      /** Which of the service's items (`settings.guidance`) it is for; the clerk sees it. */
      itemCode: ItemCode.optional(),
      /** At a kiosk a class is asked for, or granted where the hall allows it; staff grant it with a reason. */
      classId: ClassId.optional(),
      grant: Grant.optional(),
      care: CareFlag.optional(),
      language: Language.optional(),
      slip: z.boolean().optional(),
    },
    result: TakenTicket,
  }),
  /** For staff also a number that is void: they have seen the slip. */
  'ticket:confirm': command({
    from: ['kiosk', 'guide', 'manager'],
    request: byTicket,
    result: { number: TicketNumber, ahead: z.int().nonnegative() },
  }),
  'ticket:cancel': command({
    from: ['kiosk', 'guide', 'phone', 'manager'],
    request: { ...byTicket, reason: ShortText.optional() },
    result: { number: TicketNumber, ahead: z.int().nonnegative() },
  }),
  'ticket:rejoin': command({
    from: ['kiosk', 'guide', 'phone', 'clerk', 'manager'],
    request: { ...byTicket, reason: ShortText.optional() },
    result: { number: TicketNumber, ahead, rejoinsLeft: z.int().nonnegative() },
  }),
  /** A class granted (or with null taken back) by staff. */
  'ticket:grant': command({
    from: ['guide', 'manager', 'clerk'],
    request: { ...byTicket, classId: ClassId.nullable(), ...Grant.shape },
    result: { number: TicketNumber, ahead },
  }),
  /**
   * Moves somebody who waits, was missed or is held: to another service, as when one stops in the middle of the day, or
   * to a counter or a clerk. `isNext`: the customer is walked there and is called there next.
   */
  'ticket:move': command({
    from: ['guide', 'manager'],
    request: { ...byTicket, to: Destination, isNext: z.boolean().default(false), reason: ShortText.min(1) },
    result: { number: TicketNumber, ahead },
  }),
  /** Another slip of the same number, marked as such; from the given printer, else from the one that printed before. */
  'ticket:reprint': command({
    from: ['guide', 'manager'],
    request: { ...byTicket, device: z.string().max(40).optional(), reason: ShortText.optional() },
    result: { jobId: JobId },
  }),
  /** All of them or none. */
  'ticket:back-enter': command({
    from: ['guide', 'manager'],
    request: { tickets: z.array(PaperTicket).min(1).max(40) },
    result: { entered: z.int().positive() },
  }),
  'appointment:check-in': command({
    from: ['kiosk', 'guide'],
    request: { code: AppointmentCode, language: Language.optional(), slip: z.boolean().optional() },
    result: { ...TakenTicket, isLate: z.boolean(), at: EpochMs },
  }),
  'appointment:cancel': command({
    from: ['guide', 'manager'],
    request: { appointmentId: AppointmentId },
    result: { code: AppointmentCode },
  }),
} as const;
