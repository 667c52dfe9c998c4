import { ACTORS } from './actors.ts';
import { takeCare } from './caretaker.ts';
import type { Door } from './door.ts';
import { commandDoors } from './doors/command-doors.ts';
import { handshakeDoors } from './doors/handshake-doors.ts';
import { httpDoors } from './doors/http-doors.ts';
import { rawDoors } from './doors/raw-doors.ts';
import { readerDoors } from './doors/reader-doors.ts';
import { storyDoors } from './doors/story-doors.ts';
import { uploadDoors } from './doors/upload-doors.ts';
import { type FuzzHall, openFuzzHall } from './fuzz-hall.ts';
import { culprits, type Failure, type Finding, type Knock, knockAlone, knockOften, narrow } from './knocking.ts';
import { createOracle } from './oracle.ts';
import type { Seed } from './seeds.ts';

/** Doors at which somebody knocks at the same time. */
const AT_ONCE = 96;
/** One after the other at one door. */
const RUNS_AT_ONCE = 15;
/** One hall gets so many inputs; the next begins anew, for what a manager may shut for good, and a day full of incidents is dear to draw. */
const INPUTS_PER_HALL = 20_000;
/** More than are under way at the same time. */
const REMEMBERED = 300;
/** What a process may hold more at its end than when it was warm. */
const GROWTH_AT_MOST = 120 * 2 ** 20;

export type Batch = { inputs: number; perSecond: number; megabytes: number | null };
export type FuzzEnd = {
  inputs: number;
  seconds: number;
  halls: number;
  views: number;
  /** Inputs of somebody who had been sent away, and was not heard. */
  unheard: number;
  byKind: Record<string, number>;
  mostMegabytes: number | null;
  /** How often each command was carried out. */
  carriedOut: Record<string, number>;
  findings: Finding[];
  /** What no single input has done. */
  broken: string[];
};

type Plan = { inputs: number; seed: number; perBatch: number; seeds: readonly Seed[]; onBatch: (batch: Batch) => void };

export const doorsOf = (hall: FuzzHall): Door[] => [
  ...storyDoors(hall),
  ...commandDoors(hall),
  ...handshakeDoors(hall),
  ...httpDoors(hall),
  ...uploadDoors(hall),
  ...rawDoors(hall),
  ...readerDoors(),
];

const kindOf = ({ name }: Door) => name.slice(0, Math.max(name.indexOf(':'), 0) || undefined);

/** Runs tasks, so many at once. */
async function atOnce(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const left = [...tasks].reverse();
  const worker = async () => {
    for (let task = left.pop(); task; task = left.pop()) await task();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function comeIn(hall: FuzzHall): Promise<void> {
  for (const actor of ACTORS)
    if (!(await hall.wireOf(actor))) throw new Error(`${actor.who} does not come in at the beginning`);
}

const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20);
const isWell = ({ findings, broken }: FuzzEnd) => findings.length === 0 && broken.length === 0;

/** Says when the hall holds much more than it did after its first whole batch. */
function createGrowthWatch(hall: FuzzHall, end: FuzzEnd) {
  let warm: number | null = null;
  return function look(): number | null {
    const memory = hall.memory();
    if (memory === null) return null;
    warm ??= memory;
    end.mostMegabytes = Math.max(end.mostMegabytes ?? 0, megabytes(memory));
    if (memory > warm + GROWTH_AT_MOST)
      end.broken.push(`the hall grew from ${megabytes(warm)} to ${megabytes(memory)} MB`);
    return megabytes(memory);
  };
}

/** One hall under fire until its share is used up or something breaks. */
async function playHall(plan: Plan, end: FuzzEnd, inputs: number): Promise<void> {
  const hall = await openFuzzHall();
  try {
    await comeIn(hall);
    const oracle = createOracle(hall);
    const doors = doorsOf(hall);
    const look = createGrowthWatch(hall, end);
    await replay(hall, doors, plan.seeds, end);
    const target = end.inputs + inputs;
    while (end.inputs < target && isWell(end)) {
      const startedAt = performance.now();
      const before = end.inputs;
      const size = Math.min(plan.perBatch, target - before);
      for (const failure of await playBatch(hall, doors, { seed: plan.seed + before, size }, end))
        end.findings.push(await narrow(hall, failure));
      end.broken.push(...(await oracle.afterBatch()));
      const perSecond = Math.round((end.inputs - before) / ((performance.now() - startedAt) / 1_000));
      plan.onBatch({ inputs: end.inputs, perSecond, megabytes: look() });
      if (hall.isAlive()) await takeCare(hall);
    }
    end.views += hall.views();
    end.unheard += hall.unheard();
    for (const [name, times] of oracle.carriedOut()) end.carriedOut[name] = (end.carriedOut[name] ?? 0) + times;
    await hall.stop();
    end.broken.push(...oracle.atTheEnd());
  } finally {
    await hall.stop();
    hall.remove();
  }
}

async function replay(hall: FuzzHall, doors: readonly Door[], seeds: readonly Seed[], end: FuzzEnd): Promise<void> {
  for (const { door: name, input } of seeds) {
    const door = doors.find((one) => one.name === name);
    if (!door) continue;
    const broke = await knockAlone(hall, door, input);
    if (broke !== null) end.findings.push({ door: name, input, broke, isAlone: true });
  }
}

/** A batch at one door, in pieces that others can knock beside. */
function pieces(door: Door, perShare: number): number[] {
  const whole = Math.ceil(door.share * perShare);
  return Array.from({ length: Math.ceil(whole / RUNS_AT_ONCE) }, (_, index) =>
    Math.min(RUNS_AT_ONCE, whole - index * RUNS_AT_ONCE),
  );
}

async function playBatch(
  hall: FuzzHall,
  doors: readonly Door[],
  { seed, size }: { seed: number; size: number },
  end: FuzzEnd,
): Promise<Failure[]> {
  const failures: Failure[] = [];
  const recent: Knock[] = [];
  const perShare = size / doors.reduce((total, { share }) => total + share, 0);
  const onKnock = (knock: Knock) => {
    end.inputs += 1;
    const kind = kindOf(knock.door);
    end.byKind[kind] = (end.byKind[kind] ?? 0) + 1;
    recent.push(knock);
    if (recent.length > REMEMBERED) recent.shift();
  };
  const tasks = doors.flatMap((door) => pieces(door, perShare).map((numRuns) => ({ door, numRuns })));
  const knocks = tasks.map(({ door, numRuns }, index) => async () => {
    if (!hall.isAlive()) return;
    const failure = await knockOften(door, { seed: (seed + index * 7_919) | 0, numRuns }, onKnock);
    if (failure) failures.push(failure);
  });
  await atOnce(knocks);
  if (!hall.isAlive()) {
    end.broken.push('the hall has ended');
    end.findings.push(...(await culprits(hall, recent)));
  }
  return failures;
}

/** Sends inputs through every door until there were so many, or until something breaks. */
export async function playFuzz(plan: Plan): Promise<FuzzEnd> {
  const end: FuzzEnd = {
    inputs: 0,
    seconds: 0,
    halls: 0,
    views: 0,
    unheard: 0,
    byKind: {},
    mostMegabytes: null,
    carriedOut: {},
    findings: [],
    broken: [],
  };
  const startedAt = performance.now();
  while (end.inputs < plan.inputs && isWell(end)) {
    await playHall(plan, end, Math.min(INPUTS_PER_HALL, plan.inputs - end.inputs));
    end.halls += 1;
  }
  end.seconds = Math.round((performance.now() - startedAt) / 1_000);
  return end;
}
