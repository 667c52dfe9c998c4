import { getEventListeners } from 'node:events';
import { beforeEach, expect, it, vi } from 'vitest';
import { CRASHED } from '../../electron/crash-guard.ts';
import { superviseFrame } from '../../electron/supervise.ts';
import { createHeldClock } from '../support/held-clock.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

function superviseCrashing() {
  const stopping = new AbortController();
  const clock = createHeldClock();
  let starts = 0;
  const run = async () => {
    starts += 1;
    return { code: CRASHED, signal: null };
  };
  const ended = superviseFrame({ run, stopping: stopping.signal, clock });
  return { stopping, clock, ended, starts: () => starts };
}

it('a frame that crashes is started again after a rest', async () => {
  const { stopping, clock, ended, starts } = superviseCrashing();
  await vi.waitUntil(() => clock.nextIn() !== null);
  expect(starts()).toBe(1);
  clock.pass(clock.nextIn() ?? 0);
  await vi.waitUntil(() => starts() === 2);
  stopping.abort();
  expect(await ended).toBe(CRASHED);
});

it('a frame that is told to stop while it waits for its next start ends at once', async () => {
  const { stopping, clock, ended, starts } = superviseCrashing();
  await vi.waitUntil(() => clock.nextIn() !== null);
  stopping.abort(); // no time passes any more
  expect(await ended).toBe(CRASHED);
  expect(starts()).toBe(1);
  expect(clock.nextIn()).toBeNull();
});

it('a frame that fails for months leaves nothing behind with each failure', async () => {
  const { stopping, clock, ended, starts } = superviseCrashing();
  for (let failure = 1; failure <= 5; failure++) {
    await vi.waitUntil(() => starts() === failure && clock.nextIn() !== null);
    expect(getEventListeners(stopping.signal, 'abort')).toHaveLength(1);
    clock.pass(clock.nextIn() ?? 0);
  }
  stopping.abort();
  expect(await ended).toBe(CRASHED);
});
