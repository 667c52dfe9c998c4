import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { buildFrameWhenStale } from '../../../electron/frame-build.ts';
import { createFrameClock } from '../../../electron/frame-clock.ts';
import { createFramePaths } from '../../../electron/frame-paths.ts';
import { runBox } from '../../../electron/launcher/box-launcher.ts';
import { isHallAt } from '../../../electron/launcher/hall-there.ts';
import { makeRelease } from '../../../electron/packaging/make-release.ts';
import { environmentWithKey } from '../../../electron/read-box.ts';
import { boxPlaces } from '../../../electron/update/box-folder.ts';
import { readPointer } from '../../../electron/update/pointer.ts';
import { HallTemplate } from '../../../server/catalogue/hall-template.ts';
import { powerHall } from '../../../server/catalogue/power-hall.ts';
import { packBox, releaseKeys } from '../../support/box-release.ts';
import { connect, signIn } from '../../support/client.ts';
import { MACHINE_VARIABLE } from '../../support/electron-chromium/machine.ts';
import { display } from '../../support/frame-under-test.ts';
import { processesMarked } from '../../support/left-behind.ts';
import { openLookingGlass } from '../../support/looking-glass.ts';
import { ROOT, startHall, temporaryFolder } from '../../support/server-process.ts';
import { untilWithin } from '../../support/until.ts';

const KEY = 'the-key-of-the-wall';
const WALL = { role: 'display', name: 'wall' } as const;
const REGISTER = join(ROOT, 'test', 'support', 'electron-chromium', 'register.ts');
const maker = releaseKeys();
const paths = createFramePaths(ROOT);

/** The bundles of the frame, unchanged, packed as this version; in place of Electron there is the stand-in. */
function packFrame(folder: string, version: string): string {
  const app = join(folder, 'resources', 'app');
  packBox(
    folder,
    version,
    `#!/bin/sh\nexec '${process.execPath}' --import '${REGISTER}' "$(dirname "$0")/resources/app/electron/dist/main.cjs" "$@"\n`,
  );
  mkdirSync(join(app, 'electron', 'update'), { recursive: true });
  for (const part of ['dist', 'pages'])
    cpSync(join(ROOT, 'electron', part), join(app, 'electron', part), { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ version, type: 'module' }));
  writeFileSync(join(app, 'update-key.pem'), maker.publicKey.export({ type: 'spki', format: 'pem' }));
  writeFileSync(join(app, 'electron', 'update', 'unpack-main.ts'), `import ${JSON.stringify(paths.unpack)};\n`);
  return folder;
}

/** The browsers of whatever carries this mark, by the ports at which one can look in. */
function portsOf(mark: string): number[] {
  const folders = processesMarked(mark).flatMap(({ command }) => /--user-data-dir=(\S+)/.exec(command)?.[1] ?? []);
  return [...new Set(folders)].flatMap((folder) => {
    try {
      return Number(readFileSync(join(folder, 'DevToolsActivePort'), 'utf8').split('\n')[0]);
    } catch {
      return []; // it is about to be written
    }
  });
}

it('[G12] [G13] [G14] a box takes the version that its manager gives it, outlives a power cut meanwhile, and gives one back that is never well', {
  timeout: 300_000,
}, async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await buildFrameWhenStale(paths);
  const work = temporaryFolder();
  onTestFinished(() => work.remove());
  const template = HallTemplate.parse({ ...powerHall, devices: [{ ...WALL, key: KEY }] });
  writeFileSync(work.file('hall.json'), JSON.stringify(template));
  const hall = await startHall([
    '--no-demo',
    '--port',
    '0',
    '--data',
    work.file('hall'),
    '--setup',
    work.file('hall.json'),
  ]);
  onTestFinished(() => void hall.child.kill('SIGKILL'));
  const manager = await connect(hall.url, { role: 'manager', token: await signIn(hall.url, '9001') });
  onTestFinished(() => void manager.close());

  const release = (packed: string) =>
    makeRelease({ packed, output: work.file('hall/updates'), key: maker.privateKey, now: () => new Date() });
  await release(packFrame(work.file('packed-2'), '2.0.0'));
  await release(packBox(work.file('packed-3'), '3.0.0', '#!/bin/sh\nexec sleep 600\n'));

  const mark = randomUUID();
  const places = boxPlaces(work.file('box'));
  const stopping = new AbortController();
  const env = { ...process.env, HALLCALL_WALK: mark, XDG_CONFIG_HOME: work.file('home') };
  const machine = { displays: [display(1)], takenKeys: [], keyring: 'gnome_libsecret' };
  const ended = runBox({
    installed: { folder: packFrame(work.file('installed'), '1.0.0'), version: '1.0.0' },
    flags: [`--hall=${hall.url}`, '--screen=display', '--name=wall'],
    env: environmentWithKey(
      { ...env, HALLCALL_NODE: process.execPath, [MACHINE_VARIABLE]: JSON.stringify(machine) },
      KEY,
    ),
    isHallThere: () => isHallAt(hall.url),
    ...{ places, stopping: stopping.signal, clock: createFrameClock(), trialMs: 40_000 },
  });
  const frames = () => processesMarked(mark).filter(({ command }) => /hallcall|main\.cjs|sleep/.test(command));
  onTestFinished(async () => {
    stopping.abort();
    await ended;
    for (const { pid } of processesMarked(mark)) process.kill(pid, 'SIGKILL');
  });
  const glass = openLookingGlass(() => portsOf(mark));
  onTestFinished(() => glass.close());

  const seen = () => manager.latest('manager:view')?.devices.find(({ name }) => name === 'wall')?.frame;
  const says = (version: string, update: object) =>
    untilWithin(90_000, `the box of version ${version} says ${JSON.stringify(update)}`, () => {
      const frame = seen();
      return (
        frame?.version === version && JSON.stringify({ ...frame.update, ...update }) === JSON.stringify(frame.update)
      );
    });
  const give = async (version: string) =>
    expect(await manager.send('update:release', { version, to: WALL })).toMatchObject({ ok: true });
  /** Nobody is before the wall, as it finds out by itself after two minutes; said again, a page that comes anew knows it too. */
  const nobodyLooksUntil = (next: string) =>
    untilWithin(90_000, `the version ${next} takes over`, async () => {
      const wall = await glass.page(/\/display/).catch(() => null);
      await wall?.evaluate('hallcallFrame.screen.idle(true)').catch(() => null); // a page that is leaving hears nothing
      const pointer = readPointer(places.folder);
      return pointer?.version === next || pointer?.bad.includes(next); // it may be given back already
    });

  await says('1.0.0', { state: 'none' });
  await give('2.0.0');
  await says('1.0.0', { state: 'ready', version: '2.0.0' });
  expect(readPointer(places.folder)?.version).toBe('1.0.0');

  for (const { pid } of processesMarked(mark)) process.kill(pid, 'SIGKILL');
  await untilWithin(30_000, 'the old version runs again', () => frames().length > 0);
  await says('1.0.0', { state: 'ready', version: '2.0.0' });
  await nobodyLooksUntil('2.0.0');
  await says('2.0.0', { state: 'none' });
  expect(readPointer(places.folder)).toMatchObject({ version: '2.0.0', trial: null, bad: [] });

  await give('3.0.0'); // a box that nobody looks at takes it before it could say that it waits
  await nobodyLooksUntil('3.0.0');
  await says('2.0.0', { state: 'refused', version: '3.0.0', trouble: 'failed-before' });
  expect(readPointer(places.folder)).toMatchObject({ version: '2.0.0', trial: null, bad: ['3.0.0'] });
  await manager.view('manager:view', ({ faults }) => faults.some(({ problem }) => problem === 'update-refused'));
});
