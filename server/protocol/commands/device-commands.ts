import { z } from 'zod';
import { CounterId, InvitationId, PrinterFault, RatingReason, Score, TicketCode, TicketNumber } from '../vocabulary.ts';

import { command } from './parts.ts';

/** What screens, pads and devices say. */
export const deviceCommands = {
  'rating:submit': command({
    from: ['pad'],
    request: {
      invitationId: InvitationId,
      score: Score,
      reasons: z.array(RatingReason).max(8).optional(),
      comment: z.string().max(500).optional(),
      /** Read and dropped: no number is kept before the hall can keep the promise of a call. */
      phone: z.string().max(40).optional(),
    },
    result: { score: Score, callBack: z.literal(false) },
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
    },
    result: {},
  }),
  'keypad:press': command({
    from: ['device'],
    request: { counterId: CounterId, key: z.enum(['next', 'recall', 'start', 'no-show', 'finish']) },
    result: { number: TicketNumber },
  }),
  'code:scan': command({
    from: ['device'],
    request: { code: TicketCode },
    result: { number: TicketNumber, ahead: z.int().nonnegative() },
  }),
} as const;
