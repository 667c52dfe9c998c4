import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOfDays } from '../../../server/application/reports/day-figures.ts';
import { HallTemplate } from '../../../server/catalogue/hall-template.ts';
import { powerHall } from '../../../server/catalogue/power-hall.ts';
import { accepted, openDesk, refusalOf, service, type TestDesk } from '../../support/desk.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const hallIn = (timeZone: string, rollOverHour: number, hall: object = {}) =>
  HallTemplate.parse({ ...powerHall, hall: { ...powerHall.hall, timeZone, rollOverHour, ...hall } });

/** A desk in this zone whose clock shows this instant; the days before have been closed. */
function deskAt(
  iso: string,
  timeZone: string,
  { rollOverHour = 4, ...hall }: { rollOverHour?: number; timetable?: object } = {},
) {
  const desk = openDesk({ template: hallIn(timeZone, rollOverHour, hall) });
  desk.clock.set(Date.parse(iso));
  desk.act('hall:recover', {});
  return desk;
}

/** Day and number of a ticket that is taken at this instant. */
function takeAt(hall: TestDesk, iso: string): string {
  hall.clock.set(Date.parse(iso));
  const { ticketId, number } = hall.takeWaiting('A');
  return `${hall.stores.tickets.byId(ticketId)?.businessDay} ${number}`;
}

/** The business day by the calendar of the runtime, not by the hall's own reckoning. */
function dayBy(calendar: Intl.DateTimeFormat, rollOverHour: number, now: number): string {
  const part = Object.fromEntries(calendar.formatToParts(now).map(({ type, value }) => [type, value]));
  const date = new Date(`${part.year}-${part.month}-${part.day}T00:00:00Z`);
  if (Number(part.hour) < rollOverHour) date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

describe('nights in which clocks change', () => {
  it('[D1] [T2] clocks go forward: one day ends at four, an hour early, and no number comes twice', () => {
    const hall = deskAt('2026-03-28T22:00:00+01:00', 'Europe/Berlin');
    expect(takeAt(hall, '2026-03-28T23:30:00+01:00')).toBe('2026-03-28 A001');
    expect(takeAt(hall, '2026-03-29T01:59:59+01:00')).toBe('2026-03-28 A002');
    expect(takeAt(hall, '2026-03-29T03:00:00+02:00')).toBe('2026-03-28 A003');
    expect(takeAt(hall, '2026-03-29T03:59:59+02:00')).toBe('2026-03-28 A004');
    expect(takeAt(hall, '2026-03-29T04:00:00+02:00')).toBe('2026-03-29 A001');
  });

  it('[D1] [T2] clocks go back: the hour that comes twice is of one day, and its tickets keep their order', () => {
    const hall = deskAt('2026-10-24T22:00:00+02:00', 'Europe/Berlin');
    const numbers = [
      ...[takeAt(hall, '2026-10-25T02:30:00+02:00'), takeAt(hall, '2026-10-25T02:30:00+01:00')],
      ...[takeAt(hall, '2026-10-25T03:59:00+01:00'), takeAt(hall, '2026-10-25T04:00:00+01:00')],
    ];
    expect(numbers).toEqual(['2026-10-24 A001', '2026-10-24 A002', '2026-10-24 A003', '2026-10-25 A001']);
  });

  it('[D1] a roll-over hour that comes twice begins one day, one that is skipped begins it all the same', () => {
    const autumn = deskAt('2026-10-24T22:00:00+02:00', 'Europe/Berlin', { rollOverHour: 2 });
    expect(takeAt(autumn, '2026-10-25T01:59:00+02:00')).toBe('2026-10-24 A001');
    expect(takeAt(autumn, '2026-10-25T02:00:00+02:00')).toBe('2026-10-25 A001');
    expect(takeAt(autumn, '2026-10-25T02:00:00+01:00')).toBe('2026-10-25 A002');
    const spring = deskAt('2026-03-28T22:00:00+01:00', 'Europe/Berlin', { rollOverHour: 2 });
    expect(takeAt(spring, '2026-03-29T01:59:00+01:00')).toBe('2026-03-28 A001');
    expect(takeAt(spring, '2026-03-29T03:00:00+02:00')).toBe('2026-03-29 A001');
  });

  it('[D4] waits through the hour that comes twice are as long as they were', () => {
    const hall = deskAt('2026-10-25T02:30:00+02:00', 'Europe/Berlin');
    hall.openCounter('1001', '1');
    hall.takeWaiting('A');
    hall.clock.set(Date.parse('2026-10-25T02:15:00+01:00'));
    expect(accepted(hall.next('1001')).reason).toMatchObject({ waitedMinutes: 45 });
  });
});

describe('halls in other zones', () => {
  it.each([
    ['America/New_York', '2026-03-08T03:59:59-04:00', '2026-03-08T04:00:00-04:00', '2026-03-07', '2026-03-08'],
    ['America/New_York', '2026-11-01T03:59:59-05:00', '2026-11-01T04:00:00-05:00', '2026-10-31', '2026-11-01'],
    ['Asia/Kathmandu', '2026-06-10T03:59:59+05:45', '2026-06-10T04:00:00+05:45', '2026-06-09', '2026-06-10'],
  ])('[D1] in %s a day ends at four of the hall’s own clock (%s)', (zone, lastInstant, firstInstant, before, after) => {
    const hall = deskAt(lastInstant, zone);
    expect(takeAt(hall, lastInstant)).toBe(`${before} A001`);
    expect(takeAt(hall, firstInstant)).toBe(`${after} A001`);
  });

  it('[D1] [D2] [T2] whatever the zone and however the clock is set, days never go back and numbers have no gap', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC');
    const starts = fc.constantFrom('2026-03-07', '2026-03-28', '2026-04-04', '2026-10-03', '2026-10-24', '2026-10-31');
    const passes = fc.array(fc.integer({ min: -90 * MINUTE, max: 5 * HOUR }), { minLength: 10, maxLength: 40 });
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 23 }), starts, passes, (timeZone, rollOverHour, start, steps) => {
        const hall = deskAt(`${start}T12:00:00Z`, timeZone, { rollOverHour });
        const digits = {
          year: 'numeric',
          month: '2-digit',
          day: '2-digit',
          hour: '2-digit',
          hourCycle: 'h23',
        } as const;
        const calendar = new Intl.DateTimeFormat('en-US', { timeZone, ...digits });
        let day = '';
        let given = 0;
        for (const ms of steps) {
          hall.clock.advance(ms);
          const today = dayBy(calendar, rollOverHour, hall.clock.now());
          given = today > day ? 1 : given + 1;
          day = today > day ? today : day;
          const at = new Date(hall.clock.now()).toISOString();
          expect(takeAt(hall, at)).toBe(`${day} A${String(given).padStart(3, '0')}`);
        }
        expect(hall.faults).toEqual([]);
        hall.db.close();
      }),
      { numRuns: 40, seed: 20261025 },
    );
  });
});

describe('a clock that is set back an hour', () => {
  it('[D2] [T2] across midnight changes nothing: the day is the same on both sides', () => {
    const hall = deskAt('2026-06-10T23:50:00+08:00', 'Asia/Shanghai');
    expect(takeAt(hall, '2026-06-11T00:20:00+08:00')).toBe('2026-06-10 A001');
    expect(takeAt(hall, '2026-06-10T23:20:00+08:00')).toBe('2026-06-10 A002');
    expect(takeAt(hall, '2026-06-11T00:20:00+08:00')).toBe('2026-06-10 A003');
  });

  it('[D2] [D3] across the roll-over hour goes on with the later day, which begins once', async () => {
    const hall = deskAt('2026-06-11T03:50:00+08:00', 'Asia/Shanghai');
    expect(takeAt(hall, '2026-06-11T03:55:00+08:00')).toBe('2026-06-10 A001');
    expect(takeAt(hall, '2026-06-11T04:05:00+08:00')).toBe('2026-06-11 A001');
    hall.openCounter('1001', '1');
    expect(takeAt(hall, '2026-06-11T03:05:00+08:00')).toBe('2026-06-11 A002');
    expect(accepted(hall.next('1001')).number).toBe('A002');
    expect(takeAt(hall, '2026-06-11T04:05:00+08:00')).toBe('2026-06-11 A003');
    expect(accepted(hall.next('1001')).number).toBe('A001');
    const began = hall
      .rows('event')
      .filter(({ kind, business_day }) => kind === 'day-began' && business_day === '2026-06-11');
    expect(began).toHaveLength(1);
    const figures = async (day: string) => (await figuresOfDays(hall.stores, day, day)).total;
    expect(await figures('2026-06-10')).toMatchObject({ issued: 1, expired: 1 });
    expect(await figures('2026-06-11')).toMatchObject({ issued: 3, expired: 0 });
  });
});

describe('a hall that is open past midnight', () => {
  const weekly = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, { from: '18:00', to: '02:00' }]));
  const lateHall = () => deskAt('2026-06-10T19:00:00+08:00', 'Asia/Shanghai', { timetable: { weekly } });

  it('[H1] [D1] gives tickets until two, of the day on which it opened', () => {
    const hall = lateHall();
    expect(takeAt(hall, '2026-06-10T19:00:00+08:00')).toBe('2026-06-10 A001');
    expect(takeAt(hall, '2026-06-11T01:30:00+08:00')).toBe('2026-06-10 A002');
    const ask = () => refusalOf(hall.send(hall.as.kiosk(), 'ticket:take', { serviceId: service('A') }));
    hall.clock.set(Date.parse('2026-06-11T02:00:00+08:00'));
    expect(ask()).toMatchObject({ code: 'service-closed', cause: 'hours' });
    hall.clock.set(Date.parse('2026-06-11T05:00:00+08:00'));
    expect(ask()).toMatchObject({ code: 'service-closed', cause: 'hours', opensAt: '18:00' });
    expect(takeAt(hall, '2026-06-11T18:00:00+08:00')).toBe('2026-06-11 A001');
  });

  it('[A1] an appointment after midnight stands where its time is, on the day on which the hall opened', () => {
    const hall = lateHall();
    const appointment = {
      externalId: null,
      code: 'NGHT01',
      serviceId: service('A'),
      day: '2026-06-10',
      time: '01:00',
      label: null,
    };
    hall.act('appointments:import', { by: 'test', appointments: [appointment], onResult: () => undefined });
    hall.clock.set(Date.parse('2026-06-11T00:50:00+08:00'));
    const { ticketId } = accepted(hall.send(hall.as.kiosk(), 'appointment:check-in', { code: 'NGHT01', slip: false }));
    const since = Date.parse('2026-06-11T01:00:00+08:00');
    expect(hall.stores.tickets.byId(ticketId)).toMatchObject({
      businessDay: '2026-06-10',
      since,
      appointmentAt: since,
    });
  });
});
