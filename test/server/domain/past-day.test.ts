import { describe, expect, it } from 'vitest';
import type { PastEvent } from '../../../server/domain/history.ts';
import { pastDayOf } from '../../../server/domain/past-day.ts';
import type { CounterId, EpochMs, TicketId } from '../../../server/protocol/vocabulary.ts';
import { service } from './hall-of-tests.ts';

const HOUR = 3_600_000;
const [A, B] = [service('A'), service('B')];

/** One event an hour, each of a revision of its own, from nine o'clock on. */
function dayOf(events: readonly (Partial<Omit<PastEvent, 'ticketId' | 'counterId'>> & Named)[]) {
  const told = events.map((event, index): PastEvent => {
    const nothing = { ticketId: null, serviceId: null, counterId: null, clerkId: null, data: {} };
    return { ...nothing, revision: index + 1, at: ((9 + index) * HOUR) as EpochMs, ...event } as PastEvent;
  });
  return pastDayOf(told, 0 as EpochMs);
}
type Named = { kind: string; ticketId?: string; counterId?: string };

const taken = (ticketId: string, data: Record<string, unknown> = {}) => ({
  ...{ kind: 'ticket-taken', ticketId: ticketId as TicketId, serviceId: A, data: { channel: 'kiosk-1', ...data } },
});
const about = (kind: string, ticketId: string, data: Record<string, unknown> = {}) => ({
  ...{ kind, ticketId: ticketId as TicketId, serviceId: A, counterId: '1' as CounterId, data },
});
const atCounter = (kind: string, data: Record<string, unknown> = {}) => ({
  ...{ kind, counterId: '1' as CounterId, data },
});

describe('what is learned from the events of a day', () => {
  it('[W1] who came, with the class that was granted and for what was wanted in the end', () => {
    const { comers } = dayOf([
      taken('t1'),
      about('ticket-granted', 't1', { classId: 'elder', creditMinutes: 30 }),
      about('ticket-redirected', 't1', { to: { serviceId: B, boundTo: null } }),
      { ...about('ticket-transferred', 't1', { visit: 1, to: { serviceId: A, boundTo: null } }), serviceId: B },
    ]);
    expect(comers).toEqual([{ at: 9 * HOUR, serviceId: B, classId: 'elder', creditMinutes: 30 }]);
  });

  it('[W1] nobody who went before the call, never held the number, or had none', () => {
    const { comers, calls } = dayOf([
      taken('t1'),
      about('ticket-cancelled', 't1'),
      taken('t2'),
      about('ticket-voided', 't2'),
      taken('t3', { channel: 'counter:1' }),
      about('ticket-finished', 't3', { visit: 1 }),
    ]);
    expect({ comers, calls }).toEqual({ comers: [], calls: [] });
  });

  it('[W1] where each visit led, also when the customer stayed; staying is no call', () => {
    const { visits, calls } = dayOf([
      taken('t1'),
      about('visit-finished', 't1', { visit: 1, goesOn: B, staysHere: true }),
      { ...about('ticket-finished', 't1', { visit: 2 }), serviceId: B },
    ]);
    expect(visits).toEqual([
      { serviceId: A, goesOn: B },
      { serviceId: B, goesOn: null },
    ]);
    expect(calls).toEqual([{ serviceId: A, comes: true }]);
  });

  it('[W1] a missed call stays missed when the customer comes back, and was none when it was undone', () => {
    const { calls } = dayOf([
      taken('t1'),
      about('ticket-missed', 't1'),
      about('ticket-rejoined', 't1', { since: 0, rejoins: 1 }),
      about('ticket-finished', 't1', { visit: 1 }),
      taken('t2'),
      about('ticket-missed', 't2'),
      { ...about('step-undone', 't2', { revision: 6 }) },
      about('ticket-finished', 't2', { visit: 1 }),
    ]);
    expect(calls.toSorted((a, b) => Number(a.comes) - Number(b.comes))).toEqual(
      [false, true, true].map((comes) => ({ serviceId: A, comes })),
    );
  });

  it('[W1] when counters were open, less their pauses; one that nobody closed, until the last that happened there', () => {
    const { open } = dayOf([
      atCounter('counter-opened'),
      atCounter('counter-paused'),
      atCounter('counter-resumed'),
      atCounter('counter-opened'),
      atCounter('counter-closed'),
      atCounter('counter-opened'),
      taken('t1'),
      about('ticket-finished', 't1', { visit: 1 }),
      about('ticket-finished', 't1', { visit: 2, isEndAssumed: true }),
      atCounter('counter-closed', { reason: 'day-over' }),
    ]);
    expect(open.map(({ from, to }) => [from / HOUR, to / HOUR])).toEqual([
      [9, 10],
      [11, 13],
      [14, 16],
    ]);
  });
});
