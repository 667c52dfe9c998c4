import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateWait, LOOK_BACK } from '../../../server/domain/wait-estimate.ts';
import { WaitRange } from '../../../server/protocol/vocabulary.ts';

const queue = fc.record({
  ahead: fc.nat(500),
  openCounters: fc.integer({ min: 1, max: 30 }),
  recentSeconds: fc.array(fc.double({ min: 0, max: 7200, noNaN: true }), { maxLength: LOOK_BACK }),
  limitSeconds: fc.integer({ min: 1, max: 14_400 }),
});

function range(of: Parameters<typeof estimateWait>[0]) {
  const wait = estimateWait(of);
  if (!wait) throw new Error('there is no estimate');
  return wait;
}

describe('the wait that a customer is told', () => {
  it('[Q5] is nothing when no counter is open, whatever else is so', () => {
    expect(estimateWait({ ahead: 3, openCounters: 0, recentSeconds: [60, 60], limitSeconds: 300 })).toBeNull();
  });

  it('[Q5] is a range of multiples of five, low before high, never negative', () => {
    fc.assert(
      fc.property(queue, (given) => {
        const { low, high } = range(given);
        expect([low % 5, high % 5]).toEqual([0, 0]);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeGreaterThan(low);
        expect(WaitRange.safeParse({ low, high }).success).toBe(true);
      }),
    );
  });

  it('[Q5] does not become shorter with more people ahead', () => {
    fc.assert(
      fc.property(queue, fc.integer({ min: 1, max: 100 }), (given, more) => {
        const now = range(given);
        const later = range({ ...given, ahead: given.ahead + more });
        expect(later.low).toBeGreaterThanOrEqual(now.low);
        expect(later.high).toBeGreaterThanOrEqual(now.high);
      }),
    );
  });

  it('[Q5] does not become longer with more counters', () => {
    fc.assert(
      fc.property(queue, (given) => {
        const more = range({ ...given, openCounters: given.openCounters + 1 });
        expect(more.high).toBeLessThanOrEqual(range(given).high);
      }),
    );
  });

  it('[Q5] ten ahead, two counters, six minutes each: about half an hour', () => {
    const recentSeconds = Array<number>(LOOK_BACK).fill(360);
    expect(range({ ahead: 10, openCounters: 2, recentSeconds, limitSeconds: 1200 })).toEqual({ low: 20, high: 50 });
  });

  it('[Q5] a morning without a past leans on the time limit', () => {
    const slow = range({ ahead: 6, openCounters: 1, recentSeconds: [], limitSeconds: 1200 });
    const quick = range({ ahead: 6, openCounters: 1, recentSeconds: [], limitSeconds: 300 });
    expect(slow.high).toBeGreaterThan(quick.high);
  });

  it('[Q5] services that took no time at all still give a range', () => {
    const recentSeconds = Array<number>(LOOK_BACK).fill(0);
    expect(range({ ahead: 0, openCounters: 1, recentSeconds, limitSeconds: 300 })).toEqual({ low: 0, high: 5 });
  });
});
