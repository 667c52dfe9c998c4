import { describe, expect, it } from 'vitest';
import { counter, openDesk } from '../../support/desk.ts';

const kioskView = (hall: ReturnType<typeof openDesk>) => hall.see({ view: 'kiosk:view', name: 'kiosk-1' });

describe('somebody who asks for a person', () => {
  it('[G3] is shown to the staff and at the kiosk until one has answered; asking again is the same call', () => {
    const hall = openDesk();
    const { helpCallId } = hall.done(hall.as.kiosk(), 'help:call', {});
    const calledAt = hall.clock.now();
    hall.clock.advance(20_000);
    const before = hall.stores.hall.revision();
    expect(hall.done(hall.as.device(), 'help:call', {}).helpCallId).toBe(helpCallId);
    expect(hall.stores.hall.revision()).toBe(before);
    expect(hall.see({ view: 'guide:view' }).helpCalls).toEqual([
      { helpCallId, at: 'kiosk', place: 'kiosk-1', calledAt },
    ]);
    expect(kioskView(hall).help).toEqual({ calledAt });
    hall.done(hall.as.clerk(), 'help:answer', { helpCallId });
    expect(hall.see({ view: 'guide:view' }).helpCalls).toEqual([]);
    expect(kioskView(hall).help).toBeNull();
    expect(hall.eventsOf('help-answered')[0]?.data).toEqual({
      helpCallId,
      at: 'kiosk',
      place: 'kiosk-1',
      afterMs: 20_000,
    });
    expect(hall.refusal(hall.as.guide(), 'help:answer', { helpCallId }).code).toBe('help-call-unknown');
    expect(hall.done(hall.as.kiosk(), 'help:call', {}).helpCallId).not.toBe(helpCallId);
  });

  it('[G3] a clerk asks from the counter, and only from one', () => {
    const hall = openDesk();
    expect(hall.refusal(hall.as.clerk(), 'help:call', {}).code).toBe('counter-closed');
    hall.openCounter('1001', '3');
    hall.done(hall.as.clerk(), 'help:call', {});
    expect(hall.see({ view: 'manager:view' }).helpCalls).toMatchObject([{ at: 'counter', place: '3' }]);
  });

  it('[G3] a kiosk that is called as a counter is another place', () => {
    const hall = openDesk();
    hall.openCounter('1001', '3');
    const { helpCallId } = hall.done(hall.as.clerk(), 'help:call', {});
    expect(hall.see({ view: 'kiosk:view', name: '3' }).help).toBeNull();
    expect(hall.done(hall.as.kiosk('3'), 'help:call', {}).helpCallId).not.toBe(helpCallId);
    expect(hall.done(hall.as.clerk(), 'help:call', {}).helpCallId).toBe(helpCallId);
    expect(hall.see({ view: 'guide:view' }).helpCalls.map(({ at, place }) => `${at} ${place}`)).toEqual([
      'counter 3',
      'kiosk 3',
    ]);
    hall.done(hall.as.guide(), 'help:answer', { helpCallId });
    expect(hall.see({ view: 'kiosk:view', name: '3' }).help).not.toBeNull();
  });
});

describe('a code that is held before the kiosk', () => {
  function withAppointment() {
    const hall = openDesk();
    hall.act('device:join', { name: 'kiosk-1' });
    hall.act('screen:join', { role: 'kiosk', name: 'kiosk-1' });
    const appointment = { day: '2026-03-02', time: '10:10' };
    const wish = { phone: '138 0013 8000', serviceId: 'B', appointment };
    const { appointmentCode: code } = hall.done(hall.as.guide(), 'call-back:add', wish);
    return { hall, code: String(code) };
  }

  it('a ticket is shown for ten seconds, from the box as from the page', () => {
    const { hall } = withAppointment();
    const [first, second] = [hall.takeWaiting('A'), hall.takeWaiting('A')];
    hall.done(hall.as.device(), 'code:scan', { code: first.code });
    expect(kioskView(hall).scanned).toMatchObject({ number: 'A001', ahead: 0 });
    hall.clock.advance(1_000);
    expect(hall.done(hall.as.kiosk(), 'code:scan', { code: second.code })).toMatchObject({ number: 'A002', ahead: 1 });
    expect(kioskView(hall).scanned).toMatchObject({ number: 'A002', ahead: 1, at: hall.clock.now() });
    hall.clock.advance(10_001);
    expect(kioskView(hall).scanned).toBeNull();
  });

  it('an appointment is shown with its time, and with its number once it has come', () => {
    const { hall, code } = withAppointment();
    expect(hall.done(hall.as.device(), 'code:scan', { code })).toMatchObject({ number: null, ahead: 0 });
    expect(kioskView(hall)).toMatchObject({
      scanned: null,
      scannedAppointment: { code, day: '2026-03-02', time: '10:10', status: 'booked', at: hall.clock.now() },
    });
    hall.done(hall.as.kiosk(), 'appointment:check-in', { code, slip: false });
    expect(hall.done(hall.as.kiosk(), 'code:scan', { code })).toMatchObject({ number: 'B001', ahead: 0 });
    expect(kioskView(hall).scannedAppointment).toMatchObject({ status: 'arrived' });
    hall.clock.advance(10_001);
    expect(kioskView(hall).scannedAppointment).toBeNull();
  });

  it('[H9] a ticket that was given an appointment speaks for it', () => {
    const hall = openDesk();
    hall.act('device:join', { name: 'kiosk-1' });
    const { code } = hall.takeWaiting('A');
    const decision = { decision: 'appointments' as const, reason: 'late', day: '2026-03-03', time: '10:00' };
    hall.done(hall.as.manager(), 'hall:close-day', decision);
    hall.done(hall.as.device(), 'code:scan', { code });
    expect(kioskView(hall)).toMatchObject({ scanned: null, scannedAppointment: { code, day: '2026-03-03' } });
  });

  it('and is left before the scanner is news once in three seconds, and answered every time', () => {
    const { hall, code } = withAppointment();
    const [first, second] = [hall.takeWaiting('A'), hall.takeWaiting('A')];
    const scan = (wanted: string, actor = hall.as.device()) => hall.done(actor, 'code:scan', { code: wanted }).number;
    const shownAt = hall.clock.now();
    const left = Array.from({ length: 14 }, () => {
      const number = scan(first.code);
      hall.clock.advance(200);
      return number;
    });
    expect(new Set(left)).toEqual(new Set(['A001']));
    expect(hall.eventsOf('code-scanned')).toHaveLength(1);
    expect(kioskView(hall).scanned).toMatchObject({ at: shownAt });
    scan(first.code, hall.as.kiosk());
    expect(hall.eventsOf('code-scanned')).toHaveLength(1);
    hall.clock.advance(200);
    scan(first.code);
    expect(kioskView(hall).scanned).toMatchObject({ at: hall.clock.now() });
    scan(second.code);
    expect(hall.eventsOf('code-scanned')).toHaveLength(3);
    hall.clock.advance(1);
    scan(code);
    scan(code);
    expect(hall.eventsOf('code-scanned')).toHaveLength(4);
    expect(kioskView(hall).scannedAppointment).toMatchObject({ code });
  });

  it('that nobody was given is unknown and shows nothing', () => {
    const { hall } = withAppointment();
    expect(hall.refusal(hall.as.kiosk(), 'code:scan', { code: 'ZZZZZZ' }).code).toBe('ticket-unknown');
    expect(kioskView(hall)).toMatchObject({ scanned: null, scannedAppointment: null });
  });
});

describe('the keypads of a counter', () => {
  function atCounter() {
    const hall = openDesk();
    hall.openCounter('1001', '1');
    hall.takeWaiting('A');
    type Key = Parameters<typeof hall.send<'keypad:press'>>[2]['key'];
    const press = (key: Key) => hall.done(hall.as.device(), 'keypad:press', { counterId: counter('1'), key }).number;
    const rate = (score: number, counterId = '1') =>
      hall.send(hall.as.device(), 'rating:press', { counterId: counter(counterId), score });
    return { hall, press, rate };
  }

  it('[C6] hold, take back, pause and resume as the clerk would', () => {
    const { hall, press } = atCounter();
    expect([press('next'), press('start'), press('hold')]).toEqual(['A001', 'A001', 'A001']);
    hall.takeWaiting('A');
    expect([press('next'), press('undo'), press('pause'), press('resume')]).toEqual(['A002', 'A002', null, null]);
    expect(hall.see({ view: 'window:view', counterId: counter('1') }).counter.state).toBe('open');
  });

  it('[C6] [R2] a box that has named its parts presses and rates only for the counters of its keypads', () => {
    const { hall, press, rate } = atCounter();
    const say = (kind: 'keypad' | 'rating-keypad', counterId: string) =>
      hall.done(hall.as.device(), 'device:status', {
        paper: 'ok',
        parts: [{ kind, counterId: counter(counterId), isReachable: true, detail: null }],
      });
    const next = () => hall.refusal(hall.as.device(), 'keypad:press', { counterId: counter('1'), key: 'next' }).code;
    say('keypad', '2');
    expect(next()).toBe('keypad-not-in-use');
    say('rating-keypad', '1');
    expect(next()).toBe('keypad-not-in-use');
    expect(hall.stores.tickets.allCurrent()).toEqual([]);
    say('keypad', '1');
    press('next');
    press('finish');
    expect(rate(5)).toMatchObject({ refusal: { code: 'keypad-not-in-use' } });
    say('rating-keypad', '2');
    expect(rate(5)).toMatchObject({ refusal: { code: 'keypad-not-in-use' } });
    say('rating-keypad', '1');
    expect(rate(5)).toMatchObject({ ok: true, score: 5 });
  });

  it('[R2] five keys rate what is open at the counter, a bad one without a reason, once and in time', () => {
    const { hall, press, rate } = atCounter();
    expect(rate(5)).toMatchObject({ refusal: { code: 'invitation-unknown' } });
    expect(rate(5, '77')).toMatchObject({ refusal: { code: 'counter-unknown' } });
    press('next');
    press('finish');
    expect(rate(1, '2')).toMatchObject({ refusal: { code: 'invitation-unknown' } });
    expect(rate(1)).toMatchObject({ ok: true, score: 1 });
    expect(rate(5)).toMatchObject({ refusal: { code: 'already-rated' } });
    expect(hall.eventsOf('rating-given')[0]).toMatchObject({ counterId: '1', data: { score: 1, channel: 'keypad' } });
    hall.takeWaiting('A');
    press('next');
    press('finish');
    hall.clock.advance(3_600_000);
    expect(rate(4)).toMatchObject({ refusal: { code: 'invitation-expired' } });
  });
});
