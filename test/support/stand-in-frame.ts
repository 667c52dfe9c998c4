import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createFramePaths } from '../../electron/frame-paths.ts';
import { type Asked, MACHINE_VARIABLE, type Told } from './electron-chromium/machine.ts';
import type { FrameStart, FrameUnderTest, WindowSeen } from './frame-under-test.ts';
import { openLookingGlass } from './looking-glass.ts';
import { type Ended, ROOT } from './server-process.ts';
import { until } from './until.ts';

const REGISTER = join(import.meta.dirname, 'electron-chromium', 'register.ts');

/** Starts the frame's bundles, unchanged, in a process of their own over the stand-in for Electron. */
export async function startStandInFrame({
  flags,
  env,
  home,
  displays,
  takenKeys,
}: FrameStart): Promise<FrameUnderTest> {
  const machine = { displays, takenKeys, keyring: 'gnome_libsecret' };
  const child = spawn(process.execPath, ['--import', REGISTER, createFramePaths(ROOT).main, ...flags], {
    cwd: ROOT,
    env: { ...process.env, ...env, XDG_CONFIG_HOME: home, [MACHINE_VARIABLE]: JSON.stringify(machine) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout?.on('data', (text) => (said.stdout += String(text)));
  child.stderr?.on('data', (text) => (said.stderr += String(text)));
  const ports: number[] = [];
  const escapes: string[] = [];
  const waiting = new Map<number, (value: unknown) => void>();
  child.on('message', (told: Told) => {
    if (told.kind === 'browser') ports.push(told.port);
    else if (told.kind === 'escape') escapes.push(told.what);
    else waiting.get(told.id)?.(told.value);
  });
  const glass = openLookingGlass(() => ports);
  const ended = new Promise<Ended>((resolve) =>
    child.once('exit', (code, signal) => {
      void glass.close();
      resolve({ code, signal, ...said });
    }),
  );

  let last = 0;
  const ask = <T>(what: string, how: unknown): Promise<T> =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve as (value: unknown) => void);
      child.send({ id: last, ask: what, with: how } satisfies Asked);
    });
  const windows = () => ask<WindowSeen[]>('windows', null);
  return {
    pid: child.pid ?? 0,
    page: glass.page,
    windows,
    async key(address, way, key): Promise<void> {
      const window = await until(`a window shows ${address}`, async () =>
        (await windows()).find(({ url }) => address.test(url)),
      );
      await ask('key', { windowId: window.id, input: inputOf(way, key) });
    },
    globalKey: (key) => ask<boolean>('globalKey', key),
    plug: (plugged) => ask<void>('displays', plugged),
    escapes: () => escapes,
    said: () => said.stdout + said.stderr,
    kill: (signal) => void child.kill(signal),
    ended,
  };
}

/** `Control+Shift+K` as the keyboard says it. */
function inputOf(way: 'down' | 'up', combination: string) {
  const keys = combination.split('+');
  const key = keys.at(-1) ?? '';
  const has = (modifier: string) => keys.slice(0, -1).includes(modifier);
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
  return {
    ...{ type: way === 'down' ? 'keyDown' : 'keyUp', key, code },
    ...{ control: has('Control'), alt: has('Alt'), shift: has('Shift'), meta: has('Meta') },
  };
}
