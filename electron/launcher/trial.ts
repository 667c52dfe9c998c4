import { isNewer } from '#protocol/updates';
import type { Ended } from '../supervise.ts';
import { giveBack, type Pointer } from '../update/pointer.ts';

/** A version on trial is started so often until it is well; power cuts and whatever else ends a box count as well. */
const MOST_STARTS = 3;
/** A frame that its staff have closed has been open for longer. */
const CLOSED_BY_STAFF_AFTER_MS = 30_000;

/** What was installed, and which versions are on the disk. */
export type Installed = { version: string; has: (version: string) => boolean };

/**
 * What a box runs now: what its pointer names, unless a newer one was installed by hand, it is gone from the disk, or it
 * had its trial and was never well.
 */
export function versionToRun(pointer: Pointer | null, { version, has }: Installed): Pointer {
  const installed = { version, previous: version, trial: null, bad: pointer?.bad ?? [] };
  if (pointer === null || isNewer(version, pointer.version)) return installed;
  const isSpent = pointer.trial !== null && pointer.trial.starts >= MOST_STARTS;
  if (!isSpent && has(pointer.version)) return pointer;
  const back = giveBack(pointer);
  return has(back.version) ? back : { ...installed, bad: back.bad };
}

/** Whether a version on trial ended as one that is well would not. */
export function endedUnwell({ code }: Ended, ranForMs: number): boolean {
  return code !== 0 || ranForMs < CLOSED_BY_STAFF_AFTER_MS;
}
