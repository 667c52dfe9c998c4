import { setTimeout as delay } from 'node:timers/promises';

const GIVE_UP_MS = 15_000;
const LOOK_EVERY_MS = 2;

/** The first value that is neither null, undefined nor false; rejects, naming what was awaited, after a while. */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
): Promise<Exclude<T, null | undefined | false>> {
  const deadline = performance.now() + GIVE_UP_MS;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen as Exclude<T, null | undefined | false>;
    if (performance.now() > deadline) throw new Error(`did not happen within ${GIVE_UP_MS} ms: ${what}`);
    await delay(LOOK_EVERY_MS);
  }
}
