import { setTimeout as delay } from 'node:timers/promises';

const GIVE_UP_MS = 15_000;
const LOOK_EVERY_MS = 2;

/** The first value that is neither null, undefined nor false; rejects, naming what was awaited, after a while. */
export const until = <T>(what: string, look: () => T | Promise<T>) => untilWithin(GIVE_UP_MS, what, look);

/** As `until`, for what takes its time by its own rules. */
export async function untilWithin<T>(
  giveUpMs: number,
  what: string,
  look: () => T | Promise<T>,
): Promise<Exclude<T, null | undefined | false>> {
  const deadline = performance.now() + giveUpMs;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen as Exclude<T, null | undefined | false>;
    if (performance.now() > deadline) throw new Error(`did not happen within ${giveUpMs} ms: ${what}`);
    await delay(LOOK_EVERY_MS);
  }
}
