import { firstStanding, type Ticket, type TicketFacts, type WaitingTicket } from '../../../server/domain/ticket.ts';
import { call, finish, hold, miss, start } from '../../../server/domain/ticket-at-counter.ts';
import { cancel, expire, NO_CLASS, voidTicket } from '../../../server/domain/ticket-in-line.ts';
import type {
  CounterId,
  EpochMs,
  ServiceId,
  StaffId,
  TicketId,
  TicketStatus,
} from '../../../server/protocol/vocabulary.ts';

/** What a clerk says who says nothing. */
export const SAID = { outcome: null, quantity: 1, items: [], overLimitReason: null, limitSeconds: 300 };

export const TEN = Date.UTC(2026, 2, 2, 2) as EpochMs;
export const tenPlus = (ms: number) => (TEN + ms) as EpochMs;
export const COUNTER_1 = '1' as CounterId;
export const CLERK = 'clerk-1' as StaffId;

/** Takes part in the queue of its service since ten o'clock, as everybody here does. */
export function waiting(arrival: number, serviceId = 'A'): WaitingTicket {
  const facts: TicketFacts = {
    ticketId: `ticket-${arrival}` as TicketId,
    code: 'ABCDEFGHJK',
    number: `${serviceId}${String(arrival).padStart(3, '0')}`,
    businessDay: '2026-03-02',
    arrival,
    firstServiceId: serviceId as ServiceId,
    itemCode: null,
    takenAt: TEN,
    language: 'zh',
    channel: 'kiosk-1',
    appointmentAt: null,
  };
  const wish = { ...NO_CLASS, care: null, agenda: [], appointmentAt: null };
  return { ...facts, ...firstStanding(facts.firstServiceId, TEN, wish), status: 'waiting' };
}

const by = { counterId: COUNTER_1, clerkId: CLERK, reason: { code: 'arrival-order', waitedMinutes: 1 } } as const;
export const called = call(waiting(1), by, tenPlus(60_000));

export function accepted<Value>(result: { ok: true; value: Value } | { ok: false }): Value {
  if (!result.ok) throw new Error('was to be accepted');
  return result.value;
}

export const serving = accepted(start(called, tenPlus(90_000)));
export const held = accepted(hold(serving, tenPlus(200_000), { note: 'form 3', minutes: 10 }));
const reserved = { ...waiting(1), status: 'reserved' } as const;

/** One ticket in every state there is. */
export const inEveryState: { [Status in TicketStatus]: Ticket } = {
  reserved,
  waiting: waiting(1),
  called,
  serving,
  held,
  missed: accepted(miss(called, tenPlus(120_000))),
  finished: finish(serving, tenPlus(300_000), { ...SAID, outcome: 'done', quantity: 2 }).ticket,
  cancelled: accepted(cancel(waiting(1), tenPlus(1))),
  voided: accepted(voidTicket(reserved, tenPlus(1))),
  expired: expire(waiting(1), 'day-over', tenPlus(1)),
};
