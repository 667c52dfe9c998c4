import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { UpdateTrouble } from '#protocol/frame-health';
import type { Release } from '#protocol/updates';

/** So much more than the archive a box needs, for what is in it; and something has to be left for everything else. */
const UNPACKED_TIMES = 4;
const KEEP_FREE_BYTES = 200_000_000;

type FetchDeps = {
  staging: string;
  /** The file from this byte on; a server that cannot do that sends all of it. */
  fetchFrom: (file: string, from: number) => Promise<Response>;
  freeBytes: () => Promise<number>;
};
export type Fetched = { ok: true; archive: string } | { ok: false; trouble: UpdateTrouble };

/**
 * Fetches the archive of a checked release, going on where an earlier try broke off, and hands it out only when it is to
 * the byte what was signed. What is not, is deleted at once.
 */
export async function fetchArchive(release: Release, { staging, fetchFrom, freeBytes }: FetchDeps): Promise<Fetched> {
  const archive = join(staging, release.file);
  try {
    await mkdir(staging, { recursive: true, mode: 0o700 });
    await removeOthers(staging, release.file);
    const has = await bytesOf(archive);
    const missing = release.bytes - has;
    if ((await freeBytes()) < missing + release.bytes * UNPACKED_TIMES + KEEP_FREE_BYTES) return no('disk-full');
    if (missing > 0) await append(archive, release, await fetchFrom(release.file, has));
    const trouble = await troubleOf(archive, release);
    if (trouble === null) return { ok: true, archive };
    await rm(archive, { force: true });
    return no(trouble);
  } catch (error) {
    return no(isDiskFull(error) ? 'disk-full' : 'not-fetched');
  }
}

const no = (trouble: UpdateTrouble): Fetched => ({ ok: false, trouble });

/** Whether this is the fault of a disk on which nothing more has room. */
export function isDiskFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOSPC' || code === 'EDQUOT';
}

async function bytesOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

async function removeOthers(staging: string, file: string): Promise<void> {
  const others = (await readdir(staging)).filter((name) => name !== file);
  for (const name of others) await rm(join(staging, name), { recursive: true, force: true });
}

/** Never more than was announced, however much a server sends: the check says then that it is something else. */
async function append(archive: string, { bytes }: Release, response: Response): Promise<void> {
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    if (response.status === 416) await rm(archive, { force: true });
    throw new Error(`the hall answered ${response.status}`);
  }
  const file = await open(archive, response.status === 206 ? 'a' : 'w', 0o600);
  try {
    let size = (await file.stat()).size;
    for await (const chunk of response.body) {
      await file.appendFile(chunk);
      size += chunk.length;
      if (size > bytes) break;
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

async function troubleOf(archive: string, { bytes, sha512 }: Release): Promise<UpdateTrouble | null> {
  if ((await bytesOf(archive)) < bytes) return 'truncated';
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(archive)) hash.update(chunk as Buffer);
  return hash.digest('hex') === sha512 ? null : 'tampered';
}
