import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../../server/protocol/commands.ts';
import { openDesk } from '../../support/desk.ts';

const MINUTE = 60_000;

/** Counter 1 (A, E) with clerk 1001; customers come when they are told to. */
function openCounter() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  hall.openCounter('1004', '4');
  const come = (serviceId: string, classId?: string) => {
    const grant = { reason: 'card shown', othersAgreed: true };
    const given = classId ? { classId, grant } : {};
    return hall.done(hall.as.guide(), 'ticket:take', { serviceId, slip: false, ...given }).number;
  };
  const pass = (minutes: number) => hall.clock.advance(minutes * MINUTE);
  /** Calls the next; serves in no time. */
  const call = (badge = '1001') => {
    const { number, reason } = hall.done(hall.as.clerk(badge), 'counter:next', {});
    hall.done(hall.as.clerk(badge), 'counter:finish', {});
    return [number, reason];
  };
  const settle = (change: CommandInput<'settings:save'>['change']) =>
    hall.done(hall.as.manager(), 'settings:save', { change });
  const nobody = (badge: string) => hall.refusal(hall.as.clerk(badge), 'counter:next', {}).code === 'queue-empty';
  return { ...hall, come, pass, call, settle, nobody };
}

describe('Next, in a hall with classes', () => {
  it('[Q1] adds the credit of a class to the time waited, and says so in the call and in the event', () => {
    const { come, pass, call, eventsOf } = openCounter();
    come('A');
    pass(20);
    come('A', 'elder');
    pass(5);
    const reason = { code: 'class-credit', waitedMinutes: 5, classId: 'elder', creditMinutes: 30 };
    expect(call()).toEqual(['A002', reason]);
    expect(eventsOf('ticket-called')[0]?.data).toMatchObject({ reason });
    expect(call()).toEqual(['A001', { code: 'arrival-order', waitedMinutes: 25 }]);
  });

  it('[Q1] [Q10] passes nobody who came longer before than the credit is', () => {
    const { come, pass, call } = openCounter();
    come('A');
    pass(31);
    come('E', 'elder');
    expect(call()[0]).toBe('A001');
  });

  it('[Q5] lets whoever has waited longer than the longest wait go before every class', () => {
    const { come, pass, call } = openCounter();
    come('A');
    pass(50);
    come('A', 'disabled');
    pass(9);
    expect(call()[0]).toBe('A002');
    come('A', 'disabled');
    pass(1);
    expect(call()).toEqual(['A001', { code: 'longest-wait', waitedMinutes: 60, limitMinutes: 60 }]);
  });

  it('[Q5] a service may have a longest wait of its own', () => {
    const { come, pass, call, settle } = openCounter();
    settle({ services: { E: { longestWaitMinutes: 40, quotas: [], timetable: null } } });
    come('A');
    pass(5);
    come('E');
    pass(41);
    expect(call()).toEqual(['E001', { code: 'longest-wait', waitedMinutes: 41, limitMinutes: 40 }]);
  });

  it('[Q8] after two favoured calls in a row goes by arrival alone, at each counter for itself', () => {
    const { come, pass, call } = openCounter();
    for (const service of ['A', 'A', 'B']) come(service);
    pass(5);
    for (const service of ['A', 'A', 'A', 'B']) come(service, 'disabled');
    const codes = [call(), call(), call(), call()].map(([number, reason]) => [
      number,
      (reason as { code: string }).code,
    ]);
    expect(codes).toEqual([
      ['A003', 'class-credit'],
      ['A004', 'class-credit'],
      ['A001', 'ratio'],
      ['A005', 'class-credit'],
    ]);
    expect(call('1004')).toMatchObject(['B002', { code: 'class-credit' }]);
  });

  it('[Q8] the count is of calls in a row: one by arrival begins it anew', () => {
    const { come, pass, call } = openCounter();
    come('A');
    pass(1);
    come('A', 'elder');
    expect(call()[0]).toBe('A002');
    expect(call()[1]).toEqual({ code: 'arrival-order', waitedMinutes: 1 });
    come('A');
    pass(1);
    for (let customer = 0; customer < 3; customer += 1) come('A', 'elder');
    expect([call()[0], call()[0], call()[0]]).toEqual(['A004', 'A005', 'A003']);
  });
});

describe('Next, where counters help', () => {
  const helping = { counters: { '1': { services: ['A'], helps: ['E'] } } };

  it('[Q6] calls what it only helps with when there is nothing else', () => {
    const { come, pass, call, settle } = openCounter();
    settle(helping);
    come('E');
    pass(2);
    come('A');
    expect(call()[0]).toBe('A001');
    expect(call()).toEqual(['E001', { code: 'helped', waitedMinutes: 2, helpAfterMinutes: 15 }]);
  });

  it('[Q6] or when it has waited so much longer', () => {
    const { come, pass, call, settle } = openCounter();
    settle(helping);
    come('E');
    pass(16);
    come('A');
    expect(call()).toEqual(['E001', { code: 'helped', waitedMinutes: 16, helpAfterMinutes: 15 }]);
  });

  it('[C8] [Q6] calls only what the counter and its clerk both do', () => {
    const { come, settle, call, nobody } = openCounter();
    settle({ staff: { '1001': { services: ['A', 'B'], helps: [] } } });
    come('E');
    come('B');
    expect(nobody('1001')).toBe(true);
    come('A');
    expect(call()[0]).toBe('A001');
    expect([call('1004')[0], call('1004')[0]]).toEqual(['E001', 'B001']);
  });

  it('[C8] what the clerk only helps with is only helped, at a counter that does it', () => {
    const { come, pass, settle, call, see, staffId } = openCounter();
    settle({ staff: { '1001': { services: ['E'], helps: ['A'] } } });
    const { counter } = see({ view: 'clerk:view', staffId: staffId('1001') });
    expect(counter?.offers.map(({ serviceId, isHelped }) => [serviceId, isHelped])).toEqual([
      ['A', true],
      ['E', false],
    ]);
    come('A');
    pass(1);
    come('E');
    expect([call()[0], call()[0]]).toEqual(['E001', 'A001']);
  });

  it('[C8] whoever was asked first stays named on the ticket', () => {
    const { come, done, as, ticket, staffId, stores } = openCounter();
    const number = come('A');
    const { ticketId } = stores.tickets.byNumber(stores.hall.businessDay(), number) ?? {};
    done(as.clerk('1001'), 'counter:next', {});
    done(as.clerk('1001'), 'counter:transfer', { to: { counterId: '4' } });
    done(as.clerk('1004'), 'counter:next', {});
    expect(ticket(ticketId ?? '')).toMatchObject({ firstClerkId: staffId('1001'), clerkId: staffId('1004') });
  });

  it('[Q6] the line a clerk sees is the order in which the calls come', () => {
    const { come, pass, call, settle, see, staffId } = openCounter();
    settle(helping);
    for (const [service, classId] of [
      ['E'],
      ['A'],
      ['E', 'elder'],
      ['A', 'elder'],
      ['A'],
      ['A', 'disabled'],
    ] as const) {
      come(service, classId);
      pass(4);
    }
    const { waiting } = see({ view: 'clerk:view', staffId: staffId('1001') });
    const called = waiting.map(() => call()[0]);
    expect(called).toEqual(waiting.map(({ number }) => number));
  });
});
