import { call, finish, miss, start, type Ticket, type WaitingTicket } from '../../../server/domain/ticket.ts';
import type {
  CounterId,
  EpochMs,
  ServiceId,
  StaffId,
  TicketId,
  TicketStatus,
} from '../../../server/protocol/vocabulary.ts';

export const TEN = Date.UTC(2026, 2, 2, 2) as EpochMs;
export const tenPlus = (ms: number) => (TEN + ms) as EpochMs;
export const COUNTER_1 = '1' as CounterId;
export const CLERK = 'clerk-1' as StaffId;

export function waiting(arrival: number, serviceId = 'A'): WaitingTicket {
  return {
    ticketId: `ticket-${arrival}` as TicketId,
    code: 'ABCDEFGHJK',
    number: `${serviceId}${String(arrival).padStart(3, '0')}`,
    businessDay: '2026-03-02',
    arrival,
    serviceId: serviceId as ServiceId,
    takenAt: TEN,
    language: 'zh',
    classId: null,
    care: null,
    channel: 'kiosk-1',
    status: 'waiting',
  };
}

const by = { counterId: COUNTER_1, clerkId: CLERK, calledAt: tenPlus(60_000) };
export const called = call(waiting(1), { ...by, reason: { code: 'arrival-order', waitedMinutes: 1 } });

function accepted<Value>(result: { ok: true; value: Value } | { ok: false }): Value {
  if (!result.ok) throw new Error('was to be accepted');
  return result.value;
}

export const serving = accepted(start(called, tenPlus(90_000)));

/** One ticket in every state there is. */
export const inEveryState: { [Status in TicketStatus]: Ticket } = {
  reserved: { ...waiting(1), status: 'reserved' },
  waiting: waiting(1),
  called,
  serving,
  missed: accepted(miss(called, tenPlus(120_000))),
  finished: finish(serving, tenPlus(300_000), { outcome: 'done', quantity: 2 }),
  cancelled: { ...waiting(1), status: 'cancelled', endedAt: tenPlus(1) },
  voided: { ...waiting(1), status: 'voided', endedAt: tenPlus(1) },
  expired: { ...waiting(1), status: 'expired', endedAt: tenPlus(1) },
};
