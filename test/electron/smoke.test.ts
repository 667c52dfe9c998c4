import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { electronPackageFolder, findElectron } from '../../electron/electron-binary.ts';
import { buildFrameWhenStale } from '../../electron/frame-build.ts';
import { createFramePaths } from '../../electron/frame-paths.ts';

const paths = createFramePaths(join(import.meta.dirname, '..', '..'));
const electron = findElectron(electronPackageFolder(paths.root), process.env);

const PAGE = `<!doctype html><title>Hall</title><script>
  hallcallFrame.info().then((info) => fetch('/seen?' + new URLSearchParams({
    ...info, opened: String(window.open('/')), node: typeof require, print: String(String(print).includes('native')) })));
</script>`;

/** A hall of one page, which tells what it saw of its frame. */
async function openHall() {
  const { promise: seen, resolve } = Promise.withResolvers<Record<string, string>>();
  const hall = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://hall');
    if (asked.pathname === '/seen') resolve(Object.fromEntries(asked.searchParams));
    response.setHeader('content-type', 'text/html').end(asked.pathname === '/display' ? PAGE : '');
  });
  await once(hall.listen(0, '127.0.0.1'), 'listening');
  return { hall, seen, address: `http://127.0.0.1:${(hall.address() as AddressInfo).port}` };
}

function startFrame(binary: string, address: string, home: string): ChildProcess {
  const headless = [
    '--ozone-platform=headless',
    '--disable-gpu',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  return spawn(binary, [...headless, paths.main, `--hall=${address}`, '--screen=display'], {
    env: { ...process.env, XDG_CONFIG_HOME: home },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

async function showsThePage(binary: string): Promise<void> {
  await buildFrameWhenStale(paths);
  const { hall, seen, address } = await openHall();
  const home = mkdtempSync(join(tmpdir(), 'hallcall-smoke-'));
  const frame = startFrame(binary, address, home);
  try {
    const first = await Promise.race([seen, once(frame, 'exit').then(([code]) => ({ endedWith: String(code) }))]);
    expect(first).toMatchObject({ screen: 'display', opened: 'null', node: 'undefined', print: 'false' });
    frame.kill('SIGTERM');
    expect(await once(frame, 'exit')).toEqual([0, null]);
  } finally {
    frame.kill('SIGKILL');
    await closed(hall);
    rmSync(home, { recursive: true, force: true });
  }
}

async function launcherSaysSo(): Promise<void> {
  console.error(
    'Electron’s binary is not on this machine: checked that the launcher says so instead of the real frame.',
  );
  const env = { ...process.env, ELECTRON_MIRROR: 'http://127.0.0.1:9/', electron_config_cache: tmpdir() };
  const flags = ['--hall', 'http://127.0.0.1:7070', '--screen', 'display'];
  const launcher = spawn(process.execPath, [join(paths.sources, 'launch.ts'), ...flags], { env });
  const [said, [code]] = await Promise.all([text(launcher.stderr), once(launcher, 'exit')]);
  expect(code).toBe(3);
  expect(said).toContain('Electron is not on this machine and could not be fetched.');
}

function closed(hall: Server): Promise<void> {
  hall.closeAllConnections();
  return new Promise((resolve) => hall.close(() => resolve()));
}

it('shows the hall in the real Electron where it is installed, and says plainly where it is not', async () => {
  if (electron) await showsThePage(electron);
  else await launcherSaysSo();
}, 60_000);
