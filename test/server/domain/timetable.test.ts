import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hallDayAt } from '../../../server/domain/hall-day.ts';
import { hallTimeOfDay, hoursOn, instantOf, phaseAt } from '../../../server/domain/timetable.ts';
import type { EpochMs } from '../../../server/protocol/vocabulary.ts';
import { at, BERLIN, everyDay, hours, NEW_YORK, OFFICE, SHANGHAI, timetable } from './timetables.ts';

const office = (date: string) => ({ timetable: OFFICE, date, timeZone: SHANGHAI });

describe('the hours of a day', () => {
  it.each([
    ['a Wednesday has those of Wednesdays', '2026-05-06', hours('08:30-17:30', '12:00-13:00')],
    ['a weekday that is not named is closed', '2026-05-10', null],
    ['a holiday is closed', '2026-05-01', null],
    ['a working Saturday has its own', '2026-05-09', hours('09:00-16:00')],
  ])('[H1] %s', (_, date, expected) => {
    expect(hoursOn(OFFICE, date)).toEqual(expected);
  });

  it('[H1] without a timetable a hall is always open', () => {
    expect(hoursOn(null, '2026-05-01')).toBe('always');
    const day = { timetable: null, date: '2026-05-01', timeZone: SHANGHAI };
    expect(phaseAt(day, at('2026-05-01T03:00:00+08:00'))).toEqual({
      state: 'always',
      opensAt: null,
      closesAt: null,
      reason: '',
    });
  });

  it('[H1] every weekday is found by its number, Sunday being 7', () => {
    const weekly = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, hours(`0${day}:00-20:00`)]));
    const dates = [4, 5, 6, 7, 8, 9, 10].map((day) => `2026-05-${String(day).padStart(2, '0')}`);
    expect(dates.map((date) => hoursOn(timetable({ weekly }), date))).toEqual(Object.values(weekly));
  });

  it('[H3] an override for today is an exception for today, with its reason, and tomorrow is as ever', () => {
    const early = { date: '2026-05-06', hours: hours('08:30-15:00'), reason: 'power cut' };
    const overridden = { ...OFFICE, exceptions: [...OFFICE.exceptions, early] };
    const today = { timetable: overridden, date: '2026-05-06', timeZone: SHANGHAI };
    expect(phaseAt(today, at('2026-05-06T15:00:00+08:00'))).toMatchObject({
      state: 'after-hours',
      closesAt: at('2026-05-06T15:00:00+08:00'),
      reason: 'power cut',
    });
    const tomorrow = { ...today, date: '2026-05-07' };
    expect(phaseAt(tomorrow, at('2026-05-07T15:00:00+08:00'))).toMatchObject({ state: 'open', reason: '' });
  });
});

describe('the instant of a time of day', () => {
  it.each([
    ['is that of the hall’s zone', '2026-05-06', '08:30', SHANGHAI, '2026-05-06T08:30:00+08:00'],
    ['24:00 is the start of the next day', '2026-12-31', '24:00', SHANGHAI, '2027-01-01T00:00:00+08:00'],
    [
      '02:30 does not come: 03:00, when it has been skipped',
      '2026-03-29',
      '02:30',
      BERLIN,
      '2026-03-29T03:00:00+02:00',
    ],
    ['02:00 does not come either', '2026-03-29', '02:00', BERLIN, '2026-03-29T03:00:00+02:00'],
    ['01:59 comes', '2026-03-29', '01:59', BERLIN, '2026-03-29T01:59:00+01:00'],
    ['02:30 comes twice: the first counts', '2026-10-25', '02:30', BERLIN, '2026-10-25T02:30:00+02:00'],
    ['03:00 comes once', '2026-10-25', '03:00', BERLIN, '2026-10-25T03:00:00+01:00'],
    ['New York skips at another date', '2026-03-08', '02:30', NEW_YORK, '2026-03-08T03:00:00-04:00'],
    ['midnight itself may be skipped', '2026-04-23', '24:00', 'Africa/Cairo', '2026-04-24T01:00:00+03:00'],
  ])('[H1] %s', (_, date, timeOfDay, zone, expected) => {
    expect(instantOf(date, timeOfDay, zone)).toBe(at(expected));
  });

  it('[H1] what the wall clock shows then is that time, or the first after a gap; and a later time is never earlier', () => {
    const zones = fc.constantFrom(SHANGHAI, BERLIN, NEW_YORK, 'Australia/Lord_Howe', 'UTC');
    const minutes = fc.integer({ min: 0, max: 1_439 });
    const days = fc.integer({ min: Date.UTC(2026, 0, 1) / 86_400_000, max: Date.UTC(2027, 0, 1) / 86_400_000 });
    fc.assert(
      fc.property(zones, days, minutes, minutes, (zone, day, one, other) => {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map(clock) as [string, string];
        expect(instantOf(date, early, zone)).toBeLessThanOrEqual(instantOf(date, late, zone));
        const shown = hallTimeOfDay(instantOf(date, early, zone), zone);
        expect(shown >= early).toBe(true);
        const before = hallTimeOfDay((instantOf(date, early, zone) - 60_000) as EpochMs, zone);
        expect(shown === early || before < early).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('[H1] the wall clock has two digits each, and midnight is 00:00', () => {
    expect(hallTimeOfDay(at('2026-05-06T00:05:59Z'), SHANGHAI)).toBe('08:05');
    expect(hallTimeOfDay(at('2026-05-06T16:00:00Z'), SHANGHAI)).toBe('00:00');
  });
});

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

describe('the phases of a day', () => {
  it.each([
    ['before it opens', '08:29:59.999', 'pre-open', '08:30:00'],
    ['from the first minute', '08:30:00', 'open', null],
    ['in the break', '12:00:00', 'break', '13:00:00'],
    ['after the break', '13:00:00', 'open', null],
    ['until the last millisecond', '17:29:59.999', 'open', null],
    ['at the closing time', '17:30:00', 'after-hours', null],
  ])('[H1] %s', (_, time, state, opensAt) => {
    const phase = phaseAt(office('2026-05-06'), at(`2026-05-06T${time}+08:00`));
    expect(phase).toEqual({
      state,
      opensAt: opensAt && at(`2026-05-06T${opensAt}+08:00`),
      closesAt: at('2026-05-06T17:30:00+08:00'),
      reason: '',
    });
  });

  it('[H1] a holiday says why; a Sunday needs no reason', () => {
    const closed = { state: 'closed-today', opensAt: null, closesAt: null };
    const noon = at('2026-05-01T12:00:00+08:00');
    expect(phaseAt(office('2026-05-01'), noon)).toEqual({ ...closed, reason: 'Labour Day' });
    expect(phaseAt(office('2026-05-10'), noon)).toEqual({ ...closed, reason: '' });
  });

  it('[H1] a break that begins with the day, or follows another, or lasts to the end, opens nothing', () => {
    const day = {
      timetable: everyDay(hours('08:00-12:00', '09:30-10:00', '08:00-08:30', '09:00-09:30', '11:00-12:00')),
    };
    const phase = (time: string) =>
      phaseAt({ ...day, date: '2026-05-06', timeZone: SHANGHAI }, at(`2026-05-06T${time}:00+08:00`));
    expect(phase('07:00')).toMatchObject({ state: 'pre-open', opensAt: at('2026-05-06T08:30:00+08:00') });
    expect(phase('09:10')).toMatchObject({ state: 'break', opensAt: at('2026-05-06T10:00:00+08:00') });
    expect(phase('11:30')).toMatchObject({ state: 'break', opensAt: null });
  });

  it('[H1] a hall that is open past midnight is open on the date on which it began, breaks included', () => {
    const rule = { timeZone: NEW_YORK, rollOverHour: 4 };
    const night = everyDay(hours('20:00-02:00', '23:30-00:30', '01:00-01:15'));
    const stateAt = (iso: string) =>
      phaseAt({ timetable: night, date: hallDayAt(at(iso), rule).day, timeZone: NEW_YORK }, at(iso)).state;
    expect(stateAt('2026-05-06T19:59:00-04:00')).toBe('pre-open');
    expect(stateAt('2026-05-06T20:00:00-04:00')).toBe('open');
    expect(stateAt('2026-05-07T00:10:00-04:00')).toBe('break');
    expect(stateAt('2026-05-07T00:30:00-04:00')).toBe('open');
    expect(stateAt('2026-05-07T01:00:00-04:00')).toBe('break');
    expect(stateAt('2026-05-07T01:59:00-04:00')).toBe('open');
    expect(stateAt('2026-05-07T02:00:00-04:00')).toBe('after-hours');
    expect(stateAt('2026-05-07T04:00:00-04:00')).toBe('pre-open');
  });

  it.each(['20:00-24:00', '20:00-00:00'])('[H1] %s ends at midnight', (open) => {
    const day = { timetable: everyDay(hours(open)), date: '2026-05-06', timeZone: SHANGHAI };
    expect(phaseAt(day, at('2026-05-06T23:59:59+08:00')).closesAt).toBe(at('2026-05-07T00:00:00+08:00'));
    expect(phaseAt(day, at('2026-05-07T00:00:00+08:00')).state).toBe('after-hours');
  });

  it('[H1] hours that end where they begin last until then on the next day', () => {
    const day = { timetable: everyDay(hours('08:00-08:00')), date: '2026-05-06', timeZone: SHANGHAI };
    expect(phaseAt(day, at('2026-05-06T08:00:00+08:00'))).toMatchObject({
      state: 'open',
      closesAt: at('2026-05-07T08:00:00+08:00'),
    });
  });

  it('[H1] hours that begin in a skipped hour begin after it, and hours within it do not come', () => {
    const day = { timetable: everyDay(hours('02:30-06:00')), date: '2026-03-29', timeZone: BERLIN };
    expect(phaseAt(day, at('2026-03-29T01:59:59+01:00'))).toMatchObject({
      state: 'pre-open',
      opensAt: at('2026-03-29T03:00:00+02:00'),
    });
    expect(phaseAt(day, at('2026-03-29T03:00:00+02:00')).state).toBe('open');
    const skipped = { ...day, timetable: everyDay(hours('02:10-02:50')) };
    expect(phaseAt(skipped, at('2026-03-29T01:59:59+01:00'))).toMatchObject({ state: 'pre-open', opensAt: null });
    expect(phaseAt(skipped, at('2026-03-29T03:00:00+02:00')).state).toBe('after-hours');
  });

  it('[H1] hours in an hour that comes twice begin and end with the first one', () => {
    const day = { timetable: everyDay(hours('02:15-02:45')), date: '2026-10-25', timeZone: BERLIN };
    expect(phaseAt(day, at('2026-10-25T02:30:00+02:00')).state).toBe('open');
    expect(phaseAt(day, at('2026-10-25T02:30:00+01:00')).state).toBe('after-hours');
    const long = { ...day, timetable: everyDay(hours('02:30-06:00')) };
    expect(phaseAt(long, at('2026-10-25T02:00:00+01:00')).state).toBe('open');
  });

  it('[H1] a clock that was set back to before the date finds it not yet open', () => {
    expect(phaseAt(office('2026-05-06'), at('2026-05-05T16:00:00+08:00'))).toMatchObject({
      state: 'pre-open',
      opensAt: at('2026-05-06T08:30:00+08:00'),
    });
  });
});
