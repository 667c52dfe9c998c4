import { backOffMs, failuresAfter } from './back-off.ts';
import { CRASHED } from './crash-guard.ts';
import type { FrameClock } from './frame-clock.ts';

/** How a process ended: by itself with a code, or of a signal. */
export type Ended = { code: number | null; signal: NodeJS.Signals | null };

/** The exit code of settings that cannot be used: starting again would not help. */
export const UNUSABLE_SETTINGS = 2;

type SuperviseDeps = { run: () => Promise<Ended>; stopping: AbortSignal; clock: FrameClock };

/**
 * Runs the frame again whenever it fails, ever more slowly while it keeps failing, and resolves with the code with which
 * it ended otherwise: closed by its staff, with wrong settings, or because it was told to stop. No system is asked to do
 * that: the scheduler of Windows takes no notice of an exit code.
 */
export async function superviseFrame({ run, stopping, clock }: SuperviseDeps): Promise<number> {
  for (let failures = 0; ; ) {
    const startedAt = clock.now();
    const { code, signal } = await run();
    if (stopping.aborted || code === 0 || code === UNUSABLE_SETTINGS) return code ?? 1;
    failures = failuresAfter(failures, clock.now() - startedAt);
    console.error(`The frame has failed (${signal ?? `code ${code}`}); it starts again.`);
    await restUnlessStopped(clock, backOffMs(failures), stopping);
    if (stopping.aborted) return CRASHED;
  }
}

/** Waits so long, or until it is told to stop. */
export function restUnlessStopped(clock: FrameClock, ms: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      cancel();
      resolve();
    };
    const cancel = clock.after(ms, () => {
      stopping.removeEventListener('abort', stop);
      resolve();
    });
    stopping.addEventListener('abort', stop, { once: true });
  });
}
