import { setTimeout as delay } from 'node:timers/promises';
import { backOffMs, failuresAfter } from './back-off.ts';
import { CRASHED } from './crash-guard.ts';

/** How a process ended: by itself with a code, or of a signal. */
export type Ended = { code: number | null; signal: NodeJS.Signals | null };

/** Windows names a crash by a code that no program gives itself. */
const HIGHEST_OWN_CODE = 255;

/**
 * Runs the frame again whenever it crashes, ever more slowly while it keeps crashing, and resolves with the code with
 * which it ended otherwise: closed by its staff, with wrong settings, or because it was told to stop.
 */
export async function superviseFrame(run: () => Promise<Ended>, stopping: AbortSignal): Promise<number> {
  for (let failures = 0; ; ) {
    const startedAt = performance.now();
    const { code, signal } = await run();
    if (stopping.aborted || !hasCrashed({ code, signal })) return code ?? 1;
    failures = failuresAfter(failures, performance.now() - startedAt);
    console.error(`The frame has crashed (${signal ?? `code ${code}`}); it starts again.`);
    await delay(backOffMs(failures), undefined, { signal: stopping }).catch(() => undefined); // told to stop meanwhile
    if (stopping.aborted) return CRASHED;
  }
}

function hasCrashed({ code, signal }: Ended): boolean {
  return signal !== null || code === CRASHED || (code ?? 0) > HIGHEST_OWN_CODE;
}
