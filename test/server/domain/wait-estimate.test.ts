import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineUp } from '../../../server/domain/line-up.ts';
import { forecastHall, type HallNow, rangeOf } from '../../../server/domain/wait-estimate.ts';
import { WaitRange } from '../../../server/protocol/vocabulary.ts';
import { counter, hallAtTen, inLine, learned, MINUTE, people, service, TEN } from './hall-of-tests.ts';

const A = service('A');
const B = service('B');
const newcomer = (more: Partial<HallNow>, to = A) => forecastHall(hallAtTen(more)).newcomer(to);
const mid = (more: Partial<HallNow>) => newcomer(more)?.mid ?? Number.NaN;
const steady = learned({ A: Array<number>(20).fill(5), B: Array<number>(20).fill(12) });

const anybody = fc.record({
  waited: fc.integer({ min: 0, max: 90 }),
  serviceId: fc.constantFrom(A, B),
  creditMinutes: fc.constantFrom(0, 0, 0, 30),
});
const anyHall = fc.record({
  waiting: fc
    .array(anybody, { maxLength: 40 })
    .map((line) => line.map(({ waited, ...ticket }, index) => inLine(index, waited, ticket))),
  counters: fc
    .array(fc.constantFrom(['A', ''], ['AB', ''], ['B', 'A']), { minLength: 1, maxLength: 5 })
    .map((all) => all.map(([own = '', helped = ''], index) => counter(String(index), own, helped))),
});

describe('a forecast plays the hall forward', () => {
  it('[W1] those who wait are expected in the order in which Next calls them', () => {
    const one = counter('1', 'AB', '');
    fc.assert(
      fc.property(anyHall, ({ waiting }) => {
        const hall = hallAtTen({ waiting, counters: [one], times: steady });
        const forecast = forecastHall(hall);
        const order = lineUp(waiting, one, hall.rules, { now: TEN, limit: 8 });
        const expected = order.map(({ ticketId }) => forecast.ofTicket(ticketId)?.mid ?? Number.NaN);
        expect(expected).toEqual(expected.toSorted((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it('[W1] ten ahead, two counters, five minutes each: some 25 minutes', () => {
    const counters = [counter('1', 'A', ''), counter('2', 'A', '')];
    const wait = newcomer({ waiting: people(10, 'A'), counters, times: steady });
    expect(wait?.mid).toBeCloseTo(25, 0);
    expect(wait).toMatchObject({ low: 20, high: 30 });
  });

  it('[W1] people of another service count where the counter does both, and only there', () => {
    const waiting = people(6, 'B');
    expect(mid({ waiting, counters: [counter('1', 'AB', '')], times: steady })).toBeCloseTo(72, -1);
    expect(mid({ waiting, counters: [counter('1', 'A', ''), counter('2', 'B', '')], times: steady })).toBe(0);
  });

  it('[W1] a service that is on now is expected to end, given how long it has taken', () => {
    const busySince = (minutes: number) => ({ serviceId: A, calledAt: (TEN - minutes * MINUTE) as typeof TEN });
    const counters = (minutes: number) => [{ ...counter('1', 'A', ''), current: busySince(minutes) }];
    expect(mid({ counters: counters(1), times: steady })).toBeCloseTo(4, 0);
    expect(mid({ counters: counters(4), times: steady })).toBeCloseTo(1, 0);
  });

  it('[W1] who usually comes with a credit, who is usually handed on and a lunch that is usual make a wait longer', () => {
    const waiting = people(8, 'A');
    const alone = mid({ waiting, times: steady });
    const elders = [{ serviceId: A, perHour: 12, classId: 'elder', creditMinutes: 30 }];
    const usuallyOpen = Array.from({ length: 96 }, (_, quarter) => (quarter <= 40 ? 4 : 2));
    expect(mid({ waiting, times: steady, expected: elders })).toBeGreaterThan(alone + 5);
    expect(mid({ waiting, times: steady, transfers: [{ from: A, to: A, share: 0.5 }] })).toBeGreaterThan(alone + 2);
    expect(mid({ waiting, times: steady, usuallyOpen })).toBeGreaterThan(alone + 5);
  });

  it('[W1] those who do not come make a wait shorter', () => {
    const waiting = people(12, 'A');
    const times = { ...steady, noShowShare: () => 0.5 };
    expect(mid({ waiting, times })).toBeLessThan(mid({ waiting, times: steady }) - 15);
  });

  it('[W1] never shorter with more people ahead, where all counters do the same', () => {
    const counters = [counter('1', 'A', ''), counter('2', 'A', ''), counter('3', 'A', '')];
    const waits = Array.from({ length: 30 }, (_, count) => mid({ waiting: people(count, 'A'), counters }));
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  });

  it('[W1] never shorter by more than a few minutes, whatever the counters do and whoever waits', () => {
    fc.assert(
      fc.property(anyHall, ({ waiting, counters }) => {
        const one = newcomer({ waiting, counters });
        const more = [...waiting, inLine(waiting.length, 0, {})];
        const other = newcomer({ waiting: more, counters });
        if (one && other) expect(other.mid).toBeGreaterThanOrEqual(one.mid - 4);
      }),
      { numRuns: 80 },
    );
  });
});

describe('the range that is shown', () => {
  it('[W2] is multiples of five, low before high, never negative, around mid', () => {
    fc.assert(
      fc.property(anyHall, (hall) => {
        for (const serviceId of [A, B]) {
          const wait = newcomer(hall, serviceId);
          if (!wait) continue;
          expect([wait.low % 5, wait.high % 5]).toEqual([0, 0]);
          expect(wait.low).toBeLessThan(wait.high);
          expect(wait.mid).toBeGreaterThanOrEqual(wait.low);
          expect(wait.mid).toBeLessThanOrEqual(wait.high);
          expect(WaitRange.safeParse(wait).success).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('[W2] goes from the tenth to the ninetieth part, rounded outward', () => {
    const waits = (from: number) => Float64Array.from({ length: 99 }, (_, index) => from + (index + 1) / 10);
    expect(rangeOf(waits(20))).toEqual({ low: 20, mid: 25, high: 30 });
    expect(rangeOf(waits(24))).toEqual({ low: 25, mid: 29, high: 35 });
    expect(rangeOf(new Float64Array(9))).toEqual({ low: 0, mid: 0, high: 5 });
  });

  it('[W2] is nothing where fewer than five services are known, unless somebody is served at once', () => {
    const times = learned({ A: [5, 5, 5, 5] });
    expect(newcomer({ waiting: people(2, 'A'), times })).toBeNull();
    expect(newcomer({ waiting: people(2, 'A'), times: learned({ A: [5, 5, 5, 5, 5] }) })).not.toBeNull();
    expect(newcomer({ times })).toEqual({ low: 0, mid: 0, high: 5 });
  });

  it('[W2] says four hours or more, and no more than that, beyond the horizon', () => {
    expect(newcomer({ waiting: people(100, 'A') })).toEqual({ low: 240, mid: 480, high: 480 });
  });
});

describe('no range', () => {
  it('[W3] where no open counter serves it', () => {
    expect(newcomer({}, B)).toBeNull();
    expect(newcomer({ counters: [] })).toBeNull();
    expect(newcomer({ counters: [{ ...counter('1', 'A', ''), windows: [] }] })).toBeNull();
    expect(forecastHall(hallAtTen({})).workEndsAt(B)).toBeNull();
  });

  it('[W3] for a ticket that was sent to a counter that is not open', () => {
    const waiting = [inLine(1, 5, { boundTo: { counterId: counter('9', '', '').counterId } })];
    const forecast = forecastHall(hallAtTen({ waiting }));
    expect(waiting.map(({ ticketId }) => forecast.ofTicket(ticketId))).toEqual([null]);
    expect(forecast.allServedAt()).toBeNull();
  });
});

describe('the same hall', () => {
  it('[W4] gets the same answer', () => {
    fc.assert(
      fc.property(anyHall, (given) => {
        const ask = () => {
          const { newcomer: of, workEndsAt, allServedAt } = forecastHall(hallAtTen(given));
          return [of(A), of(B), workEndsAt(A), workEndsAt(B), allServedAt()];
        };
        expect(ask()).toEqual(ask());
      }),
      { numRuns: 20 },
    );
  });

  it('[W4] knows when a newcomer and when everybody would be served', () => {
    const { workEndsAt, allServedAt } = forecastHall(hallAtTen({ waiting: people(4, 'A'), times: steady }));
    expect(((workEndsAt(A) ?? 0) - TEN) / MINUTE).toBeCloseTo(25, -0.5);
    expect(((allServedAt() ?? 0) - TEN) / MINUTE).toBeCloseTo(20, -0.5);
    expect(forecastHall(hallAtTen({})).allServedAt()).toBe(TEN);
  });
});
