import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callNext, chooseNext, DOUBLE_NEXT_MS, mayNextFinish } from '../../../server/domain/queue-order.ts';
import type { WaitingTicket } from '../../../server/domain/ticket.ts';
import { CLERK, COUNTER_1, called, serving, TEN, tenPlus, waiting } from './tickets.ts';

const SERVICES = ['A', 'B', 'C', 'D', 'E'];
const at = { counterId: COUNTER_1, clerkId: CLERK };

/** The head of each offered queue, in an order of no meaning. */
function headsOf(line: readonly WaitingTicket[], offered: readonly string[]): WaitingTicket[] {
  return offered.flatMap((serviceId) => line.find((ticket) => ticket.serviceId === serviceId) ?? []).reverse();
}

describe('who is next', () => {
  it('[Q1] the one who came first among all queues of the counter', () => {
    expect(chooseNext([waiting(9, 'A'), waiting(3, 'E'), waiting(5, 'B')], TEN)?.ticket.number).toBe('E003');
  });

  it('[Q1] the reason says how long this customer waited, in whole minutes and never below zero', () => {
    expect(chooseNext([waiting(1)], tenPlus(119_999))?.reason).toEqual({ code: 'arrival-order', waitedMinutes: 1 });
    expect(chooseNext([waiting(1)], tenPlus(-5_000))?.reason.waitedMinutes).toBe(0);
  });

  it('[Q2] the called ticket carries counter, clerk and time', () => {
    const result = callNext([waiting(4)], at, tenPlus(60_000));
    expect(result).toMatchObject({
      ok: true,
      value: { status: 'called', ...at, calledAt: tenPlus(60_000), calls: 1, number: 'A004' },
    });
  });

  it('[Q2] nobody waiting is a refusal, not a call', () => {
    expect(callNext([], at, TEN)).toEqual({ ok: false, refusal: { code: 'queue-empty' } });
    expect(chooseNext([], TEN)).toBeNull();
  });

  const step = fc.oneof(
    fc.record({ kind: fc.constant('take' as const), serviceId: fc.constantFrom(...SERVICES) }),
    fc.record({ kind: fc.constant('next' as const), counter: fc.nat(2) }),
  );
  const counters = fc.tuple(
    fc.subarray(SERVICES, { minLength: 1 }),
    fc.subarray(SERVICES, { minLength: 1 }),
    fc.constant(SERVICES),
  );

  it('[Q1] in any history each counter calls strictly by arrival, and everybody is called in the end', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), counters, (history, offers) => {
        const line: WaitingTicket[] = [];
        const calls: string[] = [];
        let taken = 0;
        const next = (offered: readonly string[]) => {
          const result = callNext(headsOf(line, offered), at, TEN);
          const eligible = line.filter(({ serviceId }) => offered.includes(serviceId));
          if (!result.ok) return expect(eligible).toEqual([]);
          expect(result.value.arrival).toBe(Math.min(...eligible.map(({ arrival }) => arrival)));
          calls.push(result.value.ticketId);
          line.splice(
            line.findIndex(({ ticketId }) => ticketId === result.value.ticketId),
            1,
          );
        };
        for (const move of history) {
          if (move.kind === 'take') {
            taken += 1;
            line.push(waiting(taken, move.serviceId));
          } else next(offers[move.counter] ?? SERVICES);
        }
        for (let rest = line.length; rest > 0; rest -= 1) next(SERVICES);
        expect(line).toEqual([]);
        expect(new Set(calls).size).toBe(taken);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a second press of Next', () => {
  const calledAt = called.calledAt;

  it.each([
    [0, false],
    [DOUBLE_NEXT_MS - 1, false],
    [DOUBLE_NEXT_MS, true],
    [600_000, true],
  ])('[Q4] %i ms after the call', (ms, isAllowed) => {
    const result = mayNextFinish(called, (calledAt + ms) as typeof calledAt);
    expect(result.ok).toBe(isAllowed);
    if (!result.ok) expect(result.refusal).toEqual({ code: 'counter-busy', number: called.number });
  });

  it('[Q4] ends a started service at any time', () => {
    expect(mayNextFinish(serving, serving.startedAt).ok).toBe(true);
  });

  it('[D4] a clock set back by an hour does not hold the counter for an hour', () => {
    expect(mayNextFinish(called, (calledAt - 3_600_000) as typeof calledAt).ok).toBe(true);
  });
});
