import fc from 'fast-check';
import type { Door } from './door.ts';
import type { FuzzHall } from './fuzz-hall.ts';
import type { Seed } from './seeds.ts';

const SHRINK_WITHIN_MS = 15_000;

export type Finding = Seed & { isAlone: boolean };

export type Knock = { door: Door; input: unknown };

const propertyOf = (door: Door, onKnock: (knock: Knock) => void) =>
  fc.asyncProperty(door.inputs, async (input) => {
    onKnock({ door, input });
    const wrong = await door.knock(input);
    if (wrong !== null) throw new Error(wrong);
  });

export type Failure = { door: Door; seed: number; path: string; broke: string; input: unknown };

/** So many inputs at one door; null when nothing came of them. The smallest input is looked for later, alone. */
export async function knockOften(
  door: Door,
  { seed, numRuns }: { seed: number; numRuns: number },
  onKnock: (knock: Knock) => void,
): Promise<Failure | null> {
  const outcome = await fc.check(propertyOf(door, onKnock), { seed, numRuns, endOnFailure: true });
  if (!outcome.failed) return null;
  const broke = outcome.errorInstance instanceof Error ? outcome.errorInstance.message : 'the hall has ended';
  return { door, seed, path: outcome.counterexamplePath ?? '', broke, input: outcome.counterexample?.[0] };
}

/** Knocks with one input alone; a hall that has ended is opened again before, and that it ends is what is wrong. */
export async function knockAlone(hall: FuzzHall, door: Door, input: unknown): Promise<string | null> {
  if (!hall.isAlive()) await hall.startAgain();
  const wrong = await door.knock(input);
  const isWell = await fetch(`${hall.url}/health`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isWell) await hall.pullThePlug();
  return isWell ? wrong : 'the hall has ended';
}

/** The same input once more, alone; and the smallest like it that still does it. */
export async function narrow(hall: FuzzHall, { door, seed, path, broke, input }: Failure): Promise<Finding> {
  if ((await knockAlone(hall, door, input)) === null) return { door: door.name, input, broke, isAlone: false };
  const property = fc.asyncProperty(door.inputs, async (smaller) => {
    const wrong = await knockAlone(hall, door, smaller);
    if (wrong !== null) throw new Error(wrong);
  });
  const limits = { interruptAfterTimeLimit: SHRINK_WITHIN_MS, markInterruptAsFailure: false };
  const { counterexample, errorInstance } = await fc.check(property, { seed, path, numRuns: 1, ...limits });
  const smallest = counterexample?.[0] ?? input;
  return {
    door: door.name,
    input: smallest,
    broke: errorInstance instanceof Error ? errorInstance.message : broke,
    isAlone: true,
  };
}

/** What was sent last before a hall ended: one of these has ended it, or several together. */
export async function culprits(hall: FuzzHall, recent: readonly Knock[]): Promise<Finding[]> {
  for (const { door, input } of recent.toReversed()) {
    const broke = await knockAlone(hall, door, input);
    if (broke !== null) return [{ door: door.name, input, broke, isAlone: true }];
  }
  return [];
}
