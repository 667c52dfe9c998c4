import { type ChildProcess, spawn } from 'node:child_process';
import { type BoxSettings, kioskOf } from './box-settings.ts';
import { electronPackageFolder, provideElectron } from './electron-binary.ts';
import { buildFrameWhenStale } from './frame-build.ts';
import { createFrameClock } from './frame-clock.ts';
import { createFramePaths, type FramePaths, findProjectRoot } from './frame-paths.ts';
import { makePin } from './make-pin.ts';
import { pageAddress } from './page-address.ts';
import { DEVICE_KEY_VARIABLE, environmentWithKey, type ReadBox, readBox } from './read-box.ts';
import { type Ended, superviseFrame } from './supervise.ts';

const WRONG_FLAGS = 2;
const NO_ELECTRON = 3;

type StartedWith = Extract<ReadBox, { ok: true }>['startedWith'];

async function launch(argv: readonly string[]): Promise<number> {
  if (argv.includes('--make-pin')) return makePin(process);
  const read = readBox(argv, process.env);
  if (!read.ok) {
    console.error(read.sentence);
    return WRONG_FLAGS;
  }
  const paths = createFramePaths(findProjectRoot(import.meta.dirname));
  await buildFrameWhenStale(paths);
  const electron = provideElectron(electronPackageFolder(paths.root), process.env);
  if (electron) return runElectron(electron, paths, read.startedWith);
  console.error(missingElectron(read.box));
  return NO_ELECTRON;
}

function runElectron(electron: string, paths: FramePaths, startedWith: StartedWith): Promise<number> {
  let frame: ChildProcess | null = null;
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopping.abort();
      frame?.kill(signal);
    });
  }
  const start = () => {
    frame = startElectron(electron, paths, startedWith);
    return endOf(frame);
  };
  return superviseFrame({ run: start, stopping: stopping.signal, clock: createFrameClock() });
}

function startElectron(electron: string, paths: FramePaths, { flags, key }: StartedWith): ChildProcess {
  return spawn(electron, [paths.main, ...flags], {
    cwd: paths.root,
    stdio: 'inherit',
    env: { ...environmentWithKey(process.env, key), HALLCALL_NODE: process.execPath },
  });
}

function endOf(frame: ChildProcess): Promise<Ended> {
  return new Promise((resolve, reject) => {
    frame.once('error', reject);
    frame.once('exit', (code, signal) => resolve({ code, signal }));
  });
}

function missingElectron(box: BoxSettings): string {
  const browsers = box.screens.map(
    (screen) => `chromium --kiosk --autoplay-policy=no-user-gesture-required --disable-pinch '${pageAddress(screen)}'`,
  );
  const lines = [
    'Electron is not on this machine and could not be fetched. Either:',
    '  1. connect this machine to the network once and start this again, or',
    ...browsers.map((browser) => `  2. show the page in a browser: ${browser}`),
  ];
  if (box.printer) {
    const host = `npm run devices -- --hall ${box.hall} --printer '${box.printer}' --name ${kioskOf(box)?.name}`;
    const relay = box.kioskPort === null ? '' : ` --kiosk-port ${box.kioskPort}`;
    lines.push(`     and start its printer beside it: ${host}${relay}`);
  }
  if (box.screens.some(({ key }) => key !== null)) {
    lines.push(
      `     with its device key: #key=KEY behind the address once, ${DEVICE_KEY_VARIABLE}=KEY for the devices`,
    );
  }
  return lines.join('\n');
}

launch(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error('The frame could not be started:', error);
    process.exitCode = 1;
  },
);
