import { describe, expect, it } from 'vitest';
import {
  ALWAYS_OPEN,
  NEW_HOURS,
  ownTimetable,
  withBreak,
  withEntry,
  withException,
  withNewWeek,
  withoutWeek,
  withWeekday,
} from '../../../renderer/manager/rules/timetable-draft.ts';
import { ServiceRules } from '../../../server/protocol/hall-settings.ts';
import { Timetable } from '../../../server/protocol/timetable.ts';

const holiday = { date: '2026-12-25', hours: null, reason: '检修' };

describe('the week', () => {
  it('begins with Monday to Friday, and keeps the exceptions that are there', () => {
    const begun = withNewWeek({ ...ALWAYS_OPEN, exceptions: [holiday] });
    expect(Object.keys(begun.weekly ?? {})).toEqual(['1', '2', '3', '4', '5']);
    expect(begun.exceptions).toEqual([holiday]);
    expect(Timetable.parse(withNewWeek(null))).toEqual(withNewWeek(null));
  });

  it('is gone without a trace where there are no exceptions, else the hall is always open but for them', () => {
    expect(withoutWeek(withNewWeek(null))).toBeNull();
    expect(withoutWeek({ ...withNewWeek(null), exceptions: [holiday] })).toEqual({
      ...ALWAYS_OPEN,
      exceptions: [holiday],
    });
  });

  it('does not name a day that is closed', () => {
    const open = withWeekday({}, '6', NEW_HOURS);
    expect(open).toEqual({ 6: NEW_HOURS });
    expect(withWeekday(open, '6', null)).toEqual({});
  });
});

it('hours of a service’s own begin as the hall’s with its special days, else from Monday to Friday', () => {
  const hall = { ...withNewWeek(null), exceptions: [holiday] };
  expect(ownTimetable(hall)).toEqual(hall);
  expect(ownTimetable(null)).toEqual(withNewWeek(null));
  expect(ownTimetable({ ...ALWAYS_OPEN, exceptions: [holiday] })).toEqual(hall);
  expect(ServiceRules.parse({ timetable: ownTimetable(hall) }).timetable).toEqual(hall);
});

it('a break is added after the others', () => {
  expect(withBreak(withBreak(NEW_HOURS)).breaks).toHaveLength(2);
  expect(NEW_HOURS.breaks).toHaveLength(0);
});

it('an exception is a holiday on the first day from tomorrow that has none, and all stand by date', () => {
  const added = withException([holiday], '2026-12-24');
  expect(added.map(({ date }) => date)).toEqual(['2026-12-25', '2026-12-26']);
  expect(withException([holiday], '2026-11-23').map(({ date }) => date)).toEqual(['2026-11-24', '2026-12-25']);
});

it('an entry of a list is replaced or taken out', () => {
  expect(withEntry(['a', 'b', 'c'], 1, 'x')).toEqual(['a', 'x', 'c']);
  expect(withEntry(['a', 'b', 'c'], 1, null)).toEqual(['a', 'c']);
});
