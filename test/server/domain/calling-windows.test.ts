import { describe, expect, it } from 'vitest';
import { callingWindows } from '../../../server/domain/calling-windows.ts';
import type { Counter } from '../../../server/domain/counter.ts';
import type { CounterId, EpochMs, StaffId } from '../../../server/protocol/vocabulary.ts';
import { MINUTE, TEN } from './hall-of-tests.ts';

const minutes = (count: number) => (TEN + count * MINUTE) as EpochMs;
const seat = { counterId: '1' as CounterId, clerkId: 'c1' as StaffId, since: TEN };
const open: Counter = { ...seat, state: 'open' };
const paused = (until: EpochMs | null): Counter => ({ ...seat, state: 'paused', reason: null, until });
const lunch = { from: minutes(60), to: minutes(120) };

/** In minutes from ten o'clock; what is played ends after 300. */
const windows = (counter: Counter, breaks: { from: EpochMs; to: EpochMs }[] = []) =>
  callingWindows(counter, { now: TEN, until: minutes(300), breaks }).map(({ from, to }) => [
    (from - TEN) / MINUTE,
    (to - TEN) / MINUTE,
  ]);

describe('when a counter is expected to call', () => {
  it('[W1] an open one from now on, a closed one never', () => {
    expect(windows(open)).toEqual([[0, 300]]);
    expect(windows({ counterId: seat.counterId, since: TEN, state: 'closed' })).toEqual([]);
  });

  it('[W1] a paused one from when the clerk said, if he said so', () => {
    expect(windows(paused(minutes(20)))).toEqual([[20, 300]]);
    expect(windows(paused(null))).toEqual([]);
  });

  it('[W1] a clerk who is late is expected to be late as long again, and in the end not at all', () => {
    expect(windows(paused(minutes(0)))).toEqual([[1, 300]]);
    expect(windows(paused(minutes(-12)))).toEqual([[12, 300]]);
    expect(windows(paused(minutes(-61)))).toEqual([]);
  });

  it('[W1] nobody calls in a break that is to come; whoever is open in one that has begun works on', () => {
    expect(windows(open, [lunch])).toEqual([
      [0, 60],
      [120, 300],
    ]);
    expect(windows(paused(minutes(70)), [lunch])).toEqual([[120, 300]]);
    expect(windows(open, [{ from: minutes(-5), to: minutes(60) }])).toEqual([[0, 300]]);
  });
});
