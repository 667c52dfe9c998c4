import type { ClerkView } from '../../server/protocol/views.ts';
import { EpochMs, ServiceId, TicketId } from '../../server/protocol/vocabulary.ts';

export type Current = NonNullable<ClerkView['current']>;
export const AT = EpochMs.parse(1_000_000);
export const TEXT = { zh: '交电费', en: 'Pay a bill' };

/** A line of a list that nothing is special about. */
export function ticketLine(number: string): ClerkView['waiting'][number] {
  return {
    ...{ ticketId: TicketId.parse(`t-${number}`), number, serviceId: ServiceId.parse('A'), service: TEXT },
    ...{ item: null, class: null, askedClass: null, care: null, since: AT, isBound: false, appointmentAt: null },
    ...{ from: null, note: null },
  };
}

/** A plain ticket at the counter, called once or being served. */
export function currentTicket(state: 'called' | 'serving', change: Partial<Current> = {}): Current {
  return {
    ...ticketLine('A001'),
    ...{ state, takenAt: AT, calledAt: AT, startedAt: state === 'serving' ? AT : null, servedMs: 0, limitSeconds: 300 },
    ...{ calls: 1, callsAtMost: 3, recallFrom: state === 'called' ? AT : null },
    reason: { code: 'arrival-order', waitedMinutes: 3 },
    ...{ items: [], itemCode: null, codeTail: 'GHJ1', waitedSeconds: 180 },
    ...{ isShown: false, isSpoken: false, agenda: [], visits: [], isPingPong: false, firstClerk: null },
    ...change,
  };
}
