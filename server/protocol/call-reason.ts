import { z } from 'zod';
import { ClassId } from './queue-rules.ts';
import { EpochMs } from './vocabulary.ts';

const waitedMinutes = z.int().nonnegative();

/** Why this ticket and no other, with its figures; the words belong to the screens. */
export const CallReason = z.discriminatedUnion('code', [
  /** Nobody who may be called here has waited longer. */
  z.object({ code: z.literal('arrival-order'), waitedMinutes }),
  /** Passed somebody by the credit of its class. */
  z.object({ code: z.literal('class-credit'), waitedMinutes, classId: ClassId, creditMinutes: z.int() }),
  /** Has waited longer than its service allows, so it goes before all that have not. */
  z.object({ code: z.literal('longest-wait'), waitedMinutes, limitMinutes: z.int() }),
  /** After so many favoured calls in a row this counter calls by arrival alone. */
  z.object({ code: z.literal('ratio'), waitedMinutes, favouredInARow: z.int() }),
  /** This counter only helps with the service: it was idle, or the ticket had waited so much longer. */
  z.object({ code: z.literal('helped'), waitedMinutes, helpAfterMinutes: z.int() }),
  /** Was sent to this counter or to this clerk. */
  z.object({ code: z.literal('bound'), waitedMinutes, to: z.enum(['counter', 'clerk']) }),
  z.object({ code: z.literal('appointment'), waitedMinutes, at: EpochMs }),
  /** Picked by the clerk, with the reason that was given. */
  z.object({ code: z.literal('out-of-order'), waitedMinutes, note: z.string() }),
  /** Was on hold at this counter. */
  z.object({ code: z.literal('called-back'), waitedMinutes }),
  /** Came to the counter without a ticket. */
  z.object({ code: z.literal('walk-in'), waitedMinutes }),
]);
export type CallReason = z.infer<typeof CallReason>;
