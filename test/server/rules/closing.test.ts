import { describe, expect, it } from 'vitest';
import { openDesk } from '../../support/desk.ts';

const DAY = 24 * 3_600_000;

/** Two wait for B and one for A; clerk 1004 is at counter 4 (B to E), clerk 1001 at counter 1 (A, E). */
function waiting() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  hall.openCounter('1004', '4');
  const tickets = [hall.takeWaiting('B'), hall.takeWaiting('B'), hall.takeWaiting('A')];
  const statuses = () => tickets.map(({ ticketId }) => hall.statusOf(ticketId));
  const manager = hall.as.manager();
  const take = (serviceId: string) => hall.send(hall.as.kiosk(), 'ticket:take', { serviceId, slip: false });
  return { ...hall, tickets, statuses, manager, take };
}

describe('a service that closes', () => {
  it('[H6] gives no tickets, and says why; who waits is served', () => {
    const { done, manager, take, next, see } = waiting();
    const close = { serviceId: 'B', reason: 'system down' };
    expect(done(manager, 'service:close', close).waiting).toBe(2);
    expect(take('B')).toMatchObject({ refusal: { code: 'service-closed', cause: 'by-hand', reason: 'system down' } });
    expect(take('A').ok).toBe(true);
    const kiosk = see({ view: 'kiosk:view', name: 'kiosk-1' }).services.find(({ code }) => code === 'B');
    expect(kiosk).toMatchObject({ open: false, closedCause: 'by-hand', closedReason: 'system down' });
    expect(next('1004')).toMatchObject({ number: 'B001' });
  });

  it('[H6] [T8] moves those who wait, at their place', () => {
    const { done, manager, tickets, ticket, next, eventsOf, takeWaiting, clock } = waiting();
    clock.advance(60_000);
    takeWaiting('E');
    done(manager, 'service:close', { serviceId: 'B', reason: 'system down', waiting: 'move', toServiceId: 'E' });
    for (const { ticketId, number } of tickets.slice(0, 2))
      expect(ticket(ticketId)).toMatchObject({
        status: 'waiting',
        serviceId: 'E',
        number,
        since: ticket(ticketId).takenAt,
      });
    expect(eventsOf('ticket-redirected')).toHaveLength(2);
    expect(next('1001')).toMatchObject({ number: 'B001', serviceId: 'E' });
  });

  it('[H6] tells those who wait that it ends', () => {
    const { done, manager, statuses, eventsOf, see, tickets } = waiting();
    done(manager, 'service:close', { serviceId: 'B', reason: 'system down', waiting: 'end' });
    expect(statuses()).toEqual(['expired', 'expired', 'waiting']);
    expect(eventsOf('ticket-expired').map(({ data }) => data.reason)).toEqual(['service-closed', 'service-closed']);
    expect(see({ view: 'phone:view', ticketId: tickets[0]?.ticketId as never }).status).toBe('expired');
  });

  it.each([
    ['nowhere', undefined],
    ['to a service that does not exist', 'Z'],
    ['to itself', 'B'],
  ])('[H6] does not move anybody %s, and stays open', (_, toServiceId) => {
    const { refusal, manager, take } = waiting();
    const close = {
      serviceId: 'B',
      reason: 'system down',
      waiting: 'move' as const,
      ...(toServiceId && { toServiceId }),
    };
    expect(refusal(manager, 'service:close', close)).toEqual({ code: 'destination-unknown' });
    expect(take('B').ok).toBe(true);
  });

  it('[H6] opens again, once', () => {
    const { done, refusal, manager, take } = waiting();
    done(manager, 'service:close', { serviceId: 'B', reason: 'system down' });
    done(manager, 'service:open', { serviceId: 'B' });
    expect(take('B').ok).toBe(true);
    expect(refusal(manager, 'service:open', { serviceId: 'B' })).toEqual({ code: 'service-open' });
    expect(refusal(manager, 'service:open', { serviceId: 'Z' })).toEqual({ code: 'service-unknown' });
  });
});

describe('people who wait at closing time', () => {
  const reason = 'long lines';

  it('[H9] somebody has to decide for them, as long as nobody has', () => {
    const { change, clock, see, done, manager } = waiting();
    const hours = { from: '08:30', to: '17:00', breaks: [] };
    change({ timetable: { weekly: { 1: hours }, exceptions: [], lastTicket: { minutesBefore: 0, byWork: false } } });
    const closing = () => see({ view: 'manager:view' }).closing;
    expect(closing()).toMatchObject({ needsDecision: false, waiting: 3 });
    clock.advance(7 * 3_600_000);
    expect(closing()).toMatchObject({ needsDecision: true, waiting: 3, decision: null });
    done(manager, 'hall:close-day', { decision: 'overtime', reason });
    expect(closing()).toMatchObject({ needsDecision: false, decision: 'overtime' });
  });

  it('[H9] overtime: they are served, and the decision is kept with its reason', () => {
    const { done, manager, statuses, next, stores, eventsOf } = waiting();
    expect(done(manager, 'hall:close-day', { decision: 'overtime', reason }).waiting).toBe(3);
    expect(statuses()).toEqual(['waiting', 'waiting', 'waiting']);
    expect(next('1004').ok).toBe(true);
    const { decided } = stores.day.of('2026-03-02');
    expect(decided).toMatchObject({ decision: 'overtime', reason, by: 'manager:9001' });
    expect(eventsOf('closing-decided')).toMatchObject([{ data: { decision: 'overtime', reason, waiting: 3 } }]);
  });

  it('[H9] [Q6] another counter: all of them are called there, in their order, and nowhere else', () => {
    const { done, refusal, manager, next, clock } = waiting();
    done(manager, 'hall:close-day', { decision: 'other-counter', reason, counterId: '4' });
    expect(next('1001')).toMatchObject({ ok: false });
    const numbers = [1, 2, 3].map(() => {
      clock.advance(10_000);
      const reply = next('1004');
      return reply.ok && reply.number;
    });
    expect(numbers).toEqual(['B001', 'B002', 'A001']);
    const to = (counterId: string) =>
      refusal(manager, 'hall:close-day', { decision: 'other-counter', reason, counterId });
    expect(to('99')).toEqual({ code: 'counter-unknown' });
    expect(to('5')).toEqual({ code: 'destination-closed', counterId: '5' });
  });

  it('[H9] the end: they are told, and no tickets are given', () => {
    const { done, manager, statuses, take, eventsOf } = waiting();
    done(manager, 'hall:close-day', { decision: 'end', reason });
    expect(statuses()).toEqual(['expired', 'expired', 'expired']);
    expect(eventsOf('ticket-expired').map(({ data }) => data.reason)).toEqual(['closed', 'closed', 'closed']);
    expect(take('A')).toMatchObject({ refusal: { code: 'service-closed', cause: 'day-closed' } });
  });

  it('[H9] [A1] appointments: the slip they hold lets them in on that day, before those who came without one', () => {
    const { done, refusal, manager, tickets, statuses, clock, as, openCounter, next, takeWaiting } = waiting();
    done(manager, 'hall:close-day', { decision: 'appointments', reason, day: '2026-03-03', time: '10:00' });
    expect(statuses()).toEqual(['expired', 'expired', 'expired']);
    const [first] = tickets;
    const code = first?.code ?? '';
    expect(refusal(as.kiosk(), 'appointment:check-in', { code })).toMatchObject({ code: 'appointment-other-day' });
    clock.advance(DAY - 10 * 60_000);
    openCounter('1004', '4');
    takeWaiting('B');
    const back = done(as.kiosk(), 'appointment:check-in', { code, slip: false });
    expect(back).toMatchObject({ number: 'B002', isLate: false, at: clock.now() + 10 * 60_000 });
    expect(next('1004')).toMatchObject({ number: 'B002', reason: { code: 'appointment' } });
  });

  it('[H9] get no appointment for a day that is over, or for today', () => {
    const { refusal, manager, statuses } = waiting();
    for (const when of [{}, { day: '2026-03-02' }, { day: '2026-03-01' }])
      expect(refusal(manager, 'hall:close-day', { decision: 'appointments', reason, ...when })).toEqual({
        code: 'appointment-in-the-past',
      });
    expect(statuses()).toEqual(['waiting', 'waiting', 'waiting']);
  });

  it('[H9] [D3] what was decided is for that day', () => {
    const { done, manager, take, clock, see } = waiting();
    done(manager, 'hall:close-day', { decision: 'end', reason });
    clock.advance(DAY);
    expect(take('A').ok).toBe(true);
    expect(see({ view: 'manager:view' }).hall.closing).toBeNull();
  });

  it('[H9] [A1] offers no appointment on a day on which the hall is closed', () => {
    const { done, refusal, manager, statuses } = waiting();
    const weekly = { 1: { from: '08:30', to: '17:00' } };
    done(manager, 'settings:save', { change: { timetable: { weekly } } });
    const decision = { decision: 'appointments' as const, reason: 'storm', day: '2026-03-03', time: '09:00' };
    const why = { code: 'appointment-when-closed', day: '2026-03-03', time: '09:00' };
    expect(refusal(manager, 'hall:close-day', decision)).toEqual(why);
    expect(refusal(manager, 'hall:close-day', { ...decision, day: '2026-03-09', time: '03:00' })).toMatchObject({
      code: 'appointment-when-closed',
    });
    expect(statuses()).toEqual(['waiting', 'waiting', 'waiting']);
    done(manager, 'hall:close-day', { ...decision, day: '2026-03-09' });
    expect(statuses()).toEqual(['expired', 'expired', 'expired']);
  });

  it('[H9] tells the phone which appointment its number has now', () => {
    const { done, manager, tickets, see } = waiting();
    done(manager, 'hall:close-day', { decision: 'appointments', reason: 'storm', day: '2026-03-03', time: '09:00' });
    const phone = see({ view: 'phone:view', ticketId: tickets[0]?.ticketId as never });
    expect(phone.ended).toEqual({ reason: 'appointment-offered', appointment: { day: '2026-03-03', time: '09:00' } });
  });

  it('[H9] takes along whose slip is still printing; and nobody joins the line again', () => {
    const { done, refusal, manager, takeReserved, act, statusOf, next, clock, as } = waiting();
    const { number } = next('1001') as { number: string };
    clock.advance(10_000);
    done(as.clerk('1001'), 'counter:no-show', {});
    const { ticketId, jobId } = takeReserved('A');
    done(manager, 'hall:close-day', { decision: 'end', reason: 'storm' });
    act('slip:settle', { jobId, outcome: 'printed', fault: null });
    expect(statusOf(ticketId)).toBe('expired');
    expect(refusal(as.guide(), 'ticket:rejoin', { number })).toMatchObject({ cause: 'day-closed' });
  });
});
