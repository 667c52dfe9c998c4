import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { BoxSettings } from '../../electron/box-settings.ts';
import { createFrameClock } from '../../electron/frame-clock.ts';
import { createFrameLog } from '../../electron/frame-log.ts';
import { createFramePaths } from '../../electron/frame-paths.ts';
import { setupProcesses } from '../../electron/processes.ts';
import { app, recordedEvent, recorder } from '../support/electron-recorder.ts';
import { freePort } from '../support/kiosk-box.ts';
import { untilWithin } from '../support/until.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'hallcall-whole-box-'));

beforeAll(() => {
  recorder.reset();
  vi.stubEnv('HALLCALL_NODE', process.execPath);
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

it('[G10] the real server and device host of a box answer their pulse, come back when they are killed, and end with it', async () => {
  const port = await freePort();
  const clock = createFrameClock();
  const box = BoxSettings.parse({
    hall: `http://127.0.0.1:${port}`,
    screens: [{ screen: 'kiosk' }],
    printer: 'none',
    server: { data: join(folder, 'data'), host: '127.0.0.1' },
  });
  const log = createFrameLog({ folder: join(folder, 'logs'), secrets: [], clock, now: () => new Date() });
  const processes = setupProcesses({ box, paths: createFramePaths(root), folder, clock, log });
  const isThere = () => processes.health().every(({ isUp, memoryKb }) => isUp && (memoryKb ?? 0) > 10_000);
  await untilWithin(60_000, 'both answer their pulse', isThere);
  const health = await untilWithin(30_000, 'the server answers', () =>
    fetch(`${box.hall}/health`).then(
      (response) => response.json() as Promise<{ status: string }>,
      () => null,
    ),
  );
  expect(health.status).toBe('setup');

  const before = processes.pids();
  for (const pid of before) process.kill(pid, 'SIGKILL');
  await untilWithin(60_000, 'both are other processes, and answer', () => {
    const now = processes.pids();
    return now.length === 2 && now.every((pid) => !before.includes(pid)) && isThere();
  });
  expect(processes.health().map(({ restarts }) => restarts)).toEqual([1, 1]);

  const running = processes.pids();
  app.emit('will-quit', recordedEvent({}));
  await untilWithin(15_000, 'the frame may end', () => recorder.argsOf('app.quit').length === 1);
  for (const pid of running) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
}, 180_000);

it('a hall server that cannot start is one that fails, and is tried again', async () => {
  const box = BoxSettings.parse({
    hall: `http://127.0.0.1:${await freePort()}`,
    screens: [{ screen: 'display' }],
    server: { data: '/dev/null/data', host: '127.0.0.1' },
  });
  recorder.reset();
  const clock = createFrameClock();
  const log = createFrameLog({ folder: join(folder, 'failing'), secrets: [], clock, now: () => new Date() });
  const processes = setupProcesses({ box, paths: createFramePaths(root), folder, clock, log });
  expect(processes.isServerFailing()).toBe(false);
  await untilWithin(30_000, 'it has ended', () => processes.isServerFailing());
  await untilWithin(30_000, 'it is tried again', () => (processes.health()[0]?.restarts ?? 0) > 1);
  app.emit('will-quit', recordedEvent({}));
  await untilWithin(15_000, 'the frame may end', () => recorder.argsOf('app.quit').length === 1);
}, 90_000);
