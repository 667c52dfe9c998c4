import { expect, onTestFinished } from 'vitest';
import type { Part } from '../../../hardware/ports.ts';
import { until } from '../../support/until.ts';
import { behaviour } from './behaviour.ts';

/** Something on which people press or scan: its driver, what it reported, and what stands at the other end of its line. */
export type KeyBench<Input> = {
  part: Part;
  /** Everything the driver reported, oldest first. */
  reported: () => readonly Input[];
  /** Has the device send this input once. */
  send: (input: Input) => Promise<void>;
  /** Bytes that no such device sends. */
  babble: (bytes: Uint8Array) => Promise<void>;
  unplug: () => Promise<void>;
  plug: () => Promise<void>;
};

/** Where a driver reports to, and what it has reported so far. */
export function createReports<Input>() {
  const all: Input[] = [];
  return { report: (input: Input) => void all.push(input), reported: () => [...all] };
}

/** Resolves when the driver has its line; closes the driver when the test ends. */
export async function whenConnected(part: Part): Promise<void> {
  onTestFinished(() => part.close());
  await until('connected', () => part.condition().isReachable && part.condition().detail === null);
}

const GARBAGE = Uint8Array.from({ length: 20_000 }, (_, index) => 0x80 + ((index * 37) % 0x7f));

/** What everything does that people press, scan or call with. */
export function keyDeviceBehaviours<Input>(makeBench: () => Promise<KeyBench<Input>>, one: Input): void {
  behaviour('reports an input once', async () => {
    const { reported, send } = await makeBench();
    await send(one);
    await until('reported', () => reported().length > 0);
    expect(reported()).toEqual([one]);
  });

  behaviour('[G6] drops garbage, however much of it, and hears what comes after', async () => {
    const { part, reported, send, babble } = await makeBench();
    await babble(GARBAGE);
    await babble(Buffer.from('\r\n'));
    await send(one);
    await until('reported', () => reported().length > 0);
    expect(reported()).toEqual([one]);
    expect(part.condition().isReachable).toBe(true);
  });

  behaviour('[G6] says that its cable was pulled, and goes on when it is back', async () => {
    const { part, reported, send, unplug, plug } = await makeBench();
    await unplug();
    await until('unreachable', () => !part.condition().isReachable);
    expect(part.condition().detail).toMatch(/\w+: \w+/);
    await plug();
    await until('reachable', () => part.condition().isReachable);
    await send(one);
    await until('reported', () => reported().length > 0);
    expect(reported()).toEqual([one]);
  });

  behaviour('ends within a second, and reports nothing afterwards', async () => {
    const { part, reported } = await makeBench();
    const askedAt = performance.now();
    await part.close();
    expect(performance.now() - askedAt).toBeLessThan(1_000);
    expect(reported()).toEqual([]);
  });
}
