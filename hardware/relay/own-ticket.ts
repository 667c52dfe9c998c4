import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { OfflineTicket } from '#protocol/commands/device-commands';
import { EpochMs, JobId, PrinterFault } from '#protocol/vocabulary';

/** A number that this kiosk gave out alone, what became of its slip, and whether the hall has taken it in. */
export const OwnTicket = OfflineTicket.omit({ status: true, isPrinted: true }).extend({
  /** Its place in the order of issue. */
  seq: z.int().positive(),
  status: z.enum(['reserved', 'waiting', 'cancelled', 'voided']),
  slip: z.enum(['none', 'queued', 'printed', 'not-started', 'unknown']),
  fault: PrinterFault.nullable(),
  jobId: JobId.nullable(),
  lapsesAt: EpochMs.nullable(),
  /** The command id under which the hall was told of it; from then on it does not change. */
  batch: z.string().nullable(),
  outcome: z.enum(['merged', 'known', 'refused']).nullable(),
  refusedFor: z.string().nullable(),
});
export type OwnTicket = z.infer<typeof OwnTicket>;
export type NewTicket = Omit<OwnTicket, 'seq'>;

/** What the hall is told of it; null while nobody has settled whether it counts. */
export function asTold(ticket: OwnTicket): OfflineTicket | null {
  const { ticketId, code, number, businessDay, serviceId, alsoServiceIds, itemCode, classId, care, language } = ticket;
  const { takenAt, wish } = ticket;
  const { status, slip } = ticket;
  if (status === 'reserved') return null;
  const facts = { ticketId, code, number, businessDay, serviceId, alsoServiceIds, itemCode, classId, care, language };
  return { ...facts, takenAt, wish, status, isPrinted: slip === 'printed' };
}

/** Crockford's base 32: no I, L, O, U to be misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten characters, 50 random bits: as hard to guess as one of the hall. */
export function newTicketCode(): string {
  return Array.from(randomBytes(10), (byte) => ALPHABET[byte & 31]).join('');
}
