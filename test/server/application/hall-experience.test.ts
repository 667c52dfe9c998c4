import { describe, expect, it } from 'vitest';
import { createHallExperience } from '../../../server/application/hall-experience.ts';
import { accepted, openDesk, service, type TestDesk } from '../../support/desk.ts';
import { TEN_O_CLOCK } from '../../support/hall.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Hall time of a day: 0 is Monday, 2 March 2026. */
const setTo = ({ clock }: TestDesk, day: number, hours = 10) =>
  clock.set(TEN_O_CLOCK + day * DAY + (hours - 10) * 60 * MINUTE);

const dateOf = (day: number) => `2026-03-${String(2 + day).padStart(2, '0')}`;

/** What a server that starts on this day has learned. */
const usualOn = ({ stores, settings }: TestDesk, day: number) =>
  createHallExperience(stores)({ businessDay: dateOf(day), settings });

const callNext = (hall: TestDesk) => accepted(hall.next('1001'));
const finish = (hall: TestDesk) => accepted(hall.send(hall.as.clerk(), 'counter:finish', {}));

/** One after the other comes at ten and is served for four minutes at counter 1. */
function liveDay(hall: TestDesk, day: number, customers: number): void {
  setTo(hall, day);
  hall.openCounter('1001', '1');
  for (let customer = 0; customer < customers; customer++) {
    hall.takeWaiting('A');
    callNext(hall);
    hall.clock.advance(4 * MINUTE);
    finish(hall);
  }
  accepted(hall.send(hall.as.clerk(), 'counter:close', {}));
}

function takeElder(hall: TestDesk): void {
  const grant = { reason: 'over seventy', othersAgreed: true };
  const wish = { serviceId: service('A'), classId: 'elder', grant, slip: false };
  accepted(hall.send(hall.as.guide(), 'ticket:take', wish));
}

/** What somebody is told who comes behind eight others at the only counter. */
function toldBehindEight(hall: TestDesk, day: number, hours = 10) {
  setTo(hall, day, hours);
  hall.openCounter('1001', '1');
  for (let customer = 0; customer < 8; customer++) hall.takeWaiting('A');
  return hall.takeWaiting('A').wait;
}

describe('what a hall has learned from its own days', () => {
  it('[W2] nothing on its first day: a range is shown once five services are known, and rests on them alone', () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    for (let customer = 0; customer < 6; customer++) hall.takeWaiting('A');
    for (let customer = 0; customer < 4; customer++) {
      callNext(hall);
      hall.clock.advance(4 * MINUTE);
      finish(hall);
    }
    expect(hall.takeWaiting('A').wait).toBeNull();
    callNext(hall);
    hall.clock.advance(4 * MINUTE);
    finish(hall);
    expect(hall.takeWaiting('A').wait).toEqual({ low: 5, high: 10 });
    expect(usualOn(hall, 0)).toEqual({ expected: [], transfers: [], usuallyOpen: [], calls: [] });
  });

  it('[W1] customers with a credit who usually come at this hour are expected to pass', () => {
    const [withElders, without] = [openDesk(), openDesk()];
    for (const hall of [withElders, without])
      for (const day of [0, 1, 2]) {
        liveDay(hall, day, 8);
        if (hall === withElders) for (let elder = 0; elder < 12; elder++) takeElder(hall);
      }
    expect(usualOn(withElders, 3).expected[10]).toContainEqual({
      ...{ serviceId: 'A', classId: 'elder', creditMinutes: 30, perHour: 12 },
    });
    const [later, sooner] = [toldBehindEight(withElders, 3), toldBehindEight(without, 3)];
    expect(later?.high).toBeGreaterThanOrEqual((sooner?.high ?? 0) + 10);
  });

  it('[W1] those who are usually sent on are expected at the next service', () => {
    const hall = openDesk();
    liveDay(hall, 0, 3);
    setTo(hall, 0, 11);
    hall.openCounter('1001', '1');
    hall.takeWaiting('A');
    callNext(hall);
    accepted(hall.send(hall.as.clerk(), 'counter:start', {}));
    accepted(hall.send(hall.as.clerk(), 'counter:transfer', { to: { serviceId: service('D') } }));
    expect(usualOn(hall, 1).transfers).toEqual([{ from: 'A', to: 'D', share: 0.25 }]);
  });

  it('[W1] where a counter usually pauses at noon, the same queue is told a longer wait before it', () => {
    const [pausing, steady] = [openDesk(), openDesk()];
    for (const hall of [pausing, steady])
      for (const day of [0, 1, 2]) {
        liveDay(hall, day, 6);
        setTo(hall, day, 11);
        for (const number of ['1', '2', '3']) hall.openCounter(`100${number}`, number);
        setTo(hall, day, 12);
        if (hall === pausing)
          for (const badge of ['1002', '1003']) accepted(hall.send(hall.as.clerk(badge), 'counter:pause', {}));
        setTo(hall, day, 13.5);
        for (const badge of ['1001', '1002', '1003']) accepted(hall.send(hall.as.clerk(badge), 'counter:close', {}));
      }
    expect(usualOn(pausing, 3).usuallyOpen.slice(46, 50)).toEqual([3, 3, 1, 1]);
    const [longer, shorter] = [pausing, steady].map((hall) => toldBehindEight(hall, 3, 11.9));
    expect(longer?.high).toBeGreaterThan(shorter?.high ?? 0);
  });

  it('[W1] a missed call counts although the customer came back, and not when the clerk took it back', () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    const { ticketId } = hall.takeWaiting('A');
    callNext(hall);
    accepted(hall.send(hall.as.clerk(), 'counter:no-show', {}));
    accepted(hall.send(hall.as.kiosk(), 'ticket:rejoin', { ticketId }));
    callNext(hall);
    accepted(hall.send(hall.as.clerk(), 'counter:no-show', {}));
    accepted(hall.send(hall.as.clerk(), 'counter:undo', {}));
    finish(hall);
    expect(hall.statusOf(ticketId)).toBe('finished');
    expect(usualOn(hall, 1).calls).toEqual([{ serviceId: 'A', called: 2, missed: 1 }]);
  });

  it('[W1] a working day is likened to working days, if there are three, and to all days before that', () => {
    const hall = openDesk();
    for (const [day, customers] of [2, 2, 2, 2, 2, 8, 8].entries()) liveDay(hall, day, customers);
    const perHour = (day: number) => usualOn(hall, day).expected[10]?.[0]?.perHour;
    expect(perHour(7)).toBe(2);
    expect(perHour(5)).toBe(2);
    expect(perHour(12)).toBeCloseTo(26 / 7);
    const settings = { ...hall.settings, timetable: workingSaturday };
    const usual = createHallExperience(hall.stores)({ businessDay: dateOf(12), settings });
    expect(usual.expected[10]?.[0]?.perHour).toBe(2);
  });

  it('[W1] is read once for a business day and stays the same for it; the next knows one day more', () => {
    const hall = openDesk();
    liveDay(hall, 0, 2);
    const experience = createHallExperience(hall.stores);
    const { settings } = hall;
    const usual = experience({ businessDay: dateOf(1), settings });
    liveDay(hall, 1, 4);
    expect(experience({ businessDay: dateOf(1), settings })).toBe(usual);
    expect(usual.expected[10]?.[0]?.perHour).toBe(2);
    expect(experience({ businessDay: dateOf(2), settings }).expected[10]?.[0]?.perHour).toBe(3);
  });

  it('[W4] what was learned is the same whether the day before has been closed or not yet', () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    for (let customer = 0; customer < 3; customer++) hall.takeWaiting('A');
    callNext(hall);
    accepted(hall.send(hall.as.clerk(), 'counter:start', {}));
    const before = usualOn(hall, 1);
    setTo(hall, 1);
    hall.takeWaiting('A');
    expect(hall.stores.hall.businessDay()).toBe(dateOf(1));
    expect(usualOn(hall, 1)).toEqual(before);
  });
});

const hours = { from: '08:30', to: '17:30', breaks: [] };
/** Closed at weekends but for Saturday, 14 March, which stands in for another day. */
const workingSaturday = {
  weekly: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours },
  exceptions: [{ date: '2026-03-14', hours, reason: '' }],
  lastTicket: { minutesBefore: 0, byWork: false },
};
