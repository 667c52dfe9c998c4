import { z } from 'zod';
import { TimeOfDay } from '../timetable.ts';
import {
  BusinessDay,
  EndReason,
  EpochMs,
  InvitationId,
  LocalizedText,
  TicketNumber,
  TicketStatus,
  WaitRange,
} from '../vocabulary.ts';
import { CounterHead, CounterRef, count, Hall, ShownClerk, stamp } from './hall.ts';

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
