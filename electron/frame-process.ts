import { spawn } from 'node:child_process';
import type { FrameClock } from './frame-clock.ts';
import { openLeash } from './leash.ts';
import type { Ended } from './supervise.ts';

/** A frame ends its devices first, and then its server; whoever keeps this launcher waits for ten seconds. */
const END_LIMIT_MS = 8_000;

type FrameDeps = {
  program: string;
  args: readonly string[];
  folder: string;
  env: NodeJS.ProcessEnv;
  stopping: AbortSignal;
  clock: FrameClock;
};

export type FrameProcess = Awaited<ReturnType<typeof startFrame>>;

/** Runs the program of a frame that ends when this process does, however this one ends, or when it is told to stop. */
export async function startFrame({ program, args, folder, env, stopping, clock }: FrameDeps) {
  const leash = await openLeash();
  const frame = spawn(program, [...args], { cwd: folder, stdio: 'inherit', env: { ...env, ...leash.env } });
  const ended = new Promise<Ended>((resolve) => {
    frame.once('error', (error) => {
      console.error(`The program of this box cannot be started: ${error.message}`);
      resolve({ code: 1, signal: null });
    });
    frame.once('exit', (code, signal) => resolve({ code, signal }));
  });

  /** Asks it to end, forces it after eight seconds, and resolves when it is gone. */
  async function end(): Promise<void> {
    const cancelForce = clock.after(END_LIMIT_MS, () => frame.kill('SIGKILL'));
    leash.drop();
    if (process.platform !== 'win32') frame.kill('SIGTERM'); // there, that would take it away without a word
    await ended;
    cancelForce();
  }

  const stop = () => void end();
  if (stopping.aborted) stop();
  stopping.addEventListener('abort', stop);
  void ended.then(() => {
    stopping.removeEventListener('abort', stop);
    leash.drop();
  });
  return { ended, end };
}
