import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { lstat, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { MediaName } from '../protocol/playlist.ts';
import type { Refusal } from '../protocol/refusals.ts';
import { mediaKind, TELLING_BYTES } from './media-kind.ts';

/** Files that are still coming in; no name of a media file begins like this. */
const COMING = '.coming-';
/** The hall's own records come first. */
const KEEP_FREE_BYTES = 200_000_000;

export type KeptMedia = { ok: true; name: string; bytes: number } | { ok: false; refusal: Refusal };

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * The pictures and videos that the walls play: a flat folder of plain files. A file is in it under its name only once it
 * has come in whole and is what its ending says.
 */
export function createMediaFolder(path: string, freeBytes: () => Promise<number | null>) {
  mkdirSync(path, { recursive: true });
  for (const name of readdirSync(path)) if (name.startsWith(COMING)) rmSync(join(path, name), { force: true });

  /** A plain file, neither a folder nor a link to somewhere else. */
  async function bytesOf(name: string): Promise<number | null> {
    const found = await lstat(join(path, name)).catch(() => null);
    return found?.isFile() ? found.size : null;
  }

  async function receive(name: string, announced: number, content: Readable): Promise<number> {
    const { bytesAtMost, isIt } = mediaKind(name);
    const tooLarge: Refusal = { code: 'media-too-large', megabytes: bytesAtMost / 1_000_000 };
    if (announced > bytesAtMost) throw new Refused(tooLarge);
    if (((await freeBytes()) ?? Number.POSITIVE_INFINITY) - announced < KEEP_FREE_BYTES)
      throw new Refused({ code: 'disk-full' });
    if ((await bytesOf(name)) !== null) throw new Refused({ code: 'media-exists' });
    const coming = join(path, `${COMING}${randomUUID()}`);
    try {
      const bytes = await writeChecked(content, coming, { isIt, bytesAtMost, tooLarge });
      await (await open(join(path, name), 'wx')).close(); // whoever was quicker has the name
      await rename(coming, join(path, name));
      return bytes;
    } finally {
      await rm(coming, { force: true });
    }
  }

  return {
    path,
    bytesOf,
    async list(): Promise<{ name: string; bytes: number }[]> {
      const names = (await readdir(path)).filter((name) => MediaName.safeParse(name).success).sort();
      const files = await Promise.all(names.map(async (name) => ({ name, bytes: await bytesOf(name) })));
      return files.flatMap(({ name, bytes }) => (bytes === null ? [] : { name, bytes }));
    },
    /** `announced`: how long the sender says it is; what comes is measured all the same. */
    async keep(name: string, announced: number, content: Readable): Promise<KeptMedia> {
      try {
        return { ok: true, name, bytes: await receive(name, announced, content) };
      } catch (error) {
        if (error instanceof Refused) return { ok: false, refusal: error.refusal };
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'EEXIST') return { ok: false, refusal: { code: 'media-exists' } };
        if (code === 'ENOSPC') return { ok: false, refusal: { code: 'disk-full' } };
        if (code === 'ECONNRESET') return { ok: false, refusal: { code: 'media-not-what-it-says' } }; // it broke off
        throw error;
      }
    },
    async remove(name: string): Promise<boolean> {
      if ((await bytesOf(name)) === null) return false;
      await rm(join(path, name));
      return true;
    },
  };
}
export type MediaFolder = ReturnType<typeof createMediaFolder>;

type Check = { isIt: (head: Buffer) => boolean; bytesAtMost: number; tooLarge: Refusal };

/** Writes what comes, as long as it is what it has to be; how many bytes there were. A refused rest is left unread. */
async function writeChecked(content: Readable, path: string, { isIt, bytesAtMost, tooLarge }: Check): Promise<number> {
  const file = await open(path, 'wx');
  let head = Buffer.alloc(0);
  let bytes = 0;
  const refuseOther = () => {
    if (!isIt(head)) throw new Refused({ code: 'media-not-what-it-says' });
  };
  try {
    for await (const chunk of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > bytesAtMost) throw new Refused(tooLarge);
      if (head.length < TELLING_BYTES) head = Buffer.concat([head, chunk.subarray(0, TELLING_BYTES)]);
      if (head.length >= TELLING_BYTES) refuseOther();
      await file.writeFile(chunk);
    }
    refuseOther();
    await file.sync();
    return bytes;
  } finally {
    await file.close();
  }
}
