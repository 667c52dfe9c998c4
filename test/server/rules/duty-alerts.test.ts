import { describe, expect, it } from 'vitest';
import { openDesk, type TestDesk } from '../../support/desk.ts';

const MINUTE = 60_000;
const see = (hall: TestDesk) => hall.see({ view: 'manager:view' }).duty;
const codes = (hall: TestDesk) => see(hall).alerts.map(({ code, about }) => `${code} ${about}`.trim());
const pass = (hall: TestDesk, minutes: number) => {
  hall.clock.advance(minutes * MINUTE);
  hall.tick();
};

/** Somebody waits, and the only open counter that does it pauses. */
function pausedHall() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  hall.done(hall.as.clerk(), 'counter:pause', { reason: 'lunch' });
  return hall;
}

describe('alerts of a hall', () => {
  it('[I2] begin, are seen, get worse and end, each with its time in the events', () => {
    const hall = pausedHall();
    pass(hall, 20);
    expect(codes(hall)).toEqual(['pause 1']);
    hall.done(hall.as.manager(), 'alert:acknowledge', { code: 'pause', about: '1' });
    expect(see(hall).alerts[0]?.noted?.by).toBe('9001 吴主任');
    pass(hall, 5);
    expect(see(hall).alerts[0]?.noted).not.toBeNull();
    pass(hall, 15);
    expect(see(hall).alerts[0]).toMatchObject({ level: 'alarm', noted: null });
    hall.done(hall.as.clerk(), 'counter:resume', {});
    hall.tick();
    expect(codes(hall)).toEqual([]);
    const kinds = ['alert-raised', 'alert-noted', 'alert-worse', 'alert-cleared'];
    expect(kinds.map((kind) => hall.eventsOf(kind).length)).toEqual([1, 1, 1, 1]);
    expect(hall.eventsOf('alert-noted')[0]?.data).toMatchObject({ code: 'pause', afterMs: 0 });
  });

  it('[I2] nothing is said again while nothing changes', () => {
    const hall = pausedHall();
    pass(hall, 21);
    const revision = hall.stores.hall.revision();
    for (let minute = 0; minute < 5; minute += 1) pass(hall, 1);
    expect(hall.stores.hall.revision()).toBe(revision);
  });

  it('[I2] what is not there cannot be seen, and is seen once', () => {
    const hall = pausedHall();
    expect(hall.refusal(hall.as.manager(), 'alert:acknowledge', { code: 'wait', about: 'A' }).code).toBe(
      'alert-unknown',
    );
    pass(hall, 20);
    for (let time = 0; time < 2; time += 1)
      hall.done(hall.as.manager(), 'alert:acknowledge', { code: 'pause', about: '1' });
    expect(hall.eventsOf('alert-noted')).toHaveLength(1);
  });

  it('[I1] a counter is free while somebody waits for it: from the threshold on, and not for what it only helps with', () => {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    hall.openCounter('1004', '4');
    hall.takeWaiting('A');
    hall.tick();
    hall.clock.advance(44_000);
    hall.tick();
    expect(codes(hall)).toEqual([]);
    hall.clock.advance(1_000);
    hall.takeWaiting('B');
    hall.tick();
    expect(codes(hall)).toEqual(['idle 1']);
    hall.next('1001');
    hall.tick();
    expect(codes(hall)).toEqual([]);
  });

  it('[I1] nobody open does it, somebody waits long, and a bad rating: what an outage holds up is no wait', () => {
    const hall = openDesk();
    hall.takeWaiting('B');
    hall.tick();
    expect(codes(hall)).toEqual(['unserved B']);
    hall.openCounter('1004', '4');
    hall.done(hall.as.manager(), 'hall:outage', { grade: 'short', reason: 'system' });
    pass(hall, 20);
    pass(hall, 1);
    expect(codes(hall)).toEqual([]);
    hall.done(hall.as.manager(), 'hall:outage', { grade: 'none', reason: 'back' });
    pass(hall, 15);
    expect(codes(hall).sort()).toEqual(['idle 4', 'wait B']);
    hall.next('1004');
    hall.done(hall.as.clerk('1004'), 'counter:start', {});
    const { invitationId } = hall.done(hall.as.clerk('1004'), 'counter:finish', {});
    hall.done(hall.as.pad('4'), 'rating:submit', { invitationId, score: 1, reasons: ['attitude'] });
    hall.tick();
    expect(codes(hall)).toContain(`bad-rating ${invitationId}`);
  });

  it('[I1] a printer without paper, a call for help, people at closing time', () => {
    const hall = openDesk();
    hall.change({
      timetable: {
        weekly: { 1: { from: '08:30', to: '10:30', breaks: [] } },
        exceptions: [],
        lastTicket: { minutesBefore: 0, byWork: false },
      },
    });
    hall.change({ inspections: { items: [] } });
    hall.act('device:join', { name: 'kiosk-1' });
    hall.done(hall.as.device(), 'device:status', { paper: 'out', fault: 'paper-out' });
    hall.done(hall.as.kiosk(), 'help:call', {});
    hall.takeWaiting('A');
    hall.tick();
    expect(
      codes(hall)
        .map((code) => code.split(' ')[0])
        .sort(),
    ).toEqual(['help', 'printer', 'unserved']);
    pass(hall, 31);
    expect(codes(hall)).toContain('closing');
    hall.done(hall.as.manager(), 'hall:close-day', { decision: 'overtime', reason: 'few left' });
    hall.tick();
    expect(codes(hall)).not.toContain('closing');
  });

  it('[I2] a new day begins without the alerts of the old one, which ended with it', () => {
    const hall = pausedHall();
    pass(hall, 20);
    const before = hall.stores.hall.businessDay();
    hall.clock.advance(20 * 60 * MINUTE);
    hall.tick();
    expect(codes(hall)).toEqual([]);
    const ended = hall.stores.events.ofDay(before).filter(({ kind }) => kind === 'alert-cleared');
    expect(ended.map(({ data }) => data.reason)).toEqual(['day-over']);
  });
});
