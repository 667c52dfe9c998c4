import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { FrameClock } from './frame-clock.ts';

const TRIES = 5;
const FIRST_MS = 60_000;
const MOST_MS = 3_600_000;

const Kept = z.object({ failures: z.int().min(0).max(10_000) });

type PinLockDeps = { clock: FrameClock; file: string; isPin: (pin: string) => Promise<boolean> };

export type PinLock = ReturnType<typeof createPinLock>;

/** How long nobody may try after so many wrong PINs in a row: after each fifth, a minute first and then ever longer. */
export function pauseMs(failures: number): number {
  const times = Math.floor(failures / TRIES);
  return times === 0 ? 0 : Math.min(MOST_MS, FIRST_MS * 2 ** (times - 1));
}

/** Lets a PIN be tried one at a time, and not at all for a while after five wrong ones; pulling the plug does not help. */
export function createPinLock({ clock, file, isPin }: PinLockDeps) {
  let failures = readFailures(file);
  let lockedUntil = clock.now() + pauseMs(failures);
  let last: Promise<unknown> = Promise.resolve();

  const lockedForMs = () => Math.max(0, lockedUntil - clock.now());

  async function check(pin: string): Promise<boolean> {
    if (lockedForMs() > 0) return false;
    const isRight = await isPin(pin);
    failures = isRight ? 0 : failures + 1;
    keepFailures(file, failures);
    if (isRight) return true;
    if (failures % TRIES === 0) lockedUntil = clock.now() + pauseMs(failures);
    console.error(
      `A wrong staff PIN, ${failures} in a row${lockedForMs() > 0 ? `; locked for ${Math.ceil(lockedForMs() / 1_000)} s` : ''}.`,
    );
    return false;
  }

  return {
    lockedForMs,
    triesLeft: () => TRIES - (failures % TRIES),
    /** Whether it opens; false as well while it is locked, whatever is tried. */
    open(pin: string): Promise<boolean> {
      const mine = last.then(() => check(pin));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

function readFailures(file: string): number {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8'))).failures;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0; // nobody has tried yet
    console.error(`The note of wrong staff PINs in ${file} cannot be read; nobody may try for a while.`);
    return TRIES; // whoever damages the note wins nothing by it
  }
}

function keepFailures(file: string, failures: number): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify({ failures }), { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file); // a power cut leaves the old note or the new one
  } catch (error) {
    console.error(`The wrong staff PINs could not be noted: ${error instanceof Error ? error.message : error}`);
  }
}
