import type { ChildProcess } from 'node:child_process';
import type { FrameClock } from './frame-clock.ts';

const END_LIMIT_MS = 3_000;

/** Asks a process to end, forces it after three seconds, and resolves when it is gone. */
export function endProcess(child: ChildProcess, clock: FrameClock): Promise<void> {
  return new Promise((resolve) => {
    const cancelForce = clock.after(END_LIMIT_MS, () => child.kill('SIGKILL'));
    const over = () => {
      cancelForce();
      resolve();
    };
    child.once('exit', over);
    child.once('error', over);
    askToEnd(child);
  });
}

/** Windows has no signal that a program could hear; there, as everywhere, ours end when their channel does. */
function askToEnd(child: ChildProcess): void {
  if (process.platform === 'win32' && child.connected) child.disconnect();
  else child.kill('SIGTERM');
}
