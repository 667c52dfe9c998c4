import type { ViewName } from '../protocol/views.ts';

/**
 * After a publication the next one rests so many times as long as it takes, and no longer than the limit in ms. What it
 * takes is the less of the last two: the machine may have paused in one of them.
 */
type Rhythm = { restPerCost: number; restAtMostMs: number };

/**
 * [V3] Whoever waits for a call sees a change first, then whoever calls. Where a hall is so busy that it cannot show
 * everybody everything at once, those who choose, look on or look after the hall see it a little later.
 */
export const RHYTHMS = {
  waiting: { restPerCost: 2, restAtMostMs: 50 },
  calling: { restPerCost: 4, restAtMostMs: 50 },
  others: { restPerCost: 24, restAtMostMs: 250 },
} as const satisfies Record<string, Rhythm>;
export type Pace = keyof typeof RHYTHMS;

/** In the order in which they are shown a change. */
export const PACES = ['waiting', 'calling', 'others'] as const satisfies readonly Pace[];

const WAITING: readonly ViewName[] = ['display:view', 'window:view'];
const CALLING: readonly ViewName[] = ['clerk:view', 'pad:view'];

export function paceOf(view: ViewName): Pace {
  if (WAITING.includes(view)) return 'waiting';
  return CALLING.includes(view) ? 'calling' : 'others';
}

/** So long in ms a publication keeps commands waiting before it lets what is more urgent in between. */
const SLICE_MS = 2;

type Round = { steps: Iterator<void>; since: number; cost: number; isOutdated: boolean };

/**
 * [V3] The first change goes out at once (after the acknowledgement that caused it); a burst is gathered, the longer
 * the dearer a publication is, and never for longer than its rhythm says. `publish` shows one audience after the other
 * the newest state, so that leaving changes out loses nothing.
 */
export function createPublisher(
  publish: () => Iterator<void>,
  { restPerCost, restAtMostMs }: Rhythm,
  { monotonicMs, soon }: { monotonicMs: () => number; soon: (work: () => void, since: number) => () => void },
) {
  let notBefore = Number.NEGATIVE_INFINITY;
  let before = Number.POSITIVE_INFINITY;
  let pending: { cancel: () => void } | null = null;
  let round: Round | null = null;
  let isStopped = false;

  function goOnSoon(): void {
    pending = { cancel: soon(goOn, round?.since ?? monotonicMs()) };
  }

  function goOnAfter(ms: number): void {
    const timer = setTimeout(goOnSoon, ms);
    pending = { cancel: () => clearTimeout(timer) };
  }

  /** One slice of a round; true when it was the last. */
  function show(going: Round): boolean {
    const startedAt = monotonicMs();
    for (;;) {
      const isOver = going.steps.next().done === true;
      const took = monotonicMs() - startedAt;
      if (!isOver && took < SLICE_MS) continue;
      going.cost += took;
      return isOver;
    }
  }

  function goOn(): void {
    pending = null;
    round ??= { steps: publish(), since: monotonicMs(), cost: 0, isOutdated: false };
    if (show(round)) end(round);
    else goOnSoon();
  }

  function end({ cost, isOutdated }: Round): void {
    round = null;
    notBefore = monotonicMs() + Math.min(restAtMostMs, Math.min(cost, before) * restPerCost);
    before = cost;
    if (isOutdated) changed();
  }

  function changed(): void {
    if (isStopped) return;
    if (round) round.isOutdated = true; // who was shown it already is shown it once more
    if (pending || round) return;
    const rest = notBefore - monotonicMs();
    if (rest <= 0) goOnSoon();
    else goOnAfter(rest);
  }

  return {
    changed,
    /** For good: what still changes while the hall closes is shown to nobody. */
    stop(): void {
      isStopped = true;
      pending?.cancel();
      pending = null;
    },
  };
}
