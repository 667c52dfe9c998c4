import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineUp } from '../../../server/domain/line-up.ts';
import {
  type Binding,
  type CallingCounter,
  chooseNext,
  type InLine,
  type Offer,
  type OrderRules,
  placeBehind,
  waitedMinutes,
} from '../../../server/domain/queue-order.ts';
import type { EpochMs, ServiceId } from '../../../server/protocol/vocabulary.ts';
import { CLERK, COUNTER_1, TEN, waiting } from './tickets.ts';

const MINUTE = 60_000;
const minutes = (count: number) => (TEN + count * MINUTE) as EpochMs;
const rules: OrderRules = {
  helpAfterMinutes: 15,
  favouredInARow: 2,
  longestWaitMinutes: () => 60,
  standstillMs: () => 0,
};

const counter = (offers: Record<string, Offer>, favouredInARow = 0): CallingCounter => ({
  counterId: COUNTER_1,
  clerkId: CLERK,
  offers: new Map(Object.entries(offers) as [ServiceId, Offer][]),
  favouredInARow,
});
const at = counter({ A: 'own', E: 'own', B: 'helped' });

/** Somebody who stands in line since so many minutes after ten. */
const since = (arrival: number, serviceId: string, minute: number, more: Partial<InLine> = {}): InLine => ({
  ...waiting(arrival, serviceId),
  since: minutes(minute),
  ...more,
});
const elder = { classId: 'elder', creditMinutes: 30 };
const chosen = (line: InLine[], now: EpochMs, by = at) => {
  const choice = chooseNext(line, by, rules, now);
  return choice && [choice.ticket.arrival, choice.reason, choice.favouredInARow];
};

describe('who is next', () => {
  it('[Q1] whoever has stood in line longest among all services of the counter', () => {
    const line = [since(9, 'A', 6), since(3, 'E', 2), since(5, 'A', 4)];
    expect(chosen(line, minutes(12))).toEqual([3, { code: 'arrival-order', waitedMinutes: 10 }, 0]);
  });

  it('[Q1] of two who came in the same instant, the one who was first at the kiosk', () => {
    expect(chosen([since(2, 'A', 0), since(1, 'E', 0)], minutes(1))?.[0]).toBe(1);
  });

  it('[Q2] nobody, where nobody waits or nobody may be called here', () => {
    expect(chooseNext([], at, rules, TEN)).toBeNull();
    expect(chooseNext([since(1, 'C', 0)], at, rules, TEN)).toBeNull();
  });

  it('[Q1] a class adds its credit, and the call names it', () => {
    const line = [since(1, 'A', 0), since(2, 'A', 29, elder)];
    const reason = { code: 'class-credit', waitedMinutes: 1, classId: 'elder', creditMinutes: 30 };
    expect(chosen(line, minutes(30))).toEqual([2, reason, 1]);
    expect(chosen([since(1, 'A', 0), since(2, 'A', 31, elder)], minutes(32))?.[0]).toBe(1);
  });

  it('[Q5] whoever has waited longer than the longest wait goes before every class, the longest wait first', () => {
    const line = [since(2, 'A', 1), since(1, 'E', 0), since(3, 'A', 20, { classId: 'x', creditMinutes: 60 })];
    const reason = { code: 'longest-wait', waitedMinutes: 61, limitMinutes: 60 };
    expect(chosen(line, minutes(61))).toEqual([1, reason, 0]);
    expect(chosen(line, minutes(59))?.[0]).toBe(3);
  });

  it('[Q8] after so many favoured calls in a row the next goes by arrival alone', () => {
    const line = [since(1, 'A', 0), since(2, 'A', 1, elder)];
    const at = (favoured: number) => counter({ A: 'own' }, favoured);
    expect(chosen(line, minutes(5), at(1))?.[0]).toBe(2);
    const reason = { code: 'ratio', waitedMinutes: 5, favouredInARow: 2 };
    expect(chosen(line, minutes(5), at(2))).toEqual([1, reason, 0]);
  });

  it('[Q6] a helped service comes up when there is nothing else, or when it has waited so much longer', () => {
    const helped = (waited: number) => ({ code: 'helped', waitedMinutes: waited, helpAfterMinutes: 15 });
    expect(chosen([since(1, 'B', 0)], minutes(1))).toEqual([1, helped(1), 0]);
    expect(chosen([since(1, 'B', 0), since(2, 'A', 14)], minutes(20))?.[0]).toBe(2);
    expect(chosen([since(1, 'B', 0), since(2, 'A', 16)], minutes(20))).toEqual([1, helped(20), 0]);
  });

  it.each<[string, Binding, number | null]>([
    ['to this counter', { counterId: COUNTER_1 }, 1],
    ['to this clerk', { clerkId: CLERK }, 1],
    ['to another counter', { counterId: '2' as never }, null],
    ['to another clerk', { clerkId: 'clerk-2' as never }, null],
  ])('[Q6] whoever was sent %s is called there and nowhere else, whatever the service', (_, boundTo, arrival) => {
    for (const serviceId of ['A', 'D'])
      expect(chosen([since(1, serviceId, 0, { boundTo })], minutes(1))?.[0] ?? null).toBe(arrival);
  });

  it('[D4] the wait in the reason is never negative', () => {
    expect(waitedMinutes(since(1, 'A', 0), rules, minutes(-5))).toBe(0);
  });
});

const inLine = fc.record({
  serviceId: fc.constantFrom('A', 'B', 'E') as fc.Arbitrary<ServiceId>,
  minute: fc.integer({ min: 0, max: 90 }),
  creditMinutes: fc.constantFrom(0, 0, 0, 30, 60),
  isBound: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});
const lines = fc.array(inLine, { maxLength: 30 }).map((people) =>
  people.map(({ serviceId, minute, creditMinutes, isBound }, index) => {
    const classId = creditMinutes > 0 ? 'elder' : null;
    const boundTo = isBound ? { counterId: COUNTER_1 } : null;
    return since(index + 1, serviceId, minute, { classId, creditMinutes, boundTo });
  }),
);
const place = ({ since, creditMinutes }: InLine) => since - creditMinutes * MINUTE;

describe('the order of any line', () => {
  it('[Q1] needs only the first of each queue by place and by arrival, and whoever was sent here', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 90, max: 200 }), fc.nat(2), (line, minute, favoured) => {
        const first = (by: (ticket: InLine) => number) =>
          ['A', 'B', 'E'].flatMap((serviceId) => {
            const queue = line.filter((ticket) => ticket.serviceId === serviceId && !ticket.boundTo);
            return queue.sort((a, b) => by(a) - by(b) || a.arrival - b.arrival).slice(0, 1);
          });
        const heads = [...first(place), ...first((ticket) => ticket.since), ...line.filter(({ boundTo }) => boundTo)];
        const by = counter({ A: 'own', E: 'own', B: 'helped' }, favoured);
        expect(chosen(heads, minutes(minute), by)).toEqual(chosen(line, minutes(minute), by));
      }),
    );
  });

  it('[Q10] everybody who may be called is called in the end, once', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const order = lineUp(line, at, rules, { now: minutes(91), limit: 100 });
        expect(order.map(({ arrival }) => arrival).sort((a, b) => a - b)).toEqual(line.map(({ arrival }) => arrival));
      }),
    );
  });
});

describe('a place behind the head of the queue', () => {
  const own = { creditMinutes: 0, now: minutes(50) };
  const queue = [since(1, 'A', 0), since(2, 'A', 5), since(3, 'A', 10), since(4, 'A', 42, elder)]
    .sort((a, b) => place(a) - place(b))
    .slice(0, 4);
  const positionOf = (places: number, creditMinutes: number) => {
    const back = since(9, 'A', 0, { since: placeBehind(queue, places, { ...own, creditMinutes }), creditMinutes });
    return [...queue, back].sort((a, b) => place(a) - place(b)).indexOf(back);
  };

  it.each([
    [1, 1],
    [3, 3],
    [4, 4],
    [9, 4],
    [0, 0],
  ])('[Q9] %i places are so many people before', (places, before) => {
    expect(positionOf(places, 0)).toBe(before);
    expect(positionOf(places, 30)).toBe(before);
  });

  it('[Q9] in an empty queue it is now', () => {
    expect(placeBehind([], 3, own)).toBe(own.now);
  });
});
