import { type ChildProcess, spawn } from 'node:child_process';
import { _electron, type ElectronApplication } from 'playwright-core';
import { createFramePaths } from '../../electron/frame-paths.ts';
import type { FrameStart, FrameUnderTest, WindowSeen } from './frame-under-test.ts';
import { freePort } from './kiosk-box.ts';
import { openLookingGlass } from './looking-glass.ts';
import { type Ended, ROOT } from './server-process.ts';

/** Names the program that the walks are to be walked with, instead of the stand-in. */
export const PROGRAM_VARIABLE = 'HALLCALL_FRAME_PROGRAM';
/** Set where that program is the packaged app, whose fuses keep a driver out: it is only looked at through its pages. */
export const PACKAGED_VARIABLE = 'HALLCALL_FRAME_IS_PACKAGED';

/** Without a screen of its own Electron draws into memory; with one it shows the walk. */
function switches(port: number): string[] {
  const isRoot = process.getuid?.() === 0;
  const isSeen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return [
    ...(isSeen ? [] : ['--ozone-platform=headless', '--disable-gpu']),
    ...(isRoot ? ['--no-sandbox'] : []),
    `--remote-debugging-port=${port}`,
  ];
}

/** Starts the real Electron on the frame's bundles through Playwright's driver. */
export async function startElectronFrame(program: string, start: FrameStart): Promise<FrameUnderTest> {
  const port = await freePort();
  const driven = await _electron.launch({
    executablePath: program,
    args: [...switches(port), createFramePaths(ROOT).main, ...start.flags],
    cwd: ROOT,
    env: environment(start),
  });
  return { ...watch(driven.process(), port), windows: () => windowsOf(driven) };
}

/** Starts the packaged app as somebody does who uses it. */
export async function startPackagedFrame(program: string, start: FrameStart): Promise<FrameUnderTest> {
  const port = await freePort();
  const child = spawn(program, [...switches(port), ...start.flags], {
    env: environment(start),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { ...watch(child, port), windows: null };
}

function environment({ env, home }: FrameStart): Record<string, string> {
  const all = { ...process.env, ...env, XDG_CONFIG_HOME: home };
  return Object.fromEntries(Object.entries(all).filter((one): one is [string, string] => one[1] !== undefined));
}

function watch(child: ChildProcess, port: number): Omit<FrameUnderTest, 'windows'> {
  const said = { stdout: '', stderr: '' };
  child.stdout?.on('data', (text) => (said.stdout += String(text)));
  child.stderr?.on('data', (text) => (said.stderr += String(text)));
  const glass = openLookingGlass(() => [port]);
  const ended = new Promise<Ended>((resolve) =>
    child.once('exit', (code, signal) => {
      void glass.close();
      resolve({ code, signal, ...said });
    }),
  );
  return {
    pid: child.pid ?? 0,
    page: glass.page,
    key: async (address, way, key) => (await glass.page(address)).keyboard[way](key),
    ...{ globalKey: null, plug: null, escapes: null },
    said: () => said.stdout + said.stderr,
    kill: (signal) => void child.kill(signal),
    ended,
  };
}

/** As the main process has them; the function runs there. */
function windowsOf(driven: ElectronApplication): Promise<WindowSeen[]> {
  return driven.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      id: window.id,
      title: window.getTitle(),
      url: window.webContents.getURL(),
      bounds: window.getBounds(),
      isShown: window.isVisible() && !window.isMinimized(),
      isOnTop: window.isAlwaysOnTop(),
      isPassing: false,
      isFocused: window.isFocused(),
    })),
  );
}
