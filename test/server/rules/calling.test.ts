import { describe, expect, it } from 'vitest';
import { openDesk } from '../../support/desk.ts';

const MINUTE = 60_000;

/** A001 has just been called to counter 1 by clerk 1001; A002 waits. */
function calling() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  const clerk = hall.as.clerk('1001');
  const first = hall.takeWaiting('A');
  const second = hall.takeWaiting('A');
  hall.done(clerk, 'counter:next', {});
  return { ...hall, clerk, first, second };
}

describe('a customer who is called again', () => {
  it('[C5] is left some seconds to come, and the clerk is told how many', () => {
    const { rule, refusal, done, clerk, clock, see, staffId } = calling();
    rule({ recallGapSeconds: 20 });
    const called = clock.now();
    const current = () => see({ view: 'clerk:view', staffId: staffId('1001') }).current;
    clock.advance(5_000);
    expect(refusal(clerk, 'counter:recall', {})).toEqual({ code: 'recall-too-soon', waitMs: 15_000 });
    expect(current()?.recallFrom).toBe(called + 20_000);
    clock.advance(15_000);
    expect(done(clerk, 'counter:recall', {}).times).toBe(2);
    clock.advance(19_999);
    expect(refusal(clerk, 'counter:recall', {})).toEqual({ code: 'recall-too-soon', waitMs: 1 });
  });

  it('[C5] is called no more often than the hall says', () => {
    const { refusal, done, clerk, see, staffId, rows } = calling();
    expect([done(clerk, 'counter:recall', {}).times, done(clerk, 'counter:recall', {}).times]).toEqual([2, 3]);
    expect(refusal(clerk, 'counter:recall', {})).toEqual({ code: 'recall-limit', calls: 3 });
    expect(see({ view: 'clerk:view', staffId: staffId('1001') }).current?.recallFrom).toBeNull();
    expect(rows('call').map(({ seq, times }) => [seq, times])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('[C5] keeps the time of the first call', () => {
    const { done, clerk, clock, ticket, first } = calling();
    const { calledAt } = ticket(first.ticketId) as { calledAt?: number };
    clock.advance(MINUTE);
    done(clerk, 'counter:recall', {});
    expect(ticket(first.ticketId)).toMatchObject({ calledAt, lastCallAt: clock.now(), calls: 2 });
  });

  it('[D4] [C5] a clock that was set back does not forbid the recall for so long', () => {
    const { rule, done, clerk, clock } = calling();
    rule({ recallGapSeconds: 20 });
    clock.advance(-60 * MINUTE);
    expect(done(clerk, 'counter:recall', {}).times).toBe(2);
  });
});

describe('a customer who does not come', () => {
  /** Called as often as the hall calls. */
  function calledOut() {
    const hall = calling();
    hall.rule({ missedAfterSeconds: 90, callsAtMost: 2 });
    hall.clock.advance(30_000);
    hall.done(hall.clerk, 'counter:recall', {});
    return hall;
  }

  it('[C4] is missed by itself some time after the last call, where the hall wants it so', () => {
    const { clock, tick, statusOf, first, eventsOf, next, rows } = calledOut();
    clock.advance(89_999);
    tick();
    expect(statusOf(first.ticketId)).toBe('called');
    clock.advance(1);
    tick();
    expect(statusOf(first.ticketId)).toBe('missed');
    expect(eventsOf('ticket-missed')).toMatchObject([{ counterId: '1', data: { calls: 2, by: 'hall' } }]);
    expect(rows('invitation')).toEqual([]);
    expect(next('1001')).toMatchObject({ number: 'A002' });
  });

  it('[C4] is not given up before the last call, nor where the clerk decides', () => {
    const waits = calling();
    waits.rule({ missedAfterSeconds: 90, callsAtMost: 2 });
    waits.clock.advance(10 * MINUTE);
    waits.tick();
    expect(waits.statusOf(waits.first.ticketId)).toBe('called');
    const decides = calledOut();
    decides.rule({ missedAfterSeconds: null });
    decides.clock.advance(10 * MINUTE);
    decides.tick();
    expect(decides.statusOf(decides.first.ticketId)).toBe('called');
  });

  it('[C4] is not given up once the service has started', () => {
    const { done, clerk, clock, tick, statusOf, first } = calledOut();
    done(clerk, 'counter:start', {});
    clock.advance(10 * MINUTE);
    tick();
    expect(statusOf(first.ticketId)).toBe('serving');
  });
});

describe('out of the order', () => {
  it('[C11] somebody who waits is called with a reason, which the event keeps', () => {
    const { done, clerk, clock, second, first, statusOf, eventsOf } = calling();
    clock.advance(3 * MINUTE);
    const reason = { code: 'out-of-order', waitedMinutes: 3, note: 'feels unwell' };
    const call = { ticketId: second.ticketId, reason: 'feels unwell' };
    expect(done(clerk, 'counter:call', call)).toMatchObject({ number: 'A002', reason });
    expect(statusOf(first.ticketId)).toBe('finished');
    expect(eventsOf('ticket-called').at(-1)?.data).toMatchObject({ reason, was: 'waiting' });
  });

  it('[C11] so is somebody who missed the call, and is not missed any more', () => {
    const { done, clerk, first, statusOf, see, eventsOf } = calling();
    done(clerk, 'counter:no-show', {});
    expect(see({ view: 'manager:view' }).today.missed).toBe(1);
    done(clerk, 'counter:call', { ticketId: first.ticketId, reason: 'was at the kiosk' });
    expect(statusOf(first.ticketId)).toBe('called');
    expect(eventsOf('ticket-called').at(-1)?.data).toMatchObject({ was: 'missed' });
    expect(see({ view: 'manager:view' }).today.missed).toBe(0);
  });

  it('[C11] [Q4] nobody is called over a call of this very moment', () => {
    const { refusal, clerk, second } = calling();
    const call = { ticketId: second.ticketId, reason: 'feels unwell' };
    expect(refusal(clerk, 'counter:call', call)).toEqual({ code: 'counter-busy', number: 'A001' });
  });

  it('[C11] nobody of another day is called', () => {
    const { refusal, clerk, second, clock, openCounter } = calling();
    clock.advance(24 * 60 * MINUTE);
    openCounter('1001', '1');
    const call = { ticketId: second.ticketId, reason: 'came back' };
    expect(refusal(clerk, 'counter:call', call)).toEqual({ code: 'ticket-unknown' });
  });
});

describe('somebody without a ticket', () => {
  it('[C11] gets a number and is served at once, and both are to be seen', () => {
    const { done, clerk, clock, ticket, changes } = calling();
    done(clerk, 'counter:start', {});
    clock.advance(MINUTE);
    const walkIn = done(clerk, 'counter:walk-in', { serviceId: 'E', care: 'mobility' });
    expect(walkIn).toMatchObject({ number: 'E001', startedAt: clock.now() });
    const reason = { code: 'walk-in', waitedMinutes: 0 };
    expect(ticket(walkIn.ticketId)).toMatchObject({
      status: 'serving',
      channel: 'counter:1',
      care: 'mobility',
      reason,
    });
    expect(changes.at(-1)?.map(({ kind }) => kind)).toEqual([
      'ticket-finished',
      'rating-invited',
      'ticket-taken',
      'ticket-called',
      'ticket-started',
    ]);
  });

  it('[C11] is not announced on the wall', () => {
    const { done, clerk, clock, rows } = calling();
    clock.advance(MINUTE);
    const calls = rows('call').length;
    done(clerk, 'counter:walk-in', { serviceId: 'A' });
    expect(rows('call')).toHaveLength(calls);
  });

  it('[C11] [M4] is told no wait, so that none is counted as right or wrong', () => {
    const { done, next, clerk, clock, takeWaiting, eventsOf } = calling();
    for (let served = 0; served < 8; served += 1) {
      takeWaiting('A');
      clock.advance(12 * MINUTE);
      next('1001');
    }
    expect(takeWaiting('A').wait).not.toBeNull();
    clock.advance(MINUTE);
    done(clerk, 'counter:walk-in', { serviceId: 'A' });
    expect(eventsOf('ticket-taken').at(-1)?.data).toMatchObject({ channel: 'counter:1', wait: null, mid: null });
  });

  it('[C11] [C8] is served where the counter and its clerk do it', () => {
    const { refusal, clerk, clock } = calling();
    clock.advance(MINUTE);
    const walkIn = (serviceId: string) => refusal(clerk, 'counter:walk-in', { serviceId });
    expect(walkIn('B')).toEqual({ code: 'service-not-offered', counterId: '1' });
    expect(walkIn('Z')).toEqual({ code: 'service-unknown' });
  });
});
