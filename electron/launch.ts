import { spawn } from 'node:child_process';
import { electronPackageFolder, provideElectron } from './electron-binary.ts';
import { buildFrameWhenStale } from './frame-build.ts';
import {
  DEVICE_KEY_VARIABLE,
  environmentWithKey,
  type FrameOptions,
  frameFlags,
  readFrameOptions,
} from './frame-options.ts';
import { createFramePaths, type FramePaths, findProjectRoot } from './frame-paths.ts';
import { pageAddress } from './page-address.ts';

const WRONG_FLAGS = 2;
const NO_ELECTRON = 3;

async function launch(flags: readonly string[]): Promise<number> {
  const read = readFrameOptions(flags, process.env);
  if (!read.ok) {
    console.error(read.sentence);
    return WRONG_FLAGS;
  }
  const paths = createFramePaths(findProjectRoot(import.meta.dirname));
  await buildFrameWhenStale(paths);
  const electron = provideElectron(electronPackageFolder(paths.root), process.env);
  if (electron) return runElectron(electron, paths, read.options);
  console.error(missingElectron(read.options));
  return NO_ELECTRON;
}

function runElectron(electron: string, paths: FramePaths, options: FrameOptions): Promise<number> {
  const frame = spawn(electron, [paths.main, ...frameFlags(options)], {
    cwd: paths.root,
    stdio: 'inherit',
    env: { ...environmentWithKey(process.env, options), HALLCALL_NODE: process.execPath },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => frame.kill(signal));
  return new Promise((resolve, reject) => {
    frame.once('error', reject);
    frame.once('exit', (code) => resolve(code ?? 1));
  });
}

function missingElectron(options: FrameOptions): string {
  const page = pageAddress(options);
  const browser = `chromium --kiosk --autoplay-policy=no-user-gesture-required --disable-pinch '${page}'`;
  const lines = [
    'Electron is not on this machine and could not be fetched. Either:',
    '  1. connect this machine to the network once and start this again, or',
    `  2. show the page in a browser: ${browser}`,
  ];
  if (options.printer) {
    const host = `npm run devices -- --hall ${options.hall} --printer '${options.printer}' --name ${options.name}`;
    const relay = options.kioskPort === null ? '' : ` --kiosk-port ${options.kioskPort}`;
    lines.push(`     and start its printer beside it: ${host}${relay}`);
  }
  if (options.key) {
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
