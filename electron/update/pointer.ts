import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ReleaseVersion } from '#protocol/updates';

const BAD_AT_MOST = 50;

/** Which version a box runs, which one it goes back to, and which ones it never takes again. */
export const Pointer = z.object({
  version: ReleaseVersion,
  previous: ReleaseVersion,
  /** Until this version was seen to be well: since when, and how often it was started. */
  trial: z.object({ since: z.int(), starts: z.int().nonnegative() }).nullable(),
  bad: z.array(ReleaseVersion).max(BAD_AT_MOST),
});
export type Pointer = z.infer<typeof Pointer>;

const fileOf = (folder: string) => join(folder, 'current.json');

/** Null where the box has taken no version yet, or where nobody can read which: then it runs what was installed. */
export function readPointer(folder: string): Pointer | null {
  try {
    return Pointer.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8')));
  } catch {
    return null;
  }
}

/** A power cut leaves the pointer as it was, or as it is from now on. */
export function writePointer(folder: string, pointer: Pointer): void {
  mkdirSync(folder, { recursive: true });
  const half = `${fileOf(folder)}.half`;
  const file = openSync(half, 'w', 0o600);
  try {
    writeSync(file, JSON.stringify(pointer));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(half, fileOf(folder));
  syncFolder(dirname(half));
}

/** That a name is in a folder is on the disk; Windows has no such order, and does it by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** A version that was never tried is run from now on. */
export function takeOver({ version: previous, bad }: Pointer, version: string, now: number): Pointer {
  return { version, previous, trial: { since: now, starts: 0 }, bad };
}

/** A version whose trial could not begin is run from now on; what was counted of it stays counted. */
export function handOverAgain(pointer: Pointer, now: number): Pointer {
  const { trial } = pointer;
  return { ...pointer, trial: trial && { ...trial, since: now } };
}

/** It is started once more. */
export function countStart(pointer: Pointer): Pointer {
  const { trial } = pointer;
  return { ...pointer, trial: trial && { ...trial, starts: trial.starts + 1 } };
}

/** It was seen to be well. */
export function prove(pointer: Pointer): Pointer {
  return { ...pointer, trial: null };
}

/** It was not well: the one before runs again, and this one is never taken any more. */
export function giveBack({ version, previous, bad }: Pointer): Pointer {
  return { version: previous, previous, trial: null, bad: [...bad, version].slice(-BAD_AT_MOST) };
}
