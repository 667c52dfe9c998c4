import { describe, expect, it } from 'vitest';
import { A, B, lines, linesOf, OFFICE_WEEK, ONE, settings, UNKNOWN } from './checked-halls.ts';
import { hours } from './timetables.ts';

const weekday3 = (open: string, ...breaks: string[]) =>
  linesOf({ timetable: { weekly: { 3: hours(open, ...breaks) } } });

describe('settings that contradict themselves', () => {
  it('[H6] a hall without contradictions has nothing to be told', () => {
    expect(lines({})).toEqual([]);
    expect(
      linesOf({ timetable: OFFICE_WEEK, services: { A: { timetable: OFFICE_WEEK, quotas: [{ tickets: 9 }] } } }),
    ).toEqual([]);
  });

  it.each([
    ['a night is no contradiction', ['20:00-02:00', '23:30-00:30'], []],
    ['neither is a day of 24 hours', ['00:00-24:00', '12:00-13:00'], []],
    ['nor breaks that touch each other and the ends', ['08:00-12:00', '08:00-09:00', '09:00-10:00', '11:00-12:00'], []],
    ['an end at the begin', ['08:00-08:00'], ['ends-before-it-begins']],
    ['a break that ends where it begins', ['08:00-17:00', '12:00-12:00'], ['ends-before-it-begins']],
    ['a break that ends before it begins', ['08:00-17:00', '13:00-12:00'], ['ends-before-it-begins']],
    ['breaks that overlap', ['08:00-17:00', '12:30-14:00', '12:00-13:00'], ['breaks-overlap']],
    ['breaks that overlap past midnight', ['20:00-02:00', '23:00-00:30', '00:15-01:00'], ['breaks-overlap']],
    ['a break before the hours', ['08:00-17:00', '07:00-08:30'], ['break-outside-hours']],
    ['a break longer than the hours', ['08:00-17:00', '16:30-17:30'], ['break-outside-hours']],
    ['a break after a night', ['20:00-02:00', '03:00-03:30'], ['break-outside-hours']],
  ])('[H6] hours: %s', (_, [open = '', ...breaks], codes) => {
    expect(weekday3(open, ...breaks)).toEqual(codes.map((code) => `error ${code}: weekday 3`));
  });

  it('[C16] a key that does two things, and two reasons with one code or without a name', () => {
    expect(linesOf({ clerkKeys: { next: 'F2', help: null } })).toEqual(['error two-actions-with-one-key: F2']);
    const reason = (code: string, zh: string) => ({ code, name: { zh, en: '' } });
    expect(linesOf({ overLimitReasons: [reason('a', '慢'), reason('a', ' ')] })).toEqual([
      'error two-reasons-with-one-code: a',
      'error reason-without-name: a',
    ]);
  });

  it('[H6] hours of an exception and of a service are checked as well, and say whose they are', () => {
    const wrong = hours('08:00-08:00');
    const exceptions = [{ date: '2026-05-01', hours: wrong }];
    expect(linesOf({ timetable: { ...OFFICE_WEEK, exceptions } })).toEqual(['error ends-before-it-begins: 2026-05-01']);
    expect(linesOf({ services: { A: { timetable: { weekly: { 3: wrong }, exceptions } } } })).toEqual([
      'error ends-before-it-begins: A 2026-05-01',
      'error ends-before-it-begins: A weekday 3',
    ]);
  });

  it('[H6] two exceptions for one day, be they three, are one error', () => {
    const holiday = { date: '2026-05-01', hours: null };
    expect(linesOf({ timetable: { ...OFFICE_WEEK, exceptions: [holiday, holiday, holiday] } })).toEqual([
      'error two-exceptions-for-one-day: 2026-05-01',
    ]);
  });

  it('[H6] services, counters and badges that nobody has', () => {
    expect(
      lines({
        settings: settings({ services: { X: {} } }),
        counters: [{ counterId: ONE, own: [A, B], helped: [UNKNOWN] }],
        staff: [{ badge: '1001', own: [UNKNOWN], helped: [] }],
        named: { counters: ['1', '9'], staff: ['1001', '1009'] },
      }),
    ).toEqual([
      'error unknown-service: X',
      'error unknown-service: counter 1 X',
      'error unknown-service: staff 1001 X',
      'error unknown-counter: 9',
      'error unknown-staff: 1009',
    ]);
  });

  it('[H6] a service cannot be a counter’s or a clerk’s own and only helped with', () => {
    expect(
      lines({
        counters: [{ counterId: ONE, own: [A, B], helped: [A] }],
        staff: [{ badge: '1001', own: [B], helped: [A, B] }],
      }),
    ).toEqual(['error own-and-helped: counter 1 A', 'error own-and-helped: staff 1001 B']);
  });

  it('[H6] two classes with one id, and appointments of a class that there is not', () => {
    const elder = { classId: 'elder', name: { zh: '', en: '' }, creditMinutes: 30 };
    expect(linesOf({ rules: { classes: [elder, elder] } })).toEqual([
      'error two-classes-with-one-id: elder',
      'error unknown-class: appointment',
    ]);
  });

  it('[H6] parts of a day with quotas may not overlap; the whole day may have one beside them', () => {
    const quotas = [{ tickets: 50 }, { from: '08:00', to: '12:00', tickets: 20 }];
    expect(linesOf({ services: { A: { quotas } } })).toEqual([]);
    const more = [...quotas, { tickets: 40 }, { from: '11:00', to: '13:00', tickets: 5 }];
    expect(linesOf({ services: { A: { quotas: more } } })).toEqual([
      'error quota-segments-overlap: A 00:00–24:00',
      'error quota-segments-overlap: A 11:00–13:00',
    ]);
    const night = [
      { from: '22:00', to: '02:00', tickets: 5 },
      { from: '01:00', to: '03:00', tickets: 5 },
      { from: '05:00', to: '05:00', tickets: 5 },
    ];
    expect(linesOf({ services: { A: { quotas: night } } })).toEqual([
      'error ends-before-it-begins: A 05:00–05:00',
      'error quota-segments-overlap: A 01:00–03:00',
    ]);
  });
});
