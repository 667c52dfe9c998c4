import { describe, expect, it } from 'vitest';
import { createHallExperience } from '../../../server/application/hall-experience.ts';
import { createForecaster } from '../../../server/application/wait-forecast.ts';
import { powerHall } from '../../../server/catalogue/power-hall.ts';
import { accepted, openDesk, refusalOf, service, type TestDesk } from '../../support/desk.ts';
import { TEN_O_CLOCK } from '../../support/hall.ts';

const MINUTE = 60_000;
const hours = { from: '08:30', to: '17:30', breaks: [{ from: '12:00', to: '13:30' }] };
const weekly = { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours };

/** A hall that closes at noon and at half past five; its first six customers took four minutes each. */
function openHours(lastTicket = { minutesBefore: 0, byWork: true }) {
  const timetable = { weekly, exceptions: [], lastTicket };
  const hall = openDesk({ template: { ...powerHall, hall: { ...powerHall.hall, timetable } } });
  hall.openCounter('1001', '1');
  for (let customer = 0; customer < 6; customer++) serve(hall);
  return hall;
}

function serve(hall: TestDesk): void {
  hall.takeWaiting('A');
  accepted(hall.next('1001'));
  hall.clock.advance(4 * MINUTE);
  accepted(hall.send(hall.as.clerk(), 'counter:finish', {}));
}

const setTo = ({ clock }: TestDesk, hour: number, day = 0) =>
  clock.set(TEN_O_CLOCK + (day * 24 + hour - 10) * 60 * MINUTE);

/** What the last is told of five who come at ten to twelve. */
function toldBeforeNoon(hall: TestDesk) {
  for (let customer = 0; customer < 4; customer++) hall.takeWaiting('A');
  return hall.takeWaiting('A').wait;
}

describe('when counters are expected to call', () => {
  it('[W1] not in a break that is to come', () => {
    const hall = openHours();
    setTo(hall, 11 + 50 / 60);
    expect(toldBeforeNoon(hall)).toMatchObject({ low: 100 });
  });

  it('[W1] but in a break that a counter usually works through', () => {
    const hall = openHours();
    setTo(hall, 13.5);
    serve(hall);
    setTo(hall, 11 + 50 / 60, 1);
    hall.openCounter('1001', '1');
    const wait = toldBeforeNoon(hall);
    expect(wait?.low).toBeGreaterThanOrEqual(10);
    expect(wait?.high).toBeLessThanOrEqual(30);
  });

  it('[W1] when a pause is over, also one that has lasted longer than was said', () => {
    const hall = openHours();
    accepted(hall.send(hall.as.clerk(), 'counter:pause', { minutes: 20 }));
    expect(hall.takeWaiting('A').wait).toEqual({ low: 20, high: 25 });
    hall.clock.advance(30 * MINUTE);
    expect(hall.draw({ view: 'kiosk:view', name: 'kiosk-1' })).toMatchObject({
      services: [{ serviceId: 'A', wait: { low: 10 } }, {}, {}, {}, {}],
    });
    hall.clock.advance(60 * MINUTE);
    expect(hall.takeWaiting('A').wait).toBeNull();
  });

  it('[W1] after the closing time as well: whoever is in the hall by then is served', () => {
    const hall = openHours({ minutesBefore: 0, byWork: false });
    setTo(hall, 17 + 20 / 60);
    for (let customer = 0; customer < 8; customer++) hall.takeWaiting('A');
    const wait = hall.takeWaiting('A').wait;
    expect(wait?.low).toBeGreaterThanOrEqual(20);
    expect(wait?.high).toBeLessThanOrEqual(45);
  });

  it('[H4] so that it is known when the work that waits outlasts it', () => {
    const hall = openHours({ minutesBefore: 0, byWork: true });
    setTo(hall, 17);
    for (let customer = 0; customer < 7; customer++) hall.takeWaiting('A');
    const eighth = hall.send(hall.as.kiosk(), 'ticket:take', { serviceId: service('A'), slip: false });
    expect(refusalOf(eighth)).toMatchObject({ code: 'service-closed', cause: 'last-ticket' });
  });
});

describe('a hall in which nobody is at a counter', () => {
  it('[W3] tells nobody a wait, and does so again once somebody is', () => {
    const hall = openHours();
    for (let customer = 0; customer < 3; customer++) hall.takeWaiting('A');
    expect(hall.takeWaiting('A').wait).not.toBeNull();
    accepted(hall.send(hall.as.clerk(), 'counter:close', {}));
    expect(hall.takeWaiting('A').wait).toBeNull();
    expect(hall.draw({ view: 'kiosk:view', name: 'kiosk-1' })).toMatchObject({
      services: [{ serviceId: 'A', wait: null }, {}, {}, {}, {}],
    });
    hall.openCounter('1001', '1');
    expect(hall.takeWaiting('A').wait).toEqual({ low: 15, high: 25 });
  });
});

describe('a forecast that takes long', () => {
  /** A forecaster of its own on this hall, to which each look at the clock takes so many ms. */
  function openForecaster({ stores, clock }: TestDesk, msPerLook: number) {
    const put: (() => void)[] = [];
    let at = 0;
    let renewed = 0;
    const present = () => ({
      now: clock.now(),
      businessDay: stores.hall.businessDay(),
      settings: stores.hall.settings(),
    });
    const forecastAt = createForecaster({
      ...{ stores, usualOn: createHallExperience(stores), present },
      monotonicMs: () => (at += msPerLook),
      later: (work) => void put.push(work),
      onRenewed: () => (renewed += 1),
    });
    return { now: () => forecastAt(present()), put, renewed: () => renewed };
  }

  it('[W1] is made between commands, lets more of them in between its runs, and is of the hall in which it began', () => {
    const hall = openHours();
    for (let customer = 0; customer < 20; customer++) hall.takeWaiting('A');
    const dear = openForecaster(hall, 1);
    const first = dear.now();
    for (let customer = 0; customer < 10; customer++) hall.takeWaiting('A');
    const expected = openForecaster(hall, 0).now().newcomer(service('A'));
    expect(dear.now()).toBe(first);
    expect(dear.put).toHaveLength(1);
    let pieces = 0;
    for (; dear.renewed() === 0; pieces += 1) {
      dear.put.shift()?.();
      hall.takeWaiting('B');
      expect(dear.put.length + dear.renewed()).toBe(1);
    }
    expect(pieces).toBeGreaterThan(2);
    expect(dear.now()).not.toBe(first);
    expect(dear.now().newcomer(service('A'))).toEqual(expected);
    expect(dear.put).toHaveLength(1);
  });
});
