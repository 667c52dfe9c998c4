import { describe, expect, it } from 'vitest';
import { figuresOfDays } from '../../../server/application/reports/day-figures.ts';
import { openDesk } from '../../support/desk.ts';

const MINUTE = 60_000;

/** A001 is being served at counter 1 by clerk 1001, A002 waits since ten. */
function atWork() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  const clerk = hall.as.clerk('1001');
  const [first, second] = [hall.takeWaiting('A'), hall.takeWaiting('A')];
  hall.done(clerk, 'counter:next', {});
  hall.done(clerk, 'counter:start', {});
  const outage = (grade: 'short' | 'long' | 'none') =>
    hall.done(hall.as.manager(), 'hall:outage', { grade, reason: 'system down' }).frozenMs;
  return { ...hall, clerk, first, second, outage, manager: hall.as.manager() };
}

describe('in an outage', () => {
  it.each(['short', 'long'] as const)('[H8] (%s) nobody is called, in whatever way', (grade) => {
    const { refusal, clerk, outage, first, second, done, stores, next } = atWork();
    done(clerk, 'counter:hold', {});
    outage(grade);
    const before = stores.hall.revision();
    const why = { code: 'outage', grade };
    expect(refusal(clerk, 'counter:next', {})).toEqual(why);
    expect(refusal(clerk, 'counter:walk-in', { serviceId: 'A' })).toEqual(why);
    expect(refusal(clerk, 'counter:unhold', { ticketId: first.ticketId })).toEqual(why);
    const call = { ticketId: second.ticketId, reason: 'feels unwell' };
    expect(refusal(clerk, 'counter:call', call)).toEqual(why);
    expect(stores.hall.revision()).toBe(before);
    outage('none');
    expect(next('1001').ok).toBe(true);
  });

  it('[H8] nobody is called again either, and the call goes on when it is over', () => {
    const { refusal, done, clerk, outage, clock } = atWork();
    done(clerk, 'counter:next', {});
    clock.advance(MINUTE);
    outage('short');
    expect(refusal(clerk, 'counter:recall', {})).toEqual({ code: 'outage', grade: 'short' });
    outage('none');
    expect(done(clerk, 'counter:recall', {}).times).toBe(2);
  });

  it('[H8] what has begun can be ended', () => {
    const { done, clerk, outage, statusOf, first } = atWork();
    outage('short');
    done(clerk, 'counter:finish', {});
    expect(statusOf(first.ticketId)).toBe('finished');
  });

  it('[H8] [C4] nobody is given up; the time to come goes on when it is over', () => {
    const { rule, done, clerk, outage, clock, tick, statusOf, second } = atWork();
    rule({ missedAfterSeconds: 60, callsAtMost: 1 });
    done(clerk, 'counter:next', {});
    clock.advance(40_000);
    outage('short');
    clock.advance(30 * MINUTE);
    tick();
    expect(statusOf(second.ticketId)).toBe('called');
    outage('none');
    clock.advance(19_999);
    tick();
    expect(statusOf(second.ticketId)).toBe('called');
    clock.advance(1);
    tick();
    expect(statusOf(second.ticketId)).toBe('missed');
  });

  it('[H8] a short one is no wait: the time of it does not count', async () => {
    const { done, clerk, outage, clock, stores, rows } = atWork();
    clock.advance(5 * MINUTE);
    outage('short');
    clock.advance(30 * MINUTE);
    expect(outage('none')).toBe(30 * MINUTE);
    clock.advance(5 * MINUTE);
    done(clerk, 'counter:next', {});
    done(clerk, 'counter:start', {});
    clock.advance(2 * MINUTE);
    done(clerk, 'counter:finish', {});
    const { total } = await figuresOfDays(stores, '2026-03-02', '2026-03-02');
    expect(total).toMatchObject({ finished: 2, averageWaitSeconds: 5 * 60 });
    expect(rows('outage')).toMatchObject([{ grade: 'short', reason: 'system down' }]);
  });

  it('[H8] of which only what lies within the wait is taken off', async () => {
    const { done, clerk, outage, clock, stores, takeWaiting } = atWork();
    done(clerk, 'counter:finish', {});
    done(clerk, 'counter:next', {});
    done(clerk, 'counter:finish', {});
    outage('short');
    clock.advance(20 * MINUTE);
    takeWaiting('A');
    clock.advance(10 * MINUTE);
    outage('none');
    clock.advance(4 * MINUTE);
    done(clerk, 'counter:next', {});
    done(clerk, 'counter:finish', {});
    const finished = stores.events.ofDay('2026-03-02').filter(({ kind }) => kind === 'ticket-finished');
    expect(finished.at(-1)?.data).toMatchObject({ waitedMs: 4 * MINUTE });
  });

  it('[H8] a short one gives tickets, a long one gives none, to nobody', () => {
    const { send, done, refusal, as, outage, manager, stores, takeWaiting } = atWork();
    const booked = { phone: '13800001111', serviceId: 'A', appointment: { day: '2026-03-02', time: '10:00' } };
    const code = done(as.guide(), 'call-back:add', booked).appointmentCode ?? '';
    outage('short');
    expect(takeWaiting('A').number).toBe('A003');
    outage('long');
    const refused = { refusal: { code: 'service-closed', cause: 'outage', reason: 'system down' } };
    for (const actor of [as.kiosk(), as.guide()])
      expect(send(actor, 'ticket:take', { serviceId: 'A' })).toMatchObject(refused);
    expect(refusal(as.kiosk(), 'appointment:check-in', { code })).toMatchObject({
      code: 'service-closed',
      cause: 'outage',
    });
    expect(stores.appointments.byCode(code)?.status).toBe('booked');
    done(manager, 'hall:outage', { grade: 'none', reason: 'works again' });
    done(as.kiosk(), 'appointment:check-in', { code });
  });

  it('[H8] [D3] is taken off the wait as well where only the day ended the service', () => {
    const { done, clerk, outage, clock, stores, takeWaiting } = atWork();
    clock.advance(5 * MINUTE);
    outage('short');
    clock.advance(30 * MINUTE);
    outage('none');
    done(clerk, 'counter:next', {});
    done(clerk, 'counter:start', {});
    clock.advance(24 * 60 * MINUTE);
    takeWaiting('A');
    const finished = stores.events.ofDay('2026-03-02').filter(({ kind }) => kind === 'ticket-finished');
    expect(finished.at(-1)?.data).toMatchObject({ waitedMs: 5 * MINUTE, isEndAssumed: true });
  });

  it('[H8] everybody sees that there is one, since when and why', () => {
    const { outage, see, clock } = atWork();
    outage('short');
    const shown = { grade: 'short', since: clock.now(), reason: 'system down' };
    expect(see({ view: 'display:view' }).hall.outage).toEqual(shown);
    outage('none');
    expect(see({ view: 'display:view' }).hall.outage).toBeNull();
  });

  it('[H8] there is one at a time, and it ends once', () => {
    const { refusal, manager, outage, rows } = atWork();
    const again = (grade: 'short' | 'none') => refusal(manager, 'hall:outage', { grade, reason: 'again' });
    expect(again('none')).toEqual({ code: 'no-outage' });
    outage('short');
    expect(again('short')).toEqual({ code: 'outage', grade: 'short' });
    outage('long');
    expect(rows('outage').filter(({ until }) => until === null)).toMatchObject([{ grade: 'long' }]);
  });

  it('[H8] [D3] ends with its day, whose figures it belongs to', () => {
    const { outage, clock, takeWaiting, stores, next, openCounter } = atWork();
    clock.advance(5 * MINUTE);
    outage('short');
    clock.advance(24 * 60 * MINUTE);
    takeWaiting('A');
    expect(stores.day.currentOutage()).toBeNull();
    openCounter('1001', '1');
    expect(next('1001').ok).toBe(true);
    const kinds = stores.events.ofDay('2026-03-02').map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'outage')).toHaveLength(2);
  });

  it('[H8] [Q5] what it took is nobody’s waiting: priority still counts, and the call says the true minutes', () => {
    const { done, clerk, outage, clock, as, takeWaiting, second, next } = atWork();
    const late = takeWaiting('A');
    const grant = { ticketId: late.ticketId, classId: 'disabled', reason: 'wheelchair' };
    done(as.guide(), 'ticket:grant', grant);
    outage('short');
    clock.advance(65 * MINUTE);
    outage('none');
    clock.advance(5 * MINUTE);
    done(clerk, 'counter:finish', {});
    expect(next('1001')).toMatchObject({
      ticketId: late.ticketId,
      reason: { code: 'class-credit', waitedMinutes: 5, classId: 'disabled' },
    });
    clock.advance(60 * MINUTE);
    done(clerk, 'counter:no-show', {});
    const reason = { code: 'longest-wait', waitedMinutes: 65, limitMinutes: 60 };
    expect(next('1001')).toMatchObject({ ticketId: second.ticketId, reason });
  });
});
