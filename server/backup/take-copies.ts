import { copyFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupProblem, CopyOutcome } from '../protocol/backup.ts';
import { soundsLikeDamage } from '../storage/damage.ts';
import {
  bytesWhole,
  COMING,
  CopyNotWholeError,
  checkCopy,
  copiesBeside,
  copyWhole,
  type HallInside,
  nameOfCopy,
} from '../storage/hall-copy.ts';
import { bringIn, CopyProblem, dropOld, makeRoom, openFolder } from './copy-folder.ts';
import type { CopyLine, CopyOrder } from './copy-order.ts';

/** A stick or a share serves nobody else. */
const SECOND_RESERVE_BYTES = 20_000_000;

/** What the system calls it, in the words of the hall. */
function problemOf(error: unknown): BackupProblem {
  if (error instanceof CopyProblem) return error.problem;
  if (error instanceof CopyNotWholeError) return 'not-whole';
  if (soundsLikeDamage(error)) return 'not-whole';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL'].includes(code)) return 'no-space';
  if (['ENOENT', 'ENOTDIR', 'ENXIO', 'ENODEV', 'EIO', 'ESTALE', 'EHOSTDOWN'].includes(code)) return 'no-folder';
  if (/^(EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_CANTOPEN)/.test(code)) return 'not-writable';
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return 'failed';
}

/** False where one of them is not there: then nothing is written to it. */
async function areOnOneDisk(one: string, other: string): Promise<boolean> {
  const devices = await Promise.all([one, other].map((folder) => stat(folder).catch(() => null)));
  return devices[0] !== null && devices[0]?.dev === devices[1]?.dev;
}

type Place = { folder: string; isOwn: boolean; reserveBytes: number; hallId: string };
type Good = { outcome: Exclude<CopyOutcome, { problem: unknown }>; inside: HallInside };

/** [F8] A copy under another name, read again from where it lies, and only then under its own. */
async function copyInto(place: Place, order: CopyOrder, write: (coming: string) => Promise<void>): Promise<Good> {
  const { folder, isOwn, reserveBytes, hallId } = place;
  await openFolder(folder, { data: dirname(order.database), isOwn });
  await makeRoom(folder, { bytes: bytesWhole(order.database), reserveBytes, hallId });
  const coming = join(folder, `${hallId}.db.${process.pid}${COMING}`);
  try {
    await rm(coming, { force: true });
    await write(coming);
    const inside = checkCopy(coming);
    const file = nameOfCopy(inside, order.now);
    await bringIn(coming, join(folder, file));
    await dropOld(folder, file, order.settings);
    const { size: bytes } = await stat(join(folder, file));
    return { outcome: { file, folder, bytes, revision: inside.revision, seq: inside.head?.seq ?? 0 }, inside };
  } catch (error) {
    await rm(coming, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** [F11] A copy that is not whole is the copy's fault only where the hall itself is whole. */
export function blame(problem: BackupProblem, database: string): BackupProblem {
  if (problem !== 'not-whole') return problem;
  try {
    checkCopy(database);
    return problem;
  } catch (error) {
    return error instanceof CopyNotWholeError || soundsLikeDamage(error) ? 'damaged' : problem;
  }
}

/**
 * [F8] Copies a hall while it runs: beside it, then to the second folder. Each place is told as soon as it is known, and
 * neither depends on the other. Null for a hall that has not been made.
 */
export async function takeCopies(order: CopyOrder, hallId: string, tell: (line: CopyLine) => void): Promise<void> {
  const { database, settings, reserveBytes } = order;
  const { secondFolder } = settings;
  let here: string | null = null;
  try {
    const place = { folder: copiesBeside(database), isOwn: true, reserveBytes, hallId };
    const { outcome } = await copyInto(place, order, (coming) => copyWhole(database, coming));
    here = join(outcome.folder, outcome.file);
    tell({ place: 'here', outcome });
  } catch (error) {
    const problem = blame(problemOf(error), database);
    tell({ place: 'here', outcome: { problem } });
    if (problem === 'damaged') return;
  }
  if (secondFolder === null) return;
  const source = here;
  try {
    const isOwnDisk = await areOnOneDisk(secondFolder, dirname(database));
    const reserve = isOwnDisk ? reserveBytes : SECOND_RESERVE_BYTES;
    const place = { folder: secondFolder, isOwn: false, reserveBytes: reserve, hallId };
    const write = (coming: string) => (source ? copyFile(source, coming) : copyWhole(database, coming));
    const { outcome } = await copyInto(place, order, write);
    tell({ place: 'second', outcome });
  } catch (error) {
    tell({ place: 'second', outcome: { problem: blame(problemOf(error), database) } });
  }
}
