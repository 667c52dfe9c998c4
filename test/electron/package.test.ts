import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BoxSettings } from '../../electron/box-settings.ts';
import { createFrameClock } from '../../electron/frame-clock.ts';
import { createFrameLog } from '../../electron/frame-log.ts';
import { createFramePaths, frameVersion } from '../../electron/frame-paths.ts';
import { builderConfig } from '../../electron/packaging/builder-config.ts';
import { makeReleaseKey } from '../../electron/packaging/release-key.ts';
import { setupProcesses } from '../../electron/processes.ts';
import { noTrust } from '../support/box-settings.ts';
import { app, recordedEvent, recorder } from '../support/electron-recorder.ts';
import { freePort } from '../support/kiosk-box.ts';
import { ROOT, temporaryFolder } from '../support/server-process.ts';
import { untilWithin } from '../support/until.ts';

const folder = temporaryFolder();
const packages = join(folder.path, 'out', 'packages');
const resources = join(packages, 'linux-unpacked', 'resources');

/** As far as packing is concerned, Electron is a folder with a program that carries a row of fuses. */
function writeElectron(path: string): string {
  const program = join(path, 'electron');
  mkdirSync(join(path, 'resources'), { recursive: true });
  for (const file of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(path, file), '');
  writeFileSync(join(path, 'resources', 'default_app.asar'), '');
  const asElectronComes = [
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, 9]),
    Buffer.from('101100011'),
  ];
  writeFileSync(program, Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), ...asElectronComes]), { mode: 0o755 });
  return program;
}

async function run(script: string, args: string[], electron = folder.path) {
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electron };
  const program = spawn(process.execPath, [join(ROOT, 'electron', 'packaging', script), ...args], { env, cwd: ROOT });
  const [out, error, [code]] = await Promise.all([text(program.stdout), text(program.stderr), once(program, 'exit')]);
  return { code, out, error };
}

const packTo = (output: string) => ['--dir', '--output', output];

beforeAll(() => {
  recorder.reset();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterAll(() => {
  vi.unstubAllEnvs();
  folder.remove();
});

describe('the fuses', () => {
  it('are all set, and none to what would open the program to its surroundings', () => {
    const electron = { folder: '/electron', version: '1.2.3' };
    const config = builderConfig({ staged: { app: '/app', box: '/box' }, output: '/out', electron });
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    expect(config.asar).toBe(true);
  });

  it('are read from a program, and those that are not set are named', async () => {
    const program = writeElectron(join(folder.path, 'as-it-comes'));
    const { code, out } = await run('check-main.ts', [program]);
    expect(code).toBe(1);
    expect(out).toContain('runAsNode is NOT off\n');
    expect(out).toContain('loadBrowserProcessSpecificV8Snapshot is off\n');
    const other = join(folder.path, 'other-program');
    writeFileSync(other, '#!/bin/sh\n');
    expect(await run('check-main.ts', [other])).toMatchObject({ code: 2, out: '' });
    expect(await run('check-main.ts', [])).toMatchObject({ code: 2, error: expect.stringContaining('Usage') });
  });
});

it('without Electron’s program everything else is built, and a plain sentence says what is missing', async () => {
  const output = join(folder.path, 'without');
  const { code, error, out } = await run('main.ts', packTo(output));
  expect(out).toContain('This package takes no new version from its hall');
  expect(error).toMatch(/^The Electron program is not on this machine.*\n$/);
  expect(code).toBe(3);
  const parts = ['app/package.json', 'app/electron/dist/main.cjs', 'box/hardware/main.ts', 'box/node_modules/zod'];
  for (const part of parts) expect(existsSync(join(output, 'stage', part)), part).toBe(true);
  expect(await run('main.ts', ['--all'])).toMatchObject({ code: 2, error: expect.stringContaining('Usage') });
  const noKey = await run('main.ts', ['--update-key', join(output, 'stage', 'app', 'package.json')]);
  expect(noKey).toMatchObject({ code: 2, error: expect.stringContaining('is not the public half of a key') });
}, 120_000);

it('a packed box has its fuses set, and runs its server and its device host with nothing but what it brings along', async () => {
  const electron = join(folder.path, 'electron');
  writeElectron(electron);
  const key = join(folder.path, 'release.key');
  makeReleaseKey(key);
  const withKey = ['--update-key', `${key}.pub`];
  expect(await run('main.ts', [...packTo(join(folder.path, 'out')), ...withKey], electron)).toMatchObject({ code: 0 });
  expect(readFileSync(join(resources, 'app.asar'), 'utf8')).toContain(readFileSync(`${key}.pub`, 'utf8'));
  expect(await run('check-main.ts', [join(packages, 'linux-unpacked', 'hallcall')])).toMatchObject({ code: 0 });
  expect(existsSync(join(resources, 'default_app.asar'))).toBe(false);

  const inBox = (program: string, ...args: string[]) =>
    spawnSync(join(resources, 'box', 'node'), [join(resources, 'box', 'electron', program, 'main.ts'), ...args], {
      env: { XDG_DATA_HOME: join(folder.path, 'own') },
      encoding: 'utf8',
    });
  const flags = ['--hall', 'http://hall:7070', '--screen', 'display', '--name', 'wall'];
  expect(inBox('launcher', ...flags)).toMatchObject({ status: 0, stderr: '' });
  const pointer = join(folder.path, 'own', 'hallcall', 'display-wall', 'current.json');
  expect(JSON.parse(readFileSync(pointer, 'utf8'))).toMatchObject({ version: frameVersion(createFramePaths(ROOT)) });
  expect(inBox('launcher', '--screen', 'tv').status).toBe(2);
  expect(inBox('service', '--print', 'kiosk', ...flags).stdout).toContain(
    join('box', 'electron', 'launcher', 'main.ts'),
  );

  vi.stubEnv('HALLCALL_NODE', '');
  vi.stubEnv('PATH', '/nowhere');
  const box = BoxSettings.parse({
    hall: `http://127.0.0.1:${await freePort()}`,
    screens: [{ screen: 'kiosk' }],
    printer: 'none',
    server: { data: join(folder.path, 'data'), host: '127.0.0.1' },
  });
  const paths = createFramePaths(join(resources, 'app.asar'));
  const clock = createFrameClock();
  const log = createFrameLog({ folder: join(folder.path, 'logs'), secrets: [], clock, now: () => new Date() });
  const processes = setupProcesses({ trust: noTrust, box, paths, folder: folder.path, clock, log });
  const isThere = () => processes.health().every(({ isUp, memoryKb }) => isUp && (memoryKb ?? 0) > 10_000);
  await untilWithin(60_000, 'both answer their pulse', isThere);
  const page = await untilWithin(30_000, 'the server answers', () => fetch(`${box.hall}/setup`).catch(() => null));
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('/assets/');
  expect(processes.health().map(({ restarts }) => restarts)).toEqual([0, 0]);
  app.emit('will-quit', recordedEvent({}));
  await untilWithin(15_000, 'the frame may end', () => recorder.argsOf('app.quit').length === 1);
  await log.close();
}, 240_000);
