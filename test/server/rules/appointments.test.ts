import { describe, expect, it } from 'vitest';
import { createAppointmentImport } from '../../../server/application/import-appointments.ts';
import { openDesk } from '../../support/desk.ts';

const MINUTE = 60_000;
const TODAY = '2026-03-02';
const TOMORROW = '2026-03-03';

/** One is booked for B at half past ten under ABC123; it is ten o'clock, and clerk 1004 is at counter 4. */
function booked() {
  const hall = openDesk();
  hall.openCounter('1004', '4');
  const bring = createAppointmentImport({ desk: hall, stores: hall.stores });
  const lines = (...records: object[]) => {
    const report = bring(
      records.map((record, index) => ({ line: index + 1, record })),
      'manager:9001',
    );
    if (!report) throw new Error('was not imported');
    return report;
  };
  const booking = { id: 'x-1', service: 'B', day: TODAY, time: '10:30', label: '张*', code: 'ABC123' };
  lines(booking);
  const checkIn = { code: 'ABC123', slip: false };
  const goTo = (minutes: number) => hall.clock.advance(minutes * MINUTE);
  const kiosk = hall.as.kiosk();
  const appointment = () => hall.stores.appointments.byCode('ABC123');
  return { ...hall, lines, booking, checkIn, goTo, kiosk, appointment };
}

describe('an appointment', () => {
  it('[A1] stands in line where its time is, with the credit of its class', () => {
    const { done, kiosk, checkIn, goTo, takeWaiting, ticket, next } = booked();
    takeWaiting('B');
    goTo(15);
    takeWaiting('B');
    const { ticketId, isLate, at } = done(kiosk, 'appointment:check-in', checkIn);
    expect(isLate).toBe(false);
    expect(ticket(ticketId)).toMatchObject({ since: at, appointmentAt: at, classId: 'appointment', creditMinutes: 30 });
    const numbers = [next('1004')];
    goTo(1);
    numbers.push(next('1004'));
    expect(numbers).toMatchObject([{ number: 'B001' }, { number: 'B003', reason: { code: 'appointment', at } }]);
  });

  it('[A1] goes before those who came at its time without one', () => {
    const { done, kiosk, checkIn, goTo, takeWaiting, next } = booked();
    goTo(15);
    done(kiosk, 'appointment:check-in', checkIn);
    goTo(10);
    takeWaiting('B');
    goTo(5);
    takeWaiting('B');
    expect(next('1004')).toMatchObject({ number: 'B001' });
  });

  it('[A1] can be claimed once', () => {
    const { done, refusal, kiosk, checkIn, goTo, appointment, rows } = booked();
    goTo(20);
    const { number, ticketId } = done(kiosk, 'appointment:check-in', checkIn);
    expect(refusal(kiosk, 'appointment:check-in', checkIn)).toEqual({
      code: 'appointment-over',
      status: 'arrived',
      number,
    });
    expect(appointment()).toMatchObject({ status: 'arrived', ticketId });
    expect(rows('ticket')).toHaveLength(1);
  });

  it('[A1] not too early, and not on another day', () => {
    const { done, refusal, kiosk, checkIn, goTo, rows } = booked();
    goTo(14);
    expect(refusal(kiosk, 'appointment:check-in', checkIn)).toEqual({ code: 'appointment-early', from: '10:15' });
    goTo(24 * 60);
    expect(refusal(kiosk, 'appointment:check-in', checkIn)).toEqual({ code: 'appointment-other-day', day: TODAY });
    expect(rows('ticket')).toEqual([]);
    goTo(-24 * 60 + 1);
    expect(refusal(kiosk, 'appointment:check-in', { code: 'ZZZ999' })).toEqual({ code: 'appointment-unknown' });
    expect(() => done(kiosk, 'appointment:check-in', checkIn)).toThrow('appointment-other-day'); // [D2] the day never goes back
  });

  it('[A2] after its window is an ordinary ticket, and nothing else happens', () => {
    const { done, kiosk, checkIn, goTo, ticket, clock, takeWaiting, next } = booked();
    goTo(55);
    takeWaiting('B');
    goTo(5);
    const window = done(kiosk, 'appointment:check-in', checkIn);
    expect(window.isLate).toBe(false);
    const late = booked();
    late.goTo(60);
    late.takeWaiting('B');
    late.goTo(1);
    const { ticketId, isLate, ahead } = late.done(late.kiosk, 'appointment:check-in', late.checkIn);
    expect([isLate, ahead]).toEqual([true, 1]);
    const ordinary = { since: late.clock.now(), appointmentAt: null, classId: null, creditMinutes: 0 };
    expect(late.ticket(ticketId)).toMatchObject(ordinary);
    expect(ticket(window.ticketId).since).toBe(clock.now() - 30 * MINUTE);
    expect(next('1004')).toMatchObject({ number: 'B002' });
  });

  it('[A1] that was cancelled lets nobody in', () => {
    const { done, refusal, kiosk, checkIn, goTo, as, appointment } = booked();
    const { appointmentId } = appointment() ?? {};
    expect(done(as.guide(), 'appointment:cancel', { appointmentId: appointmentId ?? '' }).code).toBe('ABC123');
    goTo(20);
    const over = { code: 'appointment-over', status: 'cancelled', number: null };
    expect(refusal(kiosk, 'appointment:check-in', checkIn)).toEqual(over);
    expect(refusal(as.guide(), 'appointment:cancel', { appointmentId: appointmentId ?? '' })).toEqual(over);
    expect(refusal(as.guide(), 'appointment:cancel', { appointmentId: 'none' })).toEqual({
      code: 'appointment-unknown',
    });
  });

  it('[A1] is seen by the staff with its number once somebody has come, and by the kiosk as something to offer', () => {
    const { done, kiosk, checkIn, goTo, see } = booked();
    const listed = () => see({ view: 'guide:view' }).appointments;
    expect(listed()).toMatchObject([{ code: 'ABC123', time: '10:30', label: '张*', status: 'booked', number: null }]);
    goTo(20);
    done(kiosk, 'appointment:check-in', checkIn);
    expect(listed()).toMatchObject([{ status: 'arrived', number: 'B001' }]);
    expect(see({ view: 'kiosk:view', name: 'kiosk-1' }).hasAppointments).toBe(true);
  });
});

describe('what a file or a program brings', () => {
  it('[A3] names the line that cannot be read, which changes nothing; the others are taken', () => {
    const { lines, stores } = booked();
    const good = { service: 'C', day: TOMORROW, time: '09:00' };
    const { added, changed, problems, appointments } = lines(
      good,
      { ...good, service: 'Z' },
      { ...good, day: 'tomorrow' },
      { ...good, time: '9 o’clock' },
      { ...good, day: '2026-03-01' },
      { ...good, code: 'ABC123' },
      { ...good, id: 'x-2' },
      { ...good, id: 'x-2', time: '10:00' },
    );
    expect([added, changed]).toEqual([2, 0]);
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 8]);
    expect(problems[0]?.message).toBe('service: there is no Z');
    expect(appointments.map(({ line, id }) => [line, id])).toEqual([
      [1, null],
      [7, 'x-2'],
    ]);
    expect(stores.appointments.ofDay(TOMORROW)).toHaveLength(2);
  });

  it('[A3] brought again changes it, as long as nobody has come', () => {
    const { lines, booking, appointment, done, kiosk, checkIn, goTo } = booked();
    expect(lines({ ...booking, time: '11:00' })).toMatchObject({ added: 0, changed: 1 });
    expect(appointment()).toMatchObject({ time: '11:00', status: 'booked' });
    goTo(50);
    done(kiosk, 'appointment:check-in', checkIn);
    lines({ ...booking, time: '15:00' });
    expect(appointment()).toMatchObject({ time: '11:00', status: 'arrived' });
  });

  it('[A3] gets a code from the hall where it has none, and is one event', () => {
    const { lines, eventsOf } = booked();
    const { appointments } = lines(
      { service: 'A', day: TODAY, time: '15:00' },
      { service: 'A', day: TODAY, time: '16:00' },
    );
    const codes = appointments.map(({ code }) => code);
    expect(codes).toEqual([expect.stringMatching(/^[0-9A-Z]{10}$/), expect.stringMatching(/^[0-9A-Z]{10}$/)]);
    expect(new Set(codes).size).toBe(2);
    expect(eventsOf('appointments-imported').at(-1)?.data).toEqual({ by: 'manager:9001', added: 2, changed: 0 });
  });
});

describe('the label of an appointment', () => {
  it('[A4] is forgotten on the next day, and the event says how many were', () => {
    const { lines, tick, clock, stores, eventsOf, rows } = booked();
    lines({ service: 'B', day: TOMORROW, time: '09:00', label: '李*' });
    tick();
    expect(stores.appointments.byCode('ABC123')?.label).toBe('张*');
    clock.advance(24 * 60 * MINUTE);
    tick();
    expect(rows('appointment').map(({ day, label }) => [day, label])).toEqual([
      [TODAY, null],
      [TOMORROW, '李*'],
    ]);
    expect(eventsOf('persons-forgotten')).toMatchObject([{ data: { labels: 1, callBacks: 0 } }]);
    tick();
    expect(eventsOf('persons-forgotten')).toHaveLength(1);
  });

  it('[A4] is forgotten as soon as the disk takes it, where it has refused', () => {
    const { tick, clock, stores, db } = booked();
    tick();
    db.exec(`CREATE TEMP TRIGGER full BEFORE UPDATE ON appointment BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
    clock.advance(24 * 60 * MINUTE);
    tick();
    expect(stores.appointments.byCode('ABC123')?.label).toBe('张*');
    db.exec('DROP TRIGGER full');
    tick();
    expect(stores.appointments.byCode('ABC123')?.label).toBeNull();
  });

  it('[A4] is on no event, and goes at once when the appointment is cancelled', () => {
    const { done, as, appointment, rows } = booked();
    done(as.guide(), 'appointment:cancel', { appointmentId: appointment()?.appointmentId ?? '' });
    expect(appointment()?.label).toBeNull();
    expect(JSON.stringify(rows('event'))).not.toContain('张');
  });
});
