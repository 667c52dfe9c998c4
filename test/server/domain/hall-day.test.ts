import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hallDayAt, hallTime, laterDay } from '../../../server/domain/hall-day.ts';
import type { EpochMs } from '../../../server/protocol/vocabulary.ts';

const at = (iso: string) => Date.parse(iso) as EpochMs;
const hours = (from: number, to: number) => (to - from) / 3_600_000;

const shanghai = { timeZone: 'Asia/Shanghai', rollOverHour: 4 };
const berlin = { timeZone: 'Europe/Berlin', rollOverHour: 4 };

describe('the business day', () => {
  it.each([
    ['23:59 is still the same day', '2026-03-02T23:59:59.999+08:00', '2026-03-02'],
    ['midnight does not end it', '2026-03-03T00:00:00+08:00', '2026-03-02'],
    ['03:59:59.999 is the last instant', '2026-03-03T03:59:59.999+08:00', '2026-03-02'],
    ['04:00 is the next day', '2026-03-03T04:00:00+08:00', '2026-03-03'],
    ['and so is ten in the morning', '2026-03-03T10:00:00+08:00', '2026-03-03'],
    ['the year ends at four as well', '2027-01-01T03:00:00+08:00', '2026-12-31'],
  ])('[D1] changes at the roll-over hour: %s', (_, instant, day) => {
    expect(hallDayAt(at(instant), shanghai).day).toBe(day);
  });

  it('[D1] is the hall’s own date, not that of UTC: before eight in Shanghai UTC is still a day behind', () => {
    expect(hallDayAt(at('2026-03-01T22:30:00Z'), shanghai).day).toBe('2026-03-02');
  });

  it('[D1] a roll-over at midnight makes it the calendar date', () => {
    const rule = { timeZone: 'Asia/Shanghai', rollOverHour: 0 };
    expect(hallDayAt(at('2026-03-02T23:59:59.999+08:00'), rule).day).toBe('2026-03-02');
    expect(hallDayAt(at('2026-03-03T00:00:00+08:00'), rule).day).toBe('2026-03-03');
  });

  it('[D1] has 23 hours where the clocks go forward and 25 where they go back', () => {
    const spring = hallDayAt(at('2026-03-28T12:00:00+01:00'), berlin);
    expect(spring.day).toBe('2026-03-28');
    expect(hours(spring.startsAt, spring.endsAt)).toBe(23);
    const autumn = hallDayAt(at('2026-10-24T12:00:00+02:00'), berlin);
    expect(autumn.day).toBe('2026-10-24');
    expect(hours(autumn.startsAt, autumn.endsAt)).toBe(25);
  });

  it('[D1] an hour that comes twice belongs to one day, both times', () => {
    expect(hallDayAt(at('2026-10-25T02:30:00+02:00'), berlin).day).toBe('2026-10-24');
    expect(hallDayAt(at('2026-10-25T02:30:00+01:00'), berlin).day).toBe('2026-10-24');
  });

  it('[D1] a roll-over hour that the clocks skip takes place when they have skipped it', () => {
    const rule = { timeZone: 'Europe/Berlin', rollOverHour: 2 };
    expect(hallDayAt(at('2026-03-29T01:59:59+01:00'), rule).day).toBe('2026-03-28');
    const next = hallDayAt(at('2026-03-29T03:00:00+02:00'), rule);
    expect(next).toMatchObject({ day: '2026-03-29', startsAt: at('2026-03-29T03:00:00+02:00') });
  });

  it('[D1] days follow each other without gap or overlap, in any zone and at any roll-over hour', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
    const instants = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) });
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 23 }), instants, (timeZone, rollOverHour, instant) => {
        const rule = { timeZone, rollOverHour };
        const day = hallDayAt(instant as EpochMs, rule);
        expect(day.startsAt).toBeLessThanOrEqual(instant);
        expect(day.endsAt).toBeGreaterThan(instant);
        expect(hallDayAt(day.startsAt, rule)).toEqual(day);
        const next = hallDayAt(day.endsAt, rule);
        expect(next.startsAt).toBe(day.endsAt);
        expect(next.day > day.day).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('[D2] of the stored day and the day of the clock the later one counts', () => {
    expect(laterDay('2026-03-02', '2026-03-01')).toBe('2026-03-02');
    expect(laterDay('2026-03-02', '2026-03-02')).toBe('2026-03-02');
    expect(laterDay('2026-03-02', '2026-03-03')).toBe('2026-03-03');
  });

  it('[D1] hall time is what the clock on the wall says', () => {
    expect(hallTime(at('2026-03-02T15:59:59Z'), 'Asia/Shanghai')).toBe('2026-03-02 23:59');
    expect(hallTime(at('2026-10-25T01:30:00Z'), 'Europe/Berlin')).toBe('2026-10-25 02:30');
  });
});
