import { z } from 'zod';
import { TicketSlip } from './device-orders.ts';
import type { Refusal } from './refusals.ts';
import {
  CareFlag,
  CommandId,
  CounterId,
  EpochMs,
  InvitationId,
  Language,
  PrinterFault,
  RatingReason,
  type Role,
  Score,
  ServiceId,
  TicketCode,
  TicketId,
  TicketNumber,
  WaitRange,
} from './vocabulary.ts';

type Shape = z.ZodRawShape;

function command<Request extends Shape, Result extends Shape>(spec: {
  from: readonly Role[];
  request: Request;
  result: Result;
}) {
  return {
    from: spec.from,
    request: z.object({ commandId: CommandId, ...spec.request }),
    result: z.object(spec.result),
  };
}

const TakenTicket = {
  ticketId: TicketId,
  code: TicketCode,
  number: TicketNumber,
  ahead: z.int().nonnegative(),
  wait: WaitRange,
  /** What the slip says, so that a kiosk without a printer can draw it; null when no slip was wanted. */
  slip: TicketSlip.nullable(),
};

/** Why this ticket and no other, with its figures. */
export const CallReason = z.object({ code: z.enum(['arrival-order']), waitedMinutes: z.int().nonnegative() });
export type CallReason = z.infer<typeof CallReason>;

const byTicket = { ticketId: TicketId.optional(), number: TicketNumber.optional() };

/**
 * Every change that a program outside the server may ask for: who may ask, with what, and what comes back.
 * Types, validation and the gateway's rights all derive from this one table.
 */
export const commands = {
  'ticket:take': command({
    from: ['kiosk', 'guide'],
    request: {
      serviceId: ServiceId,
      classId: z.string().max(32).optional(),
      care: CareFlag.optional(),
      language: Language.optional(),
      slip: z.boolean().optional(),
    },
    result: TakenTicket,
  }),
  'ticket:confirm': command({
    from: ['kiosk', 'guide'],
    request: { ticketId: TicketId },
    result: { number: TicketNumber, ahead: z.int().nonnegative() },
  }),
  'ticket:cancel': command({
    from: ['kiosk', 'guide', 'phone'],
    request: byTicket,
    result: { number: TicketNumber, ahead: z.int().nonnegative() },
  }),
  'counter:open': command({ from: ['clerk'], request: { counterId: CounterId }, result: { counterId: CounterId } }),
  'counter:pause': command({ from: ['clerk'], request: { reason: z.string().max(60).optional() }, result: {} }),
  'counter:resume': command({ from: ['clerk'], request: {}, result: {} }),
  'counter:close': command({ from: ['clerk'], request: { reason: z.string().max(60).optional() }, result: {} }),
  'counter:next': command({
    from: ['clerk'],
    request: {},
    result: { ticketId: TicketId, number: TicketNumber, serviceId: ServiceId, reason: CallReason, calledAt: EpochMs },
  }),
  'counter:recall': command({ from: ['clerk'], request: {}, result: { number: TicketNumber, times: z.int() } }),
  'counter:start': command({ from: ['clerk'], request: {}, result: { number: TicketNumber, startedAt: EpochMs } }),
  'counter:no-show': command({ from: ['clerk'], request: {}, result: { number: TicketNumber } }),
  'counter:finish': command({
    from: ['clerk'],
    request: {
      outcome: z.enum(['done', 'partly', 'documents-missing', 'not-possible']).optional(),
      quantity: z.int().min(1).max(999).optional(),
    },
    result: { number: TicketNumber, invitationId: InvitationId },
  }),
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

export type Commands = typeof commands;
export type CommandName = keyof Commands;

/** What a caller writes; the client adds the command id. */
export type CommandInput<Name extends CommandName> = Omit<z.input<Commands[Name]['request']>, 'commandId'>;
export type CommandRequest<Name extends CommandName> = z.output<Commands[Name]['request']>;
export type CommandResult<Name extends CommandName> = z.output<Commands[Name]['result']>;

export type Accepted<Result> = { ok: true; revision: number } & Result;
export type Refused = { ok: false; refusal: Refusal };
export type Reply<Name extends CommandName> = Accepted<CommandResult<Name>> | Refused;
