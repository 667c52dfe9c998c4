import { describe, expect, it } from 'vitest';
import { Timetable } from '../../../server/protocol/timetable.ts';
import { openDesk } from '../../support/desk.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const hours = { from: '08:30', to: '17:00', breaks: [{ from: '12:00', to: '13:00' }] };

/** A hall that is open on weekdays from half past eight to five, but for a break at noon; it is Monday, ten o'clock. */
function withHours(lastTicket: object = { byWork: false }) {
  const hall = openDesk();
  const weekly = { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours };
  hall.change({ timetable: Timetable.parse({ weekly, lastTicket }) });
  const midnight = hall.clock.now() - 10 * 60 * MINUTE;
  const goTo = (time: string) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    hall.clock.set(midnight + (hour * 60 + minute) * MINUTE);
  };
  const state = () => hall.see({ view: 'display:view' }).hall.state;
  const take = (serviceId = 'A') => hall.send(hall.as.kiosk(), 'ticket:take', { serviceId, slip: false });
  const why = (serviceId = 'A') => {
    const reply = take(serviceId);
    if (reply.ok) return 'open';
    return 'cause' in reply.refusal ? [reply.refusal.cause, reply.refusal.opensAt] : reply.refusal.code;
  };
  const manager = hall.as.manager();
  return { ...hall, goTo, state, take, why, manager };
}

describe('the state of the hall', () => {
  it.each([
    ['08:00', 'pre-open', ['hours', '08:30']],
    ['08:30', 'open', 'open'],
    ['12:00', 'break', ['break', '13:00']],
    ['13:00', 'open', 'open'],
    ['17:00', 'closed', ['hours', null]],
  ])('[H7] at %s: %s', (time, state, answer) => {
    const hall = withHours();
    hall.goTo(time);
    expect(hall.state()).toBe(state);
    expect(hall.why()).toEqual(answer);
  });

  it('[H7] after closing, with people still inside, is draining until the last has gone', () => {
    const { goTo, state, takeWaiting, openCounter, next, done, as } = withHours();
    openCounter('1001', '1');
    takeWaiting('A');
    goTo('17:30');
    expect(state()).toBe('draining');
    next('1001');
    expect(state()).toBe('draining');
    done(as.clerk('1001'), 'counter:finish', {});
    expect(state()).toBe('closed');
  });

  it('[H7] on a day without hours is closed', () => {
    const { clock, state, why } = withHours();
    clock.advance(5 * DAY);
    expect(state()).toBe('closed');
    expect(why()).toEqual(['hours', null]);
  });

  it('[H7] without a timetable is open whenever it runs', () => {
    const { change, goTo, state, why } = withHours();
    change({ timetable: null });
    goTo('23:00');
    expect([state(), why()]).toEqual(['open', 'open']);
  });
});

describe('today', () => {
  it('[H3] has other hours, for a reason that is kept, and tomorrow has not', () => {
    const { done, manager, goTo, why, clock, state, eventsOf } = withHours();
    const today = { from: '08:30', to: '15:00', breaks: [] };
    expect(done(manager, 'hall:hours', { hours: today, reason: 'stocktaking' })).toMatchObject({ day: '2026-03-02' });
    expect(eventsOf('hours-changed')).toMatchObject([{ data: { hours: today, reason: 'stocktaking' } }]);
    goTo('12:30');
    expect(state()).toBe('open');
    goTo('15:00');
    expect(why()).toEqual(['hours', null]);
    clock.advance(DAY);
    expect(why()).toBe('open');
  });

  it('[H3] is closed altogether, and can be changed again', () => {
    const { done, manager, why, state } = withHours();
    done(manager, 'hall:hours', { hours: null, reason: 'flood' });
    expect([state(), why()]).toEqual(['closed', ['holiday', null]]);
    done(manager, 'hall:hours', { hours, reason: 'the water is gone' });
    expect([state(), why()]).toEqual(['open', 'open']);
  });

  it('[H3] has hours in a hall without a timetable; the other days stay open', () => {
    const { change, done, manager, goTo, why, clock } = withHours();
    change({ timetable: null });
    done(manager, 'hall:hours', { hours: { ...hours, breaks: [] }, reason: 'holiday eve' });
    goTo('18:00');
    expect(why()).toEqual(['hours', null]);
    clock.advance(DAY);
    expect(why()).toBe('open');
  });

  it('[H3] has other hours also where the timetable is full: the earliest exception makes room', () => {
    const { change, done, manager, stores } = withHours();
    const date = (back: number) => new Date(Date.parse('2026-03-02') - back * DAY).toISOString().slice(0, 10);
    const full = Array.from({ length: 400 }, (_, back) => ({ date: date(back + 1), hours: null, reason: '' }));
    change({ timetable: Timetable.parse({ weekly: { 1: hours }, exceptions: full }) });
    done(manager, 'hall:hours', { hours, reason: 'stocktaking' });
    const dates = stores.hall.settings().timetable?.exceptions.map((exception) => exception.date) ?? [];
    expect(dates).toHaveLength(400);
    expect([dates.includes(date(0)), dates.includes(date(1)), dates.includes(date(400))]).toEqual([true, true, false]);
  });

  it('[H3] [H6] has no hours that contradict themselves', () => {
    const { refusal, manager, why } = withHours();
    const late = { ...hours, breaks: [{ from: '18:00', to: '19:00' }] };
    expect(refusal(manager, 'hall:hours', { hours: late, reason: 'typing error' })).toMatchObject({
      code: 'settings-contradict',
      findings: [{ code: 'break-outside-hours' }],
    });
    expect(why()).toBe('open');
  });
});

describe('the last ticket', () => {
  it('[H4] by hand: of the hall, until it is taken back', () => {
    const { done, manager, takeWaiting, why, state, next, openCounter } = withHours();
    openCounter('1001', '1');
    takeWaiting('A');
    expect(done(manager, 'hall:last-ticket', {}).waiting).toBe(1);
    expect([state(), why('A'), why('B')]).toEqual(['last-ticket', ['last-ticket', null], ['last-ticket', null]]);
    expect(next('1001').ok).toBe(true);
    done(manager, 'hall:last-ticket', { isOn: false });
    expect([state(), why()]).toEqual(['open', 'open']);
  });

  it('[H4] [E1] by hand: saying the same again changes nothing', () => {
    const { done, manager, stores, clock, eventsOf } = withHours();
    for (const serviceId of [undefined, 'B']) {
      const of = serviceId ? { serviceId } : {};
      const revision = stores.hall.revision();
      done(manager, 'hall:last-ticket', { ...of, isOn: false });
      expect(stores.hall.revision()).toBe(revision);
      done(manager, 'hall:last-ticket', of);
      clock.advance(MINUTE);
      done(manager, 'hall:last-ticket', of);
      expect(stores.hall.revision()).toBe(revision + 1);
    }
    expect(eventsOf('last-ticket')).toHaveLength(2);
  });

  it('[H4] by hand: of one service, for today', () => {
    const { done, refusal, manager, why, clock, see } = withHours();
    done(manager, 'hall:last-ticket', { serviceId: 'B' });
    expect([why('A'), why('B')]).toEqual(['open', ['last-ticket', null]]);
    const { queues } = see({ view: 'manager:view' });
    expect(queues.filter(({ lastTicketByHand }) => lastTicketByHand).map(({ code }) => code)).toEqual(['B']);
    expect(refusal(manager, 'hall:last-ticket', { serviceId: 'Z' })).toEqual({ code: 'service-unknown' });
    clock.advance(DAY);
    expect(why('B')).toBe('open');
  });

  it('[H4] is some minutes before closing', () => {
    const { goTo, why, see } = withHours({ minutesBefore: 30, byWork: false });
    expect(see({ view: 'display:view' }).hall.lastTicketAt).toBe('16:30');
    goTo('16:29');
    expect(why()).toBe('open');
    goTo('16:30');
    expect(why()).toEqual(['last-ticket', null]);
  });

  it('[H4] comes when the work that waits would outlast the closing time', () => {
    const { goTo, why, openCounter, takeWaiting } = withHours({ byWork: true });
    openCounter('1001', '1');
    goTo('13:30');
    for (let customer = 0; customer < 60; customer += 1) takeWaiting('A');
    expect(why()).toBe('open');
    goTo('16:30');
    expect(why()).toEqual(['last-ticket', null]);
  });
});

describe('a quota', () => {
  const quotas = [
    { from: '08:00', to: '12:00', tickets: 2 },
    { from: '13:00', to: '17:00', tickets: 1 },
  ];
  const change = { services: { B: { quotas } } };

  it('[H5] limits the tickets of its service in a part of the day, and says from when there are more', () => {
    const { done, manager, why, goTo, see } = withHours();
    done(manager, 'settings:save', { change: change as never });
    expect([why('B'), why('B'), why('B')]).toEqual(['open', 'open', ['quota', '13:00']]);
    expect(why('A')).toBe('open');
    const kiosk = see({ view: 'kiosk:view', name: 'kiosk-1' }).services.find(({ code }) => code === 'B');
    expect(kiosk).toMatchObject({ open: false, closedCause: 'quota', opensAt: '13:00' });
    goTo('13:00');
    expect([why('B'), why('B')]).toEqual(['open', ['quota', null]]);
  });

  it('[H5] does not count what became void, but counts what was given back', () => {
    const { done, manager, why, takeReserved, act, as } = withHours();
    done(manager, 'settings:save', { change: change as never });
    act('ticket:void', { ticketId: takeReserved('B').ticketId });
    expect(why('B')).toBe('open');
    done(as.kiosk(), 'ticket:cancel', { number: 'B002' });
    expect([why('B'), why('B')]).toEqual(['open', ['quota', '13:00']]);
  });
});
