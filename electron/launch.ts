import { type BoxSettings, kioskOf } from './box-settings.ts';
import { electronPackageFolder, provideElectron } from './electron-binary.ts';
import { buildFrameWhenStale } from './frame-build.ts';
import { createFrameClock } from './frame-clock.ts';
import { createFramePaths, type FramePaths, findProjectRoot } from './frame-paths.ts';
import { startFrame } from './frame-process.ts';
import { makePin } from './make-pin.ts';
import { pageAddress } from './page-address.ts';
import { DEVICE_KEY_VARIABLE, environmentWithKey, type ReadBox, readBox } from './read-box.ts';
import { superviseFrame } from './supervise.ts';

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

function runElectron(electron: string, paths: FramePaths, { flags, key }: StartedWith): Promise<number> {
  const clock = createFrameClock();
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => controller.abort());
  const stopping = controller.signal;
  const env = { ...environmentWithKey(process.env, key), HALLCALL_NODE: process.execPath };
  const args = [paths.main, ...flags];
  const run = async () => {
    const { ended } = await startFrame({ program: electron, args, folder: paths.root, env, stopping, clock });
    return ended;
  };
  return superviseFrame({ run, stopping, clock });
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
