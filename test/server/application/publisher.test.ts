import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COALESCE_MS, createPublisher } from '../../../server/application/publisher.ts';

describe('publishing', () => {
  let monotonicMs = 1_000;
  const published: number[] = [];
  const publisher = () =>
    createPublisher(
      () => published.push(monotonicMs),
      () => monotonicMs,
    );

  /** Lets time pass for the timers and for the monotonic clock alike. */
  function pass(ms: number): void {
    for (let passed = 0; passed < ms; passed += 1) {
      monotonicMs += 1;
      vi.advanceTimersByTime(1);
    }
  }

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate'] });
    published.length = 0;
    monotonicMs = 1_000;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('[V3] the first change goes out at once, after what caused it has been answered', () => {
    publisher().changed();
    expect(published).toEqual([]);
    vi.advanceTimersByTime(0);
    expect(published).toEqual([1_000]);
  });

  it('[V3] a burst goes out together when its time has come', () => {
    const { changed } = publisher();
    changed();
    vi.advanceTimersByTime(0);
    for (let change = 0; change < 30; change += 1) {
      changed();
      pass(1);
    }
    expect(published).toEqual([1_000]);
    pass(COALESCE_MS);
    expect(published).toEqual([1_000, 1_000 + COALESCE_MS]);
  });

  it('[V3] changes without end still go out once every interval, and the last is never lost', () => {
    const { changed } = publisher();
    for (let ms = 0; ms < 10 * COALESCE_MS; ms += 1) {
      changed();
      pass(1);
    }
    const during = published.length;
    expect(during).toBeGreaterThanOrEqual(9);
    expect(during).toBeLessThanOrEqual(11);
    const gaps = published.slice(1).map((at, index) => at - (published[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(COALESCE_MS);
    pass(COALESCE_MS);
    expect(published.length).toBe(during + 1);
  });

  it('[V3] after a rest the next change goes out at once again', () => {
    const { changed } = publisher();
    changed();
    pass(1);
    pass(1_000);
    changed();
    vi.advanceTimersByTime(0);
    expect(published).toEqual([1_001, 2_001]);
  });

  it('[V3] nothing goes out once it has been stopped', () => {
    const { changed, stop } = publisher();
    changed();
    stop();
    pass(COALESCE_MS);
    expect(published).toEqual([]);
  });
});
