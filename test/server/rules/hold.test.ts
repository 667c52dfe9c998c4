import { describe, expect, it } from 'vitest';
import { createHousekeeping } from '../../../server/application/housekeeping.ts';
import { openDesk } from '../../support/desk.ts';

const MINUTE = 60_000;

/** Clerk 1001 at counter 1 serves A001 since two minutes; A002 and A003 wait. */
function serving() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  hall.openCounter('1002', '2');
  const clerk = hall.as.clerk('1001');
  const { ticketId } = hall.takeWaiting('A');
  const second = hall.takeWaiting('A');
  hall.takeWaiting('A');
  hall.done(clerk, 'counter:next', {});
  hall.done(clerk, 'counter:start', {});
  hall.clock.advance(2 * MINUTE);
  const view = () => hall.see({ view: 'clerk:view', staffId: hall.staffId('1001') });
  return { ...hall, clerk, ticketId, second, view };
}

describe('a customer who is held', () => {
  it('[C7] leaves the counter free for others, with a note and a reminder', () => {
    const { done, clerk, clock, view, next } = serving();
    const remindAt = clock.now() + 5 * MINUTE;
    expect(done(clerk, 'counter:hold', { note: 'fills in form 3', minutes: 5 })).toMatchObject({
      number: 'A001',
      remindAt,
    });
    expect(view().held).toMatchObject([{ number: 'A001', note: 'fills in form 3', heldAt: clock.now(), remindAt }]);
    expect(next('1001')).toMatchObject({ number: 'A002' });
  });

  it('[C7] is reminded of after the time of the hall where the clerk names none', () => {
    const { done, clerk, clock, rule } = serving();
    rule({ holdReminderMinutes: 7 });
    expect(done(clerk, 'counter:hold', {}).remindAt).toBe(clock.now() + 7 * MINUTE);
  });

  it('[C7] the reminder is shown when its time has come, once', () => {
    const { done, clerk, clock, stores, ...hall } = serving();
    let shown = 0;
    const republish = () => {
      shown += 1;
    };
    const house = createHousekeeping({ desk: hall, stores, clock, republish });
    const shownAfter = (ms: number) => {
      clock.advance(ms);
      house.tick();
      return shown;
    };
    clock.advance(30_000);
    done(clerk, 'counter:hold', { minutes: 1 });
    const before = shownAfter(30_000); // a new minute is news by itself; the reminder comes in the middle of it
    expect([shownAfter(29_999), shownAfter(1), shownAfter(1)].map((now) => now - before)).toEqual([0, 1, 1]);
  });

  it('[C7] is called back by the counter that holds him, as a call on the wall', () => {
    const { done, refusal, clerk, as, clock, ticketId, see, ticket } = serving();
    done(clerk, 'counter:hold', {});
    clock.advance(6 * MINUTE);
    expect(refusal(as.clerk('1002'), 'counter:unhold', { ticketId })).toEqual({
      code: 'ticket-not-held-here',
      status: 'held',
    });
    expect(done(clerk, 'counter:unhold', { ticketId })).toMatchObject({ number: 'A001', calledAt: clock.now() });
    expect(ticket(ticketId)).toMatchObject({ status: 'called', reason: { code: 'called-back', waitedMinutes: 6 } });
    expect(see({ view: 'display:view' }).calls.at(-1)).toMatchObject({ number: 'A001', times: 1 });
  });

  it('[C7] the time held is neither service nor waiting', () => {
    const { done, clerk, clock, ticketId, rows, view } = serving();
    done(clerk, 'counter:hold', {});
    clock.advance(20 * MINUTE);
    done(clerk, 'counter:unhold', { ticketId });
    clock.advance(MINUTE);
    done(clerk, 'counter:start', {});
    expect(view().current).toMatchObject({ servedMs: 2 * MINUTE, startedAt: clock.now() });
    clock.advance(3 * MINUTE);
    done(clerk, 'counter:finish', {});
    expect(rows('visit')).toMatchObject([{ visit: 1, served_ms: 5 * MINUTE }]);
    expect(view().today.averageServiceSeconds).toBe(300);
  });

  it('[C7] there may be several, longest first; nobody is called back over another customer', () => {
    const { done, refusal, clerk, clock, second, ticketId, view } = serving();
    done(clerk, 'counter:hold', {});
    done(clerk, 'counter:next', {});
    done(clerk, 'counter:start', {});
    clock.advance(MINUTE);
    done(clerk, 'counter:hold', {});
    expect(view().held.map(({ number }) => number)).toEqual(['A001', 'A002']);
    done(clerk, 'counter:unhold', { ticketId: second.ticketId });
    expect(refusal(clerk, 'counter:unhold', { ticketId })).toEqual({ code: 'counter-busy', number: 'A002' });
  });

  it('[C7] is one whose service has begun, and is not called by Next', () => {
    const { done, refusal, clerk, clock, as } = serving();
    done(clerk, 'counter:hold', {});
    done(clerk, 'counter:next', {});
    expect(refusal(clerk, 'counter:hold', {})).toEqual({ code: 'not-started', number: 'A002' });
    expect(done(as.clerk('1002'), 'counter:next', {}).number).toBe('A003');
    clock.advance(MINUTE);
    expect(refusal(as.clerk('1002'), 'counter:next', {})).toEqual({ code: 'queue-empty' });
  });

  it('[C7] [C4] who does not come when called back is missed like anybody', () => {
    const { done, clerk, ticketId, statusOf, as } = serving();
    done(clerk, 'counter:hold', {});
    done(clerk, 'counter:unhold', { ticketId });
    done(clerk, 'counter:no-show', {});
    expect(statusOf(ticketId)).toBe('missed');
    expect(done(as.guide(), 'ticket:rejoin', { number: 'A001' }).ahead).toBe(2);
  });

  it('[D3] is finished by the day, without its length', () => {
    const { done, clerk, clock, ticketId, takeWaiting, rows, statusOf } = serving();
    done(clerk, 'counter:hold', {});
    clock.advance(24 * 60 * MINUTE);
    takeWaiting('A');
    expect(statusOf(ticketId)).toBe('finished');
    expect(rows('visit')).toMatchObject([{ is_end_assumed: 1, served_ms: 2 * MINUTE }]);
  });

  it('[D3] what was noted is forgotten when the next day begins', () => {
    const { done, clerk, clock, takeWaiting, rows } = serving();
    done(clerk, 'counter:hold', { note: 'fills in form 3' });
    const notes = () => rows('ticket').filter(({ note }) => note !== null);
    expect(notes()).toMatchObject([{ number: 'A001', note: 'fills in form 3' }]);
    clock.advance(3 * 24 * 60 * MINUTE);
    takeWaiting('A');
    expect(notes()).toEqual([]);
  });
});
