import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { app } from 'electron';
import { backOffMs, failuresAfter } from './back-off.ts';
import { type BoxSettings, kioskOf, type ScreenSettings } from './box-settings.ts';
import type { FrameClock } from './frame-clock.ts';
import type { FramePaths } from './frame-paths.ts';
import { environmentWithKey } from './read-box.ts';

const END_LIMIT_MS = 3_000;

/** Runs the device host beside a kiosk with a printer, and ends it before the frame ends. */
export function setupProcesses(box: BoxSettings, paths: FramePaths, clock: FrameClock) {
  const kiosk = kioskOf(box);
  if (!kiosk || box.printer === null) return { restartDevices: async () => {} };
  const start = () =>
    spawn(nodeRuntime(paths), deviceHostArguments(box, kiosk, paths), {
      cwd: paths.root,
      env: environmentWithKey(process.env, kiosk.key),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'], // the host ends when this channel does
    });
  const host = keepRunning({ name: 'device host', start, clock });
  endBeforeQuit(host.stop);
  return { restartDevices: host.restart };
}

type KeepRunningDeps = { name: string; start: () => ChildProcess; clock: FrameClock };

/** Starts a process and starts it again whenever it ends, ever more slowly, until it is stopped. */
export function keepRunning({ name, start, clock }: KeepRunningDeps) {
  let child: ChildProcess | null = null;
  let failures = 0;
  let isStopped = false;
  let cancelRestart = () => {};

  function run(): void {
    const startedAt = clock.now();
    const started = start();
    child = started;
    let isOver = false;
    const over = (why: string) => {
      if (isOver) return;
      isOver = true;
      if (child === started) child = null;
      if (!isStopped) startAgain(why, clock.now() - startedAt);
    };
    started.once('exit', (code, signal) => over(signal ?? `code ${code}`));
    started.once('error', (error) => over(error.message));
  }

  function startAgain(why: string, upForMs: number): void {
    failures = failuresAfter(failures, upForMs);
    const delayMs = backOffMs(failures);
    console.error(`The ${name} ended (${why}); it starts again in ${delayMs / 1_000} s.`);
    cancelRestart = clock.after(delayMs, run);
  }

  /** Asks the process to end, forces it after three seconds, and resolves when it is gone. */
  async function stop(): Promise<void> {
    isStopped = true;
    cancelRestart();
    if (child) await endChild(child, clock);
  }

  /** Ends the process, which then starts again. */
  async function restart(): Promise<void> {
    if (child) await endChild(child, clock);
  }

  run();
  return { stop, restart, pid: () => child?.pid ?? null };
}

function endChild(child: ChildProcess, clock: FrameClock): Promise<void> {
  return new Promise((resolve) => {
    const cancelForce = clock.after(END_LIMIT_MS, () => child.kill('SIGKILL'));
    const over = () => {
      cancelForce();
      resolve();
    };
    child.once('exit', over);
    child.once('error', over);
    child.kill('SIGTERM');
  });
}

function endBeforeQuit(stop: () => Promise<void>): void {
  let state: 'running' | 'ending' | 'ended' = 'running';
  const end = async () => {
    state = 'ending';
    await stop();
    state = 'ended';
    app.quit();
  };
  app.on('will-quit', (event) => {
    if (state === 'ended') return;
    event.preventDefault();
    if (state === 'running') void end();
  });
}

function deviceHostArguments(box: BoxSettings, { name }: ScreenSettings, paths: FramePaths): string[] {
  const { hall, printer, kioskPort } = box;
  const flags = Object.entries({ hall, printer, name, 'kiosk-port': kioskPort });
  return [paths.deviceHost, ...flags.flatMap(([flag, value]) => (value === null ? [] : [`--${flag}`, String(value)]))];
}

function nodeRuntime(paths: FramePaths): string {
  const launchedBy = process.env.HALLCALL_NODE;
  if (launchedBy && existsSync(launchedBy)) return launchedBy;
  return process.platform !== 'win32' && existsSync(paths.node) ? paths.node : 'node';
}
