import { z } from 'zod';
import {
  CareFlag,
  CounterId,
  EpochMs,
  InvitationId,
  Note,
  ServiceId,
  ShortText,
  TicketId,
  TicketNumber,
  UndoKind,
} from '../vocabulary.ts';

import { ahead, calling, command, Destination, visitResult } from './parts.ts';

/** What a clerk asks for at the counter. */
export const counterCommands = {
  'counter:open': command({
    from: ['clerk'],
    /** Confirmed: take over from the clerk who sits there, or leave the counter one sits at. */
    request: { counterId: CounterId, confirmed: z.boolean().optional() },
    result: { counterId: CounterId },
  }),
  'counter:pause': command({
    from: ['clerk'],
    request: { reason: ShortText.optional(), minutes: z.int().min(1).max(240).optional() },
    result: { until: EpochMs.nullable() },
  }),
  'counter:resume': command({ from: ['clerk'], request: {}, result: {} }),
  'counter:close': command({
    from: ['clerk'],
    /** Release: whoever is held here or was sent here waits for any counter again. */
    request: { reason: ShortText.optional(), release: z.boolean().optional() },
    result: { released: z.int().nonnegative() },
  }),
  'counter:next': command({ from: ['clerk'], request: {}, result: calling }),
  'counter:call': command({
    from: ['clerk'],
    request: { ticketId: TicketId, reason: ShortText.min(1) },
    result: calling,
  }),
  'counter:walk-in': command({
    from: ['clerk'],
    request: { serviceId: ServiceId, care: CareFlag.optional() },
    result: { ticketId: TicketId, number: TicketNumber, startedAt: EpochMs },
  }),
  'counter:recall': command({ from: ['clerk'], request: {}, result: { number: TicketNumber, times: z.int() } }),
  'counter:start': command({ from: ['clerk'], request: {}, result: { number: TicketNumber, startedAt: EpochMs } }),
  'counter:no-show': command({ from: ['clerk'], request: {}, result: { number: TicketNumber } }),
  'counter:hold': command({
    from: ['clerk'],
    request: { note: Note.optional(), minutes: z.int().min(1).max(240).optional() },
    result: { number: TicketNumber, remindAt: EpochMs },
  }),
  /** Calls a held customer back to this counter. */
  'counter:unhold': command({
    from: ['clerk'],
    request: { ticketId: TicketId },
    result: { number: TicketNumber, calledAt: EpochMs },
  }),
  'counter:transfer': command({
    from: ['clerk'],
    request: { to: Destination, note: Note.optional(), ...visitResult },
    result: { number: TicketNumber, ahead },
  }),
  /** The same customer stays for another business: this visit ends, the next begins. */
  'counter:another': command({
    from: ['clerk'],
    request: { serviceId: ServiceId, ...visitResult },
    result: { number: TicketNumber, serviceId: ServiceId, startedAt: EpochMs },
  }),
  'counter:finish': command({
    from: ['clerk'],
    request: { note: Note.optional(), ...visitResult },
    result: {
      number: TicketNumber,
      invitationId: InvitationId,
      /** The next business on the ticket, for which the customer waits again. */
      goesOn: z.object({ serviceId: ServiceId, ahead }).nullable(),
    },
  }),
  'counter:undo': command({
    from: ['clerk'],
    request: {},
    result: { undone: UndoKind, number: TicketNumber },
  }),
} as const;
