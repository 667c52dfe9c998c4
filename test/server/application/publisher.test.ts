import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPublisher, PACES, paceOf, RHYTHMS } from '../../../server/application/publisher.ts';

const START = 1_000;
const COALESCE_MS = RHYTHMS.waiting.restAtMostMs;

/** A publication to one audience. */
const toOne = (show: () => void): Iterator<void> => ({
  next() {
    show();
    return { done: true, value: undefined };
  },
});

describe('publishing', () => {
  let monotonicMs = START;
  /** When each publication began. */
  const begun: number[] = [];

  /** What waits for the next turn of the event loop. */
  let coming: (() => void)[] = [];
  const hands = () => ({
    monotonicMs: () => monotonicMs,
    soon(work: () => void) {
      coming.push(work);
      return () => {
        coming = coming.filter((each) => each !== work);
      };
    },
  });

  /** A publisher to whose hall each publication costs this much. */
  const publisher = (costMs: number, rhythm: (typeof RHYTHMS)[keyof typeof RHYTHMS] = RHYTHMS.waiting) =>
    createPublisher(
      () =>
        toOne(() => {
          begun.push(monotonicMs);
          monotonicMs += costMs;
        }),
      rhythm,
      hands(),
    );

  /** Ends the turn of the event loop in which something was asked for. */
  function endTurn(): void {
    for (const work of coming.splice(0)) work();
  }

  /** Lets time pass for the timers and for the monotonic clock alike. */
  function pass(ms: number): void {
    for (let passed = 0; passed < ms; passed += 1) {
      monotonicMs += 1;
      vi.advanceTimersByTime(1);
      endTurn();
    }
  }

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    begun.length = 0;
    coming = [];
    monotonicMs = START;
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('[V3] the first change goes out at once, after what caused it has been answered', () => {
    publisher(5).changed();
    expect(begun).toEqual([]);
    endTurn();
    expect(begun).toEqual([START]);
  });

  it('[V3] changes in one turn go out together', () => {
    const { changed } = publisher(5);
    for (let change = 0; change < 30; change += 1) changed();
    endTurn();
    pass(COALESCE_MS);
    expect(begun).toEqual([START]);
  });

  it.each([
    [5, 10],
    [10, 20],
    [25, COALESCE_MS],
    [200, COALESCE_MS],
  ])('[V3] after a publication of %d ms a burst is gathered for %d ms', (costMs, restMs) => {
    const { changed } = publisher(costMs);
    changed();
    endTurn();
    changed();
    pass(restMs - 1);
    changed();
    expect(begun).toEqual([START]);
    pass(1);
    expect(begun).toEqual([START, START + costMs + restMs]);
  });

  it('[V3] a pause of the machine is not taken for what a publication costs', () => {
    const costs = [5, 40, 5];
    const { changed } = createPublisher(
      () =>
        toOne(() => {
          begun.push(monotonicMs);
          monotonicMs += costs.shift() ?? 0;
        }),
      RHYTHMS.waiting,
      hands(),
    );
    changed();
    endTurn();
    changed();
    pass(10);
    changed();
    pass(10);
    expect(begun).toEqual([START, START + 15, START + 65]);
  });

  it('[V3] lets commands in between two audiences of a long publication; whoever was shown an old state is shown the new one', () => {
    const shown: string[] = [];
    const { changed } = createPublisher(
      function* () {
        for (const audience of ['a', 'b', 'c']) {
          shown.push(audience);
          monotonicMs += 2;
          yield;
        }
      },
      RHYTHMS.waiting,
      hands(),
    );
    changed();
    endTurn();
    expect(shown).toEqual(['a']);
    changed();
    pass(20);
    expect(shown).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
  });

  it('[V3] those who only choose or look on are shown a burst later, and no later than the hall can bear', () => {
    const { changed } = publisher(5, RHYTHMS.others);
    changed();
    endTurn();
    changed();
    pass(119);
    expect(begun).toEqual([START]);
    pass(1);
    expect(begun).toEqual([START, START + 125]);
  });

  it('[V3] walls and windows are shown a change first, then clerks and pads, then everybody else', () => {
    expect(PACES).toEqual(['waiting', 'calling', 'others']);
    expect((['display:view', 'window:view'] as const).map(paceOf)).toEqual(['waiting', 'waiting']);
    expect((['clerk:view', 'pad:view'] as const).map(paceOf)).toEqual(['calling', 'calling']);
    expect((['kiosk:view', 'phone:view', 'guide:view', 'manager:view'] as const).map(paceOf)).toEqual(
      Array(4).fill('others'),
    );
  });

  it('[V3] changes without end take at most a third of the time, and the last is never lost', () => {
    const { changed } = publisher(5);
    while (monotonicMs < START + 1_000) {
      changed();
      pass(1);
    }
    expect(begun.length).toBeGreaterThanOrEqual(60);
    expect(begun.length * 5).toBeLessThanOrEqual(1_000 / 3 + 5);
    const during = begun.length;
    changed();
    pass(COALESCE_MS);
    expect(begun.length).toBe(during + 1);
  });

  it('[V3] after a rest the next change goes out at once again', () => {
    const { changed } = publisher(5);
    changed();
    endTurn();
    pass(1_000);
    changed();
    endTurn();
    expect(begun).toEqual([START, START + 1_005]);
  });

  it('[V3] nothing goes out once it has been stopped', () => {
    const { changed, stop } = publisher(5);
    changed();
    stop();
    changed();
    pass(COALESCE_MS);
    expect(begun).toEqual([]);
  });
});
