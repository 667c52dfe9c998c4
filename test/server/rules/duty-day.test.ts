import { describe, expect, it } from 'vitest';
import { dayBefore, morningSheet } from '../../../server/application/morning-sheet.ts';
import { MorningSheet } from '../../../server/protocol/morning.ts';
import type { Timetable } from '../../../server/protocol/timetable.ts';
import { openDesk, type TestDesk } from '../../support/desk.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const hours: Timetable = {
  weekly: { 1: { from: '08:30', to: '17:00', breaks: [] }, 2: { from: '08:30', to: '17:00', breaks: [] } },
  exceptions: [],
  lastTicket: { minutesBefore: 0, byWork: false },
};
const duty = (hall: TestDesk) => hall.see({ view: 'manager:view' }).duty;
const missed = (hall: TestDesk) => {
  hall.tick();
  return duty(hall)
    .alerts.filter(({ code }) => code === 'inspection')
    .map(({ about }) => about);
};
const list = (hall: TestDesk) =>
  hall.stores.hall.settings().inspections.items.map(({ itemId }, index) => ({
    itemId,
    remark: index === 0 ? '3 号窗口空岗' : null,
  }));
const inspect = (hall: TestDesk, point: 'opening' | 'peak' | 'closing') =>
  hall.done(hall.as.manager(), 'inspection:record', { point, items: list(hall) });

describe('rounds', () => {
  it('[I5] are due by opening, within half an hour of the first peak, and by closing; one not made is an alert', () => {
    const hall = openDesk();
    hall.change({ timetable: hours });
    hall.openCounter('1001', '1');
    expect(missed(hall)).toEqual(['opening']);
    expect(inspect(hall, 'opening').remarks).toBe(1);
    expect(missed(hall)).toEqual([]);
    for (let taken = 0; taken < 6; taken += 1) hall.takeWaiting('A');
    hall.tick();
    expect(hall.eventsOf('peak-began')[0]?.data).toEqual({ waiting: 6, openCounters: 1 });
    const peak = duty(hall).rounds.find(({ point }) => point === 'peak');
    expect(peak?.dueFrom).toBe(hall.clock.now());
    hall.clock.advance(30 * MINUTE);
    expect(missed(hall)).toEqual(['peak']);
    inspect(hall, 'peak');
    hall.clock.advance(6.5 * HOUR);
    expect(missed(hall)).toEqual(['closing']);
    expect(duty(hall).rounds[0]?.made?.lines[0]?.remark).toBe('3 号窗口空岗');
  });

  it('[I5] without a timetable, the first and the last have no time; without a list there is none', () => {
    const hall = openDesk();
    expect(duty(hall).rounds.map(({ dueBy }) => dueBy)).toEqual([null, null, null]);
    hall.change({ inspections: { items: [] } });
    expect(duty(hall).rounds).toEqual([]);
  });

  it('[I5] [U5] none is missed in a hall that is still being set up', () => {
    const hall = openDesk();
    hall.change({ timetable: hours, isBeingSetUp: true });
    expect(missed(hall)).toEqual([]);
    hall.done(hall.as.manager(), 'hall:finish-setup', {});
    expect(missed(hall)).toEqual(['opening']);
  });

  it('[I5] a round is made once, and of the whole list', () => {
    const hall = openDesk();
    const manager = hall.as.manager();
    const short = { point: 'opening' as const, items: list(hall).slice(1) };
    expect(hall.refusal(manager, 'inspection:record', short).code).toBe('inspection-incomplete');
    inspect(hall, 'opening');
    expect(hall.refusal(manager, 'inspection:record', { point: 'opening', items: list(hall) }).code).toBe(
      'inspection-made',
    );
  });
});

describe('the business system', () => {
  it('[I6] is slow from when to when, once at a time, and at the latest until the day is over', () => {
    const hall = openDesk();
    const manager = hall.as.manager();
    hall.done(manager, 'hall:slow', { isOn: true, reason: '营销系统卡顿' });
    expect(hall.refusal(manager, 'hall:slow', { isOn: true, reason: 'x' }).code).toBe('slow-already');
    expect(duty(hall).slow?.reason).toBe('营销系统卡顿');
    hall.clock.advance(10 * MINUTE);
    hall.done(manager, 'hall:slow', { isOn: false, reason: '恢复' });
    expect(hall.eventsOf('system-slow')[1]?.data).toMatchObject({ isOn: false, ms: 10 * MINUTE });
    hall.done(manager, 'hall:slow', { isOn: true, reason: '又慢了' });
    const day = hall.stores.hall.businessDay();
    hall.clock.advance(20 * HOUR);
    hall.tick();
    expect(duty(hall).slow).toBeNull();
    expect(hall.stores.duty.slowOf(day).map(({ until }) => until !== null)).toEqual([true, true]);
  });
});

describe('the end of a day and the morning after', () => {
  it('[I7] a day is signed off when nobody is left, and again where something is to be added', () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    hall.takeWaiting('A');
    const manager = hall.as.manager();
    expect(hall.refusal(manager, 'day:sign-off', { remark: '' })).toEqual({
      code: 'people-inside',
      waiting: 1,
      inService: 0,
    });
    hall.next('1001');
    hall.done(hall.as.clerk(), 'counter:finish', {});
    hall.done(manager, 'day:sign-off', { remark: '一切正常' });
    hall.done(manager, 'day:sign-off', { remark: '一切正常，3 号窗口椅子待修' });
    expect(duty(hall).signOff?.remark).toBe('一切正常，3 号窗口椅子待修');
    expect(hall.eventsOf('day-signed-off')).toHaveLength(2);
  });

  it('[I7] yesterday is ready on one page twenty minutes before opening, with everything that was', () => {
    const hall = openDesk();
    hall.change({ timetable: hours });
    hall.openCounter('1001', '1');
    hall.takeWaiting('A');
    hall.clock.advance(16 * MINUTE);
    hall.tick();
    hall.next('1001');
    hall.done(hall.as.clerk(), 'counter:start', {});
    hall.clock.advance(6 * MINUTE);
    const { invitationId } = hall.done(hall.as.clerk(), 'counter:finish', {});
    hall.done(hall.as.pad('1'), 'rating:submit', { invitationId, score: 2, reasons: ['waited-long'] });
    hall.done(hall.as.clerk(), 'incident:report', { kind: 'system', text: '打印不出发票' });
    inspect(hall, 'opening');
    hall.done(hall.as.manager(), 'day:sign-off', { remark: '好' });
    expect(dayBefore(hall.stores)).toBeNull();
    hall.clock.set(Date.UTC(2026, 2, 3, 0, 10));
    hall.tick();
    const day = dayBefore(hall.stores);
    expect(day).toBe('2026-03-02');
    const sheet = MorningSheet.parse(morningSheet(hall.stores, day ?? '', hall.clock.now()));
    expect(sheet.total).toMatchObject({
      issued: 1,
      finished: 1,
      overLimit: 1,
      badRatings: 1,
      waits: 1,
      withinPromise: 0,
    });
    expect(sheet.services.find(({ code }) => code === 'A')).toMatchObject({ overLimit: 1 });
    expect(sheet.badRatings).toMatchObject([{ number: 'A001', score: 2, reasons: ['waited-long'] }]);
    expect(sheet.incidents).toHaveLength(1);
    expect(sheet.rounds.map(({ made }) => made !== null)).toEqual([true, false, false]);
    expect(sheet.alerts.map(({ code }) => code)).toContain('wait');
    expect(sheet.signOff?.remark).toBe('好');
    expect(JSON.stringify(sheet)).not.toContain('陈静 ');
  });
});
