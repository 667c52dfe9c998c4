import { describe, expect, it } from 'vitest';
import { createHousekeeping } from '../../../server/application/housekeeping.ts';
import { figuresOfDays } from '../../../server/application/reports/day-figures.ts';
import type { PadView } from '../../../server/protocol/views.ts';
import { accepted, openDesk, refusalOf, type TestDesk } from '../../support/desk.ts';

const HOUR = 3_600_000;
/** From ten in the morning to half past four of the next. */
const OVERNIGHT = 18.5 * HOUR;
const TODAY = '2026-03-02';
const TOMORROW = '2026-03-03';

/** Evening: one is being served at counter 1, one called at 2, one waits, one has no slip yet. */
function evening() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  hall.openCounter('1002', '2');
  const [serving, called, waiting] = [hall.takeWaiting('A'), hall.takeWaiting('A'), hall.takeWaiting('A')];
  const reserved = hall.takeReserved('A');
  hall.next('1001');
  hall.next('1002');
  accepted(hall.send(hall.as.clerk('1001'), 'counter:start', {}));
  return { ...hall, left: [serving, called, waiting, reserved].map(({ ticketId }) => ticketId) };
}

const numbersOf = (hall: TestDesk) =>
  hall.rows('ticket').map(({ business_day, number }) => `${business_day} ${number}`);

describe('a new business day', () => {
  it('[D3] begins before its first command, without waiting for a timer', () => {
    const hall = evening();
    hall.clock.advance(OVERNIGHT);
    expect(hall.takeWaiting('A').number).toBe('A001');
    expect(hall.left.map(hall.statusOf)).toEqual(['finished', 'expired', 'expired', 'expired']);
    expect(hall.stores.counters.all().map(({ counter }) => counter.state)).toEqual(Array(6).fill('closed'));
    expect(numbersOf(hall).at(-1)).toBe(`${TOMORROW} A001`);
  });

  it('[D3] never calls a ticket of the day before', () => {
    const hall = evening();
    hall.clock.advance(OVERNIGHT);
    hall.openCounter('1001', '1');
    expect(refusalOf(hall.next('1001'))).toEqual({ code: 'queue-empty' });
    const fresh = hall.takeWaiting('A');
    expect(accepted(hall.next('1001')).ticketId).toBe(fresh.ticketId);
  });

  it('[R5] ends what is still open at a pad, though its minute is not over', () => {
    const hall = evening();
    const { rollOverHour } = hall.stores.hall.settings();
    hall.clock.advance((24 - 10 + rollOverHour) * HOUR - 5_000);
    accepted(hall.send(hall.as.clerk('1001'), 'counter:finish', {}));
    const onPad = () => (hall.draw({ view: 'pad:view', counterId: '1' as never }) as PadView).invitation;
    expect(onPad()).not.toBeNull();
    hall.clock.advance(10_000);
    hall.act('day:roll', {});
    expect(hall.stores.hall.businessDay()).toBe(TOMORROW);
    expect(onPad()).toBeNull();
  });

  it('[D3] begins at the first tick of the clock as well, once', () => {
    const hall = evening();
    const { stores, clock } = hall;
    const house = createHousekeeping({ desk: hall, stores, clock, republish: () => undefined });
    clock.advance(OVERNIGHT);
    house.tick();
    house.tick();
    expect(stores.hall.businessDay()).toBe(TOMORROW);
    expect(hall.rows('event').filter(({ kind }) => kind === 'day-began')).toHaveLength(1);
  });

  it('[D3] begins also when the first to speak is a device', () => {
    const hall = evening();
    hall.clock.advance(OVERNIGHT);
    hall.act('device:join', { name: 'kiosk-1' });
    const kinds = hall.rows('event').map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(['day-began', 'device-joined']);
  });

  it('[D3] is announced with its first command, also when that is refused', () => {
    const hall = evening();
    hall.clock.advance(OVERNIGHT);
    expect(refusalOf(hall.next('1001'))).toEqual({ code: 'counter-closed' });
    const kinds = hall.changes.at(-1)?.map(({ kind }) => kind);
    expect(kinds).toEqual([
      'ticket-finished',
      ...Array(3).fill('ticket-expired'),
      ...Array(2).fill('counter-closed'),
      'day-began',
    ]);
  });

  it('[D3] finds a hall that was off for days', () => {
    const hall = evening();
    hall.clock.advance(OVERNIGHT + 5 * 24 * HOUR);
    expect(hall.takeWaiting('A').number).toBe('A001');
    expect(numbersOf(hall).at(-1)).toBe('2026-03-08 A001');
    expect(hall.left.map(hall.statusOf)).toEqual(['finished', 'expired', 'expired', 'expired']);
  });

  it('[D3] does not begin when its first command meets a fault; the next command begins it', () => {
    const hall = evening();
    hall.clock.advance(OVERNIGHT);
    hall.db.pragma('query_only = ON');
    hall.act('device:join', { name: 'kiosk-1' });
    expect(hall.stores.hall.businessDay()).toBe(TODAY);
    hall.db.pragma('query_only = OFF');
    expect(hall.takeWaiting('B').number).toBe('B001');
    expect(hall.stores.hall.businessDay()).toBe(TOMORROW);
  });

  it('[M2] what its predecessor left behind counts for the predecessor', async () => {
    const hall = evening();
    hall.clock.advance(OVERNIGHT);
    hall.takeWaiting('A');
    const figures = async (day: string) => (await figuresOfDays(hall.stores, day, day)).total;
    expect(await figures(TODAY)).toMatchObject({ issued: 4, expired: 3, finished: 1, averageServiceSeconds: null });
    expect(await figures(TOMORROW)).toMatchObject({ issued: 1, expired: 0 });
    expect((await figuresOfDays(hall.stores, TODAY, TOMORROW)).total).toMatchObject({
      issued: 5,
      expired: 3,
      finished: 1,
    });
  });

  it('[D3] a service that nobody finished leaves no night-long service time for the forecast', () => {
    const hall = evening();
    hall.clock.advance(OVERNIGHT);
    hall.openCounter('1001', '1');
    expect(hall.takeWaiting('A').wait).toEqual({ low: 0, high: 5 });
  });
});

describe('a clock that was set back', () => {
  it('[D2] does not open yesterday again, and no number comes twice', () => {
    const hall = openDesk();
    hall.takeWaiting('A');
    hall.clock.advance(OVERNIGHT);
    hall.takeWaiting('A');
    hall.clock.advance(-OVERNIGHT);
    expect(hall.takeWaiting('A').number).toBe('A002');
    expect(numbersOf(hall)).toEqual([`${TODAY} A001`, `${TOMORROW} A001`, `${TOMORROW} A002`]);
    hall.clock.advance(OVERNIGHT + HOUR);
    expect(hall.takeWaiting('A').number).toBe('A003');
  });

  it('[D4] makes no wait and no service negative', async () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    hall.takeWaiting('A');
    hall.clock.advance(-HOUR);
    hall.next('1001');
    accepted(hall.send(hall.as.clerk(), 'counter:start', {}));
    hall.clock.advance(-HOUR);
    accepted(hall.send(hall.as.clerk(), 'counter:finish', {}));
    const { total } = await figuresOfDays(hall.stores, TODAY, TODAY);
    expect(total).toMatchObject({ finished: 1, averageWaitSeconds: 0, averageServiceSeconds: 0 });
    expect(hall.takeWaiting('A').wait).toEqual({ low: 0, high: 5 });
  });
});
