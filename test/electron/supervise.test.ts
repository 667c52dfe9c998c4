import { beforeEach, expect, it, vi } from 'vitest';
import { backOffMs } from '../../electron/back-off.ts';
import { CRASHED } from '../../electron/crash-guard.ts';
import { superviseFrame } from '../../electron/supervise.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

it('a frame that is told to stop while it waits for its next start ends at once', async () => {
  const stopping = new AbortController();
  let starts = 0;
  let toldAt = 0;
  const run = async () => {
    starts += 1;
    if (starts === 2)
      setImmediate(() => {
        toldAt = performance.now();
        stopping.abort();
      });
    return { code: CRASHED, signal: null };
  };
  expect(await superviseFrame(run, stopping.signal)).toBe(CRASHED);
  expect(performance.now() - toldAt).toBeLessThan(backOffMs(2) / 2);
  expect(starts).toBe(2);
});
