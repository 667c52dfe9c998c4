import { describe, expect, it } from 'vitest';
import { callBackRequest, NEW_CALL_BACK } from '../../../renderer/common/desk/call-back-entry.ts';
import { dayAfter, readTime, sayDay } from '../../../renderer/common/desk/time-of-day.ts';
import { TimeOfDay } from '../../../server/protocol/timetable.ts';
import { ServiceId } from '../../../server/protocol/vocabulary.ts';

describe('a time of day as people type it', () => {
  it.each([
    ['08:30', '08:30'],
    ['8:30', '08:30'],
    ['830', '08:30'],
    ['0830', '08:30'],
    ['8', '08:00'],
    ['８：３０', '08:30'],
    ['17.15', '17:15'],
    ['24:00', '24:00'],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
    expect(TimeOfDay.safeParse(time).success).toBe(true);
  });

  it.each(['', '25:00', '24:01', '8:60', 'noon', '1:2:3'])('%s is none', (typed) => {
    expect(readTime(typed)).toBeNull();
  });
});

describe('a day', () => {
  it('is followed by another, over the end of a month and of February', () => {
    expect(dayAfter('2026-11-30', 1)).toBe('2026-12-01');
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(dayAfter('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('is said with its weekday, whatever zone this box is set to', () => {
    expect(sayDay('2026-11-23', 'zh-CN')).toBe('11月23日周一');
    expect(sayDay('2026-11-23', 'en-GB')).toMatch(/Mon.*23 Nov/);
  });
});

describe('a call-back', () => {
  const entry = { ...NEW_CALL_BACK, phone: ' １３９ 1234 5678 ', serviceId: ServiceId.parse('B') };

  it('needs a phone number and a service', () => {
    expect(callBackRequest(NEW_CALL_BACK)).toBeNull();
    expect(callBackRequest({ ...entry, serviceId: null })).toBeNull();
    expect(callBackRequest({ ...entry, phone: '12' })).toBeNull();
    expect(callBackRequest({ ...entry, phone: 'call me' })).toBeNull();
  });

  it('says nothing of what was left empty', () => {
    expect(callBackRequest(entry)).toEqual({ phone: '139 1234 5678', serviceId: 'B' });
  });

  it('waits until an appointment has both day and time', () => {
    expect(callBackRequest({ ...entry, appointment: { day: '', time: '09:00' } })).toBeNull();
    const appointment = { day: '2026-11-24', time: '09:00' };
    expect(callBackRequest({ ...entry, label: '张* ', appointment })).toMatchObject({ label: '张*', appointment });
  });
});
