import { z } from 'zod';
import { CallReason } from '../call-reason.ts';
import { OverLimitCode } from '../clerk-keys.ts';
import { ItemCode } from '../service-guidance.ts';
import { TicketSlip } from '../slips.ts';
import {
  CommandId,
  CounterId,
  EpochMs,
  Outcome,
  type Role,
  ServiceId,
  ShortText,
  StaffId,
  TicketCode,
  TicketId,
  TicketNumber,
  WaitRange,
} from '../vocabulary.ts';

type Shape = z.ZodRawShape;

/** One command: who may send it, what it carries, what comes back. */
export function command<Request extends Shape, Result extends Shape>(spec: {
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

export const TakenTicket = {
  ticketId: TicketId,
  code: TicketCode,
  number: TicketNumber,
  ahead: z.int().nonnegative(),
  wait: WaitRange,
  /** What the slip says, so that a kiosk without a printer can draw it; null when no slip was wanted. */
  slip: TicketSlip.nullable(),
};

/** A staff act: why this customer goes before others, and that those who wait have agreed where consent is needed. */
export const Grant = z.object({ reason: ShortText.min(1), othersAgreed: z.boolean().default(false) });

/** Where a ticket is sent: exactly one of the three, or a service together with the clerk or counter that shall do it. */
export const Destination = z
  .object({ serviceId: ServiceId.optional(), counterId: CounterId.optional(), clerkId: StaffId.optional() })
  .refine(({ serviceId, counterId, clerkId }) => Boolean(serviceId ?? counterId ?? clerkId), 'names no destination')
  .refine(({ counterId, clerkId }) => !(counterId && clerkId), 'a counter or a clerk, not both');

export const calling = {
  ticketId: TicketId,
  number: TicketNumber,
  serviceId: ServiceId,
  reason: CallReason,
  calledAt: EpochMs,
};
const Quantity = z.int().min(1).max(999);

const namesEachOnce = (items: readonly { code: string }[]) =>
  new Set(items.map(({ code }) => code)).size === items.length;

/** What a clerk may say of a visit that ends. With items the quantity is their sum ([C13]). */
export const visitResult = {
  outcome: Outcome.optional(),
  quantity: Quantity.optional(),
  items: z
    .array(z.object({ code: ItemCode, quantity: Quantity }))
    .max(16)
    .refine(namesEachOnce, 'names an item twice')
    .optional(),
  /** A code of `settings.overLimitReasons`; kept where the visit was over its limit ([C12]). */
  overLimitReason: OverLimitCode.optional(),
};
export const ahead = z.int().nonnegative();

export const byTicket = { ticketId: TicketId.optional(), number: TicketNumber.optional() };
