import { describe, expect, it } from 'vitest';
import { openDesk } from '../../support/desk.ts';

/** Clerks 1001 and 1002 at counters 1 and 2 (A, E); two wait for A. */
function atWork() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  hall.openCounter('1002', '2');
  const first = hall.takeWaiting('A');
  const second = hall.takeWaiting('A');
  const clerk = hall.as.clerk('1001');
  const stateOf = (id: string) => hall.stores.counters.byId(id)?.counter;
  const kinds = () => hall.changes.at(-1)?.map(({ kind }) => kind);
  return { ...hall, first, second, clerk, stateOf, kinds };
}

describe('who sits where', () => {
  it('[C1] a counter is taken over from somebody when that was confirmed, and the customer there stays', () => {
    const { done, refusal, as, clerk, first, statusOf, stateOf, staffId, eventsOf } = atWork();
    done(clerk, 'counter:next', {});
    done(clerk, 'counter:start', {});
    const other = as.clerk('1003');
    expect(refusal(other, 'counter:open', { counterId: '1' })).toEqual({ code: 'counter-taken', clerk: '陈静' });
    done(other, 'counter:open', { counterId: '1', confirmed: true });
    expect(stateOf('1')).toMatchObject({ state: 'open', clerkId: staffId('1003') });
    expect(eventsOf('counter-taken-over')).toMatchObject([{ clerkId: staffId('1001') }]);
    expect(statusOf(first.ticketId)).toBe('serving');
    expect(refusal(clerk, 'counter:finish', {})).toEqual({ code: 'counter-closed' });
    done(other, 'counter:finish', {});
    expect(statusOf(first.ticketId)).toBe('finished');
  });

  it('[C1] a clerk moves to another counter when that was confirmed; who was only called waits again', () => {
    const { done, refusal, clerk, first, stateOf, kinds, ticket } = atWork();
    done(clerk, 'counter:next', {});
    expect(refusal(clerk, 'counter:open', { counterId: '3' })).toEqual({ code: 'at-another-counter', counterId: '1' });
    done(clerk, 'counter:open', { counterId: '3', confirmed: true });
    expect([stateOf('1')?.state, stateOf('3')?.state]).toEqual(['closed', 'open']);
    expect(kinds()).toEqual(['ticket-returned', 'counter-closed', 'counter-opened']);
    expect(ticket(first.ticketId)).toMatchObject({ status: 'waiting', since: ticket(first.ticketId).takenAt });
  });

  it('[C1] nobody is left in the middle of a service, confirmed or not', () => {
    const { done, refusal, clerk } = atWork();
    done(clerk, 'counter:next', {});
    done(clerk, 'counter:start', {});
    const move = { counterId: '3', confirmed: true };
    expect(refusal(clerk, 'counter:open', move)).toEqual({ code: 'counter-busy', number: 'A001' });
  });

  it('[C1] opening the counter one has changes nothing, also while it is paused', () => {
    const { done, clerk, stateOf, stores } = atWork();
    done(clerk, 'counter:pause', {});
    const before = stores.hall.revision();
    expect(done(clerk, 'counter:open', { counterId: '1', confirmed: true }).revision).toBe(before);
    expect(stateOf('1')?.state).toBe('paused');
  });
});

describe('a counter that is left', () => {
  it.each(['counter:pause', 'counter:close'] as const)(
    '[C2] %s: who was only called stands where the call had found him',
    (command) => {
      const { done, clerk, first, kinds, ticket, as } = atWork();
      done(clerk, 'counter:next', {});
      done(clerk, command, {});
      expect(kinds()?.[0]).toBe('ticket-returned');
      expect(ticket(first.ticketId)).toMatchObject({ status: 'waiting', since: ticket(first.ticketId).takenAt });
      expect(done(as.clerk('1002'), 'counter:next', {}).number).toBe('A001');
    },
  );

  it('[C2] for a while says until when, and why', () => {
    const { done, clerk, clock, see, staffId, as, refusal } = atWork();
    const until = clock.now() + 15 * 60_000;
    expect(done(clerk, 'counter:pause', { reason: 'lunch', minutes: 15 })).toMatchObject({ until });
    const { counter } = see({ view: 'clerk:view', staffId: staffId('1001') });
    expect(counter).toMatchObject({ state: 'paused', pauseReason: 'lunch', pausedUntil: until });
    expect(refusal(as.clerk('1001'), 'counter:next', {})).toEqual({ code: 'counter-paused' });
  });
});

describe('people who belong to a counter', () => {
  /** One is held at counter 1, one was sent to it, one to its clerk. */
  function belonging() {
    const hall = atWork();
    const third = hall.takeWaiting('A');
    hall.done(hall.clerk, 'counter:next', {});
    hall.done(hall.clerk, 'counter:start', {});
    hall.done(hall.clerk, 'counter:hold', {});
    const send = (number: string, to: { counterId?: string; clerkId?: string }) =>
      hall.done(hall.as.guide(), 'ticket:move', { number, to, reason: 'knows the case' });
    send('A002', { counterId: '1' });
    send('A003', { clerkId: hall.staffId('1001') });
    return { ...hall, third };
  }
  const numbersOf = (next: () => { ok: true; number: string } | { ok: false }, pass: () => void) => {
    const numbers: string[] = [];
    for (let reply = next(); reply.ok; reply = next()) {
      numbers.push(reply.number);
      pass();
    }
    return numbers;
  };

  it('[C9] keep it from closing, and only the word to release them closes it', () => {
    const { refusal, done, clerk, stateOf } = belonging();
    expect(refusal(clerk, 'counter:close', {})).toEqual({ code: 'counter-has-bound', held: 1, bound: 2 });
    expect(stateOf('1')?.state).toBe('open');
    expect(done(clerk, 'counter:close', { release: true }).released).toBe(3);
    expect(stateOf('1')?.state).toBe('closed');
  });

  it('[C9] once released wait at their place for any counter', () => {
    const { done, clerk, next, clock, kinds } = belonging();
    done(clerk, 'counter:close', { release: true });
    expect(kinds()).toEqual(['ticket-returned', 'counter-closed', 'ticket-released', 'ticket-released']);
    expect(
      numbersOf(
        () => next('1002'),
        () => clock.advance(10_000),
      ),
    ).toEqual(['A001', 'A002', 'A003']);
  });

  it('[C9] are released as well when their clerk moves, but for those who were sent to the clerk', () => {
    const { done, clerk, next, clock } = belonging();
    done(clerk, 'counter:open', { counterId: '3', confirmed: true });
    expect(
      numbersOf(
        () => next('1002'),
        () => clock.advance(10_000),
      ),
    ).toEqual(['A001', 'A002']);
    expect(next('1001')).toMatchObject({ number: 'A003', reason: { code: 'bound', to: 'clerk' } });
  });

  it('[C9] do not wait for a clerk who was sent away from the counter', () => {
    const { done, as, next, ticket, third } = belonging();
    done(as.clerk('1003'), 'counter:open', { counterId: '1', confirmed: true });
    expect(ticket(third.ticketId).boundTo).toBeNull();
    expect(next('1002')).toMatchObject({ number: 'A003' });
    expect(next('1003')).toMatchObject({ number: 'A002', reason: { code: 'bound' } });
  });

  it('[C9] who come back after a missed call do not wait for a counter that has closed meanwhile', () => {
    const { done, clerk, as, next, ticket, second } = belonging();
    done(clerk, 'counter:next', {});
    done(clerk, 'counter:no-show', {});
    done(clerk, 'counter:close', { release: true });
    expect(ticket(second.ticketId)).toMatchObject({ status: 'missed', boundTo: { counterId: '1' } });
    done(as.guide(), 'ticket:rejoin', { number: 'A002' });
    expect(ticket(second.ticketId)).toMatchObject({ status: 'waiting', boundTo: null });
    expect(next('1002').ok).toBe(true);
  });
});
