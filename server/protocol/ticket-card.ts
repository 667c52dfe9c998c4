import type { z } from 'zod';
import type {
  BusinessDay,
  CareFlag,
  EndReason,
  EpochMs,
  LocalizedText,
  Score,
  ServiceId,
  TicketId,
  TicketStatus,
} from './vocabulary.ts';

/** What happened to a ticket, as far as somebody who looks it up wants to know. */
export const TICKET_STEPS = [
  'ticket-taken',
  'ticket-waiting',
  'ticket-reclaimed',
  'ticket-granted',
  'ticket-redirected',
  'ticket-released',
  'ticket-called',
  'ticket-recalled',
  'ticket-called-back',
  'ticket-started',
  'ticket-held',
  'ticket-returned',
  'ticket-missed',
  'ticket-rejoined',
  'ticket-transferred',
  'visit-finished',
  'ticket-finished',
  'ticket-cancelled',
  'ticket-voided',
  'ticket-expired',
  'rating-given',
] as const;
export type TicketStepKind = (typeof TICKET_STEPS)[number];

/** One step of a ticket's story; what was undone has not happened. */
export type TicketStep = {
  kind: TicketStepKind;
  at: EpochMs;
  /** Who acted, as events name it: `clerk:1001`, `kiosk:kiosk-1`, `hall`. */
  by: string;
  service: LocalizedText | null;
  counter: LocalizedText | null;
  clerk: { badge: string; name: string } | null;
  /** Of a visit that ended: how long the customer had waited and was served. */
  waitedSeconds: number | null;
  servedSeconds: number | null;
  /** What somebody said about it. */
  reason: string | null;
  score: z.infer<typeof Score> | null;
};

/** One ticket with its story, for staff who look it up: `GET /api/tickets?find=A012` and `GET /api/tickets/:ticketId`. */
export type TicketCard = {
  ticketId: TicketId;
  number: string;
  code: string;
  day: z.infer<typeof BusinessDay>;
  status: TicketStatus;
  endReason: EndReason | null;
  serviceId: ServiceId;
  service: LocalizedText;
  item: LocalizedText | null;
  class: string | null;
  askedClass: string | null;
  care: CareFlag | null;
  takenAt: EpochMs;
  /** How many stand before it; null where it does not wait. */
  ahead: number | null;
  /** Where it is called, served or held. */
  counter: LocalizedText | null;
  /** Who alone may call it. */
  boundTo: { counter: LocalizedText } | { clerk: string } | null;
  note: string | null;
  /** How often and until when a missed ticket may still come back; null where it may not. */
  rejoin: { timesLeft: number; until: EpochMs } | null;
  steps: TicketStep[];
};
