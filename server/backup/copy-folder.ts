import { constants } from 'node:fs';
import { access, mkdir, open, readdir, realpath, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copiesThatMayGiveWay, copiesToDrop, readCopyName } from '../domain/backup-copies.ts';
import type { BackupProblem, BackupSettings } from '../protocol/backup.ts';
import { COMING } from '../storage/hall-copy.ts';

/** Why a folder takes no copy. */
export class CopyProblem extends Error {
  override name = 'CopyProblem';
  readonly problem: BackupProblem;
  constructor(problem: BackupProblem) {
    super(problem);
    this.problem = problem;
  }
}

const PROGRAM = fileURLToPath(new URL('../..', import.meta.url));
/** One that was left behind by a process that was killed: longer than a copy may take. */
const STALE_MS = 30 * 60_000;

const isWithin = (path: string, folder: string) => `${path}${sep}`.startsWith(`${resolve(folder)}${sep}`);

/** [F8] Pages are served from the program, and pictures from the hall's data: no copy may come to lie where anybody can fetch it. */
async function refuseOwnFolders(path: string, data: string): Promise<void> {
  const real = await realpath(path);
  for (const own of [await realpath(data), await realpath(PROGRAM)])
    if (isWithin(real, own)) throw new CopyProblem('not-allowed');
}

/** The folder beside the hall is made; one that somebody has named has to be there, else it is not the stick that was meant. */
export async function openFolder(path: string, { data, isOwn }: { data: string; isOwn: boolean }): Promise<void> {
  if (isOwn) await mkdir(path, { recursive: true });
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) throw new CopyProblem('no-folder');
  if (!isOwn) await refuseOwnFolders(path, data);
  await access(path, constants.W_OK).catch(() => {
    throw new CopyProblem('not-writable');
  });
}

async function forgetHalves(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (!name.endsWith(COMING) || !/\.db(\.\d+)?$/.test(name.slice(0, -COMING.length))) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > STALE_MS) await rm(path, { force: true });
  }
}

/** [F10] Room for a copy without touching the reserve; older copies give way to it, and only as many as it takes. */
export async function makeRoom(
  folder: string,
  { bytes, reserveBytes, hallId }: { bytes: number; reserveBytes: number; hallId: string },
): Promise<void> {
  const names = await readdir(folder);
  await forgetHalves(folder, names);
  const { bavail, bsize } = await statfs(folder);
  let free = bavail * bsize - reserveBytes;
  const toGo: string[] = [];
  for (const name of copiesThatMayGiveWay(names, hallId)) {
    if (free >= bytes) break;
    free += (await stat(join(folder, name))).size;
    toGo.push(name);
  }
  if (free < bytes) throw new CopyProblem('no-space');
  for (const name of toGo) await rm(join(folder, name));
}

async function flush(path: string, flags: string): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What has been written is on the disk before it gets its name, and then so is the name. */
export async function bringIn(coming: string, path: string): Promise<void> {
  await flush(coming, 'r+');
  await rename(coming, path);
  if (process.platform !== 'win32') await flush(dirname(path), 'r'); // Windows keeps names by itself
}

/** [F9] Copies that the schedule does not keep, now that this one has been written. */
export async function dropOld(folder: string, written: string, keep: BackupSettings): Promise<void> {
  const names = (await readdir(folder)).filter((name) => readCopyName(name) !== null);
  for (const name of copiesToDrop(names, written, keep)) await rm(join(folder, name), { force: true });
}
