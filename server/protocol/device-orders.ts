import { z } from 'zod';
import {
  CounterId,
  JobId,
  Language,
  LocalizedText,
  PrinterFault,
  TicketCode,
  TicketNumber,
  WaitRange,
} from './vocabulary.ts';

/** Everything a ticket slip says, as text: the device host lays it out and knows nothing of the queue. */
export const TicketSlip = z.object({
  kind: z.literal('ticket'),
  hallName: LocalizedText,
  number: TicketNumber,
  service: LocalizedText,
  ahead: z.int().nonnegative(),
  wait: WaitRange,
  /** Hall time, `YYYY-MM-DD HH:mm`. */
  takenAt: z.string().max(20),
  /** What happens when the call is missed. */
  missedHint: LocalizedText,
  hotline: z.string().max(60),
  code: TicketCode,
  /** What the QR holds: the ticket's page where the hall has an address for phones, else the bare code. */
  qr: z.string().min(1).max(200),
  language: Language,
});
export type TicketSlip = z.infer<typeof TicketSlip>;

/** `expiresInMs`: a host that cannot begin within this time answers `not-started`, so that no old slip floods out later. */
export const SlipOrder = z.object({ jobId: JobId, slip: TicketSlip, expiresInMs: z.int().positive() });
export type SlipOrder = z.infer<typeof SlipOrder>;

export const SlipOutcome = z.object({
  outcome: z.enum(['printed', 'not-started', 'unknown']),
  fault: PrinterFault.optional(),
});
export type SlipOutcome = z.infer<typeof SlipOutcome>;

/** What the strip above a counter shows. */
export const SignOrder = z.object({ counterId: CounterId, text: z.string().max(40) });
export type SignOrder = z.infer<typeof SignOrder>;

export type DeviceOrders = {
  'slip:print': (order: SlipOrder, reply: (outcome: unknown) => void) => void;
  'sign:show': (order: SignOrder, reply: (outcome: unknown) => void) => void;
};
