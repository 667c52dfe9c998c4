import { describe, expect, it } from 'vitest';
import { accepted, counter, openDesk, refusalOf } from '../../support/desk.ts';

/** Counter 1 (A and E) is open with clerk 1001. */
function withCounter() {
  const hall = openDesk();
  hall.openCounter('1001', '1');
  const clerk = hall.as.clerk();
  return { ...hall, clerk, seqs: () => hall.rows('call').map(({ seq, number, times }) => [seq, number, times]) };
}

describe('a clerk at a counter', () => {
  it('[C1] is told who has the counter, and where he himself already sits', () => {
    const hall = withCounter();
    const open = (badge: string, id: string) =>
      refusalOf(hall.send(hall.as.clerk(badge), 'counter:open', { counterId: counter(id) }));
    expect(open('1002', '1')).toEqual({ code: 'counter-taken', clerk: '陈静' });
    expect(open('1001', '2')).toEqual({ code: 'at-another-counter', counterId: '1' });
    expect(open('1002', '99')).toEqual({ code: 'counter-unknown' });
  });

  it('[C2] is called nobody while he is away', () => {
    const { send, clerk, takeWaiting, next, rows } = withCounter();
    takeWaiting('A');
    accepted(send(clerk, 'counter:pause', { reason: 'lunch' }));
    expect(refusalOf(next('1001'))).toEqual({ code: 'counter-paused' });
    accepted(send(clerk, 'counter:resume', {}));
    accepted(next('1001'));
    accepted(send(clerk, 'counter:start', {}));
    expect(refusalOf(send(clerk, 'counter:pause', {}))).toEqual({ code: 'counter-busy', number: 'A001' });
    expect(refusalOf(send(clerk, 'counter:close', {}))).toEqual({ code: 'counter-busy', number: 'A001' });
    expect(rows('event').find(({ kind }) => kind === 'counter-paused')?.data).toBe('{"reason":"lunch","minutes":null}');
  });

  it('without an open counter can do nothing at one', () => {
    const { send, as } = openDesk();
    for (const command of [
      'counter:next',
      'counter:recall',
      'counter:start',
      'counter:pause',
      'counter:close',
    ] as const)
      expect(refusalOf(send(as.clerk(), command, {}))).toEqual({ code: 'counter-closed' });
  });

  it('[Q3] without a customer can neither recall, start, miss nor finish one', () => {
    const { send, clerk } = withCounter();
    for (const command of ['counter:recall', 'counter:start', 'counter:no-show', 'counter:finish'] as const)
      expect(refusalOf(send(clerk, command, {}))).toEqual({ code: 'no-current-ticket' });
  });
});

describe('Next', () => {
  it('[Q1] follows arrival over all services of the counter and leaves the others alone', () => {
    const hall = withCounter();
    const taken = ['B', 'E', 'A', 'C', 'A', 'E'].map((id) => hall.takeWaiting(id).number);
    const calls: string[] = [];
    for (let reply = hall.next('1001'); reply.ok; reply = hall.next('1001')) {
      calls.push(reply.number);
      hall.clock.advance(10_000);
    }
    expect(calls).toEqual(taken.filter((number) => /^[AE]/.test(number)));
  });

  it('[Q3] of two counters gives each its own customer', () => {
    const hall = withCounter();
    hall.openCounter('1002', '2');
    hall.takeWaiting('A');
    hall.takeWaiting('A');
    expect(accepted(hall.next('1001')).number).toBe('A001');
    expect(accepted(hall.next('1002')).number).toBe('A002');
    expect(refusalOf(hall.next('1002')).code).toBe('counter-busy');
  });

  it('[Q2] finishes the one being served and invites the rating, in one change', () => {
    const hall = withCounter();
    hall.takeWaiting('A');
    hall.takeWaiting('A');
    hall.next('1001');
    accepted(hall.send(hall.clerk, 'counter:start', {}));
    hall.clock.advance(120_000);
    accepted(hall.next('1001'));
    expect(hall.changes.at(-1)?.map(({ kind }) => kind)).toEqual([
      'ticket-finished',
      'rating-invited',
      'ticket-called',
    ]);
    expect(hall.changes.at(-1)?.[0]?.data).toMatchObject({
      servedMs: 120_000,
      isImplicit: true,
      isStartImplicit: false,
    });
  });

  it('[Q2] with nobody waiting changes nothing: the service goes on', () => {
    const hall = withCounter();
    const { ticketId } = hall.takeWaiting('A');
    hall.next('1001');
    accepted(hall.send(hall.clerk, 'counter:start', {}));
    const before = hall.stores.hall.revision();
    expect(refusalOf(hall.next('1001'))).toEqual({ code: 'queue-empty' });
    expect(hall.statusOf(ticketId)).toBe('serving');
    expect(hall.stores.hall.revision()).toBe(before);
  });

  it('[Q4] pressed twice in a hurry keeps the customer who was just called', () => {
    const hall = withCounter();
    hall.takeWaiting('A');
    hall.takeWaiting('A');
    const first = accepted(hall.next('1001'));
    hall.clock.advance(300);
    expect(refusalOf(hall.next('1001'))).toEqual({ code: 'counter-busy', number: first.number });
    expect(hall.statusOf(first.ticketId)).toBe('called');
  });
});

describe('the customer who was called', () => {
  it('[C5] is called again as a new announcement, until the service has started', () => {
    const { send, clerk, takeWaiting, next, seqs } = withCounter();
    takeWaiting('A');
    next('1001');
    expect(accepted(send(clerk, 'counter:recall', {}))).toMatchObject({ number: 'A001', times: 2 });
    expect(seqs()).toEqual([
      [1, 'A001', 1],
      [2, 'A001', 2],
    ]);
    accepted(send(clerk, 'counter:start', {}));
    expect(refusalOf(send(clerk, 'counter:recall', {}))).toEqual({ code: 'already-serving', number: 'A001' });
  });

  it('[C4] and does not come is missed: the counter is free, the number is on the list', () => {
    const { send, clerk, takeWaiting, next, stores, rows } = withCounter();
    takeWaiting('A');
    takeWaiting('A');
    next('1001');
    accepted(send(clerk, 'counter:no-show', {}));
    expect(stores.line.latestMissed('2026-03-02', 'A' as never, 9).map(({ number }) => number)).toEqual(['A001']);
    expect(accepted(next('1001')).number).toBe('A002');
    expect(rows('invitation')).toEqual([]);
  });

  it('[C3] was served from the call on when nobody pressed start', () => {
    const hall = withCounter();
    hall.takeWaiting('A');
    hall.clock.advance(60_000);
    hall.next('1001');
    hall.clock.advance(240_000);
    accepted(hall.send(hall.clerk, 'counter:finish', { outcome: 'done', quantity: 2 }));
    expect(hall.changes.at(-1)?.[0]).toMatchObject({
      kind: 'ticket-finished',
      data: { waitedMs: 60_000, servedMs: 240_000, quantity: 2, outcome: 'done', isStartImplicit: true },
    });
  });
});

describe('a caller keypad', () => {
  it('[C6] presses for the clerk who sits at its counter, by the same rules', () => {
    const { send, as, takeWaiting, statusOf, rows } = withCounter();
    const { ticketId } = takeWaiting('A');
    const press = (key: 'next' | 'start' | 'finish', id = '1') =>
      send(as.device(), 'keypad:press', { counterId: counter(id), key });
    expect(accepted(press('next'))).toMatchObject({ number: 'A001' });
    expect(refusalOf(press('next'))).toEqual({ code: 'counter-busy', number: 'A001' });
    accepted(press('start'));
    accepted(press('finish'));
    expect(statusOf(ticketId)).toBe('finished');
    expect(rows('event').find(({ kind }) => kind === 'ticket-called')?.by).toBe('device:kiosk-1');
  });

  it('[C6] does nothing at a counter that is closed or unknown', () => {
    const { send, as } = withCounter();
    const press = (id: string) =>
      refusalOf(send(as.device(), 'keypad:press', { counterId: counter(id), key: 'next' })).code;
    expect([press('2'), press('99')]).toEqual(['keypad-not-in-use', 'counter-unknown']);
  });
});
