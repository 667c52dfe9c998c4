import { setTimeout as delay } from 'node:timers/promises';
import type { SoakHall } from './soak-hall.ts';
import type { Strike, Trouble } from './soak-plan.ts';

type Act = (hall: SoakHall) => void | Promise<void>;
type Hand = { strike: Act; mend: Act };

const HOUR = 3_600_000;
const nothing = () => undefined;

/** The clock is wrong for a while, and then somebody puts it right. */
const clockJump = (hours: number): Hand => ({
  strike: (hall) => hall.moveClock(hours * HOUR),
  mend: (hall) => hall.moveClock(-hours * HOUR),
});

const HANDS: Record<Trouble, Hand> = {
  'cables cut': { strike: ({ lan }) => lan.cut(), mend: nothing },
  'lines stand still': { strike: ({ lan }) => lan.standStill(), mend: ({ lan }) => lan.goOn() },
  'clock ahead': clockJump(2.5),
  'clock behind': clockJump(-3),
  'disk full': {
    strike: (hall) => hall.order({ do: 'fill-disk' }),
    mend: (hall) => hall.order({ do: 'free-disk' }),
  },
  'no paper': {
    strike: ({ line }) => line.set({ hasPaper: false }),
    mend: ({ line }) => line.set({ hasPaper: true }),
  },
  'printer unplugged': { strike: ({ line }) => line.unplug(), mend: ({ line }) => line.plug() },
  'device host killed': { strike: (hall) => hall.stopHost(), mend: (hall) => hall.startHost() },
  'server killed': { strike: (hall) => hall.killServer(), mend: nothing },
};

/** One after the other, each mended before the next; those whose time comes after the day's end do not strike. */
export async function makeTrouble(
  hall: SoakHall,
  strikes: readonly Strike[],
  { dayMs, isOver }: { dayMs: number; isOver: () => boolean },
): Promise<Trouble[]> {
  const beganAt = performance.now();
  const struck: Trouble[] = [];
  for (const { trouble, at, ms } of strikes) {
    await delay(Math.max(0, beganAt + at * dayMs - performance.now()));
    if (isOver()) break;
    const hand = HANDS[trouble];
    await hand.strike(hall);
    await delay(ms);
    await hand.mend(hall);
    struck.push(trouble);
  }
  return struck;
}
