import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { link, lstat, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pictureSize } from '../protocol/picture-size.ts';
import { MediaName } from '../protocol/playlist.ts';
import type { Refusal } from '../protocol/refusals.ts';
import { mediaKind, TELLING_BYTES } from './media-kind.ts';

/** Files that are still coming in; no name of a media file begins like this. */
const COMING = '.coming-';
/** The hall's own records come first. */
const KEEP_FREE_BYTES = 200_000_000;
/** How much comes in until the free space is looked at again. */
const LOOK_AGAIN_BYTES = 4_000_000;
/** A sender who keeps silent for so long must not keep others from sending. */
const SILENT_MS = 30_000;
const WAIT_MS = 5_000;
/** What a disk answers that knows no second name for a file. */
const NO_LINKS = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'];

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

export type KeptMedia = { ok: true; name: string; bytes: number } | { ok: false; refusal: Refusal };

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

type FolderDeps = {
  path: string;
  /** Null where nobody can say. */
  freeBytes: () => Promise<number | null>;
  /** Logs a fault and returns its reference. */
  reportFault: (error: unknown) => string;
};

/**
 * The pictures and videos that the walls play: a flat folder of plain files. A file is in it under its name only once it
 * has come in whole and is what its ending says; one comes in at a time. A folder that cannot be used is an empty one,
 * and takes nothing.
 */
export function createMediaFolder({ path, freeBytes, reportFault }: FolderDeps) {
  let isReceiving = false;

  function prepare(): void {
    mkdirSync(path, { recursive: true });
    for (const name of readdirSync(path)) if (name.startsWith(COMING)) rmSync(join(path, name), { force: true });
  }
  try {
    prepare();
  } catch (error) {
    reportFault(error);
  }

  /** A plain file, neither a folder nor a link to somewhere else. */
  async function bytesOf(name: string): Promise<number | null> {
    const found = await lstat(join(path, name)).catch(() => null);
    return found?.isFile() ? found.size : null;
  }

  async function keepRoomFor(bytes: number): Promise<void> {
    const free = (await freeBytes()) ?? Number.POSITIVE_INFINITY;
    if (free - bytes < KEEP_FREE_BYTES) throw new Refused({ code: 'disk-full' });
  }

  async function receive(name: string, announced: number, content: Readable): Promise<number> {
    const { bytesAtMost, dotsAtMost, isIt } = mediaKind(name);
    const tooLarge: Refusal = { code: 'media-too-large', megabytes: bytesAtMost / 1_000_000 };
    if (announced > bytesAtMost) throw new Refused(tooLarge);
    prepare();
    await keepRoomFor(announced);
    if ((await bytesOf(name)) !== null) throw new Refused({ code: 'media-exists' });
    const coming = join(path, `${COMING}${randomUUID()}`);
    try {
      const bytes = await writeChecked(content, coming, {
        isIt,
        bytesAtMost,
        tooLarge,
        keepRoom: () => keepRoomFor(0),
      });
      if (dotsAtMost !== null) await checkSize(coming, dotsAtMost);
      await giveName(coming, join(path, name));
      return bytes;
    } finally {
      await rm(coming, { force: true });
    }
  }

  return {
    path,
    bytesOf,
    async list(): Promise<{ name: string; bytes: number }[]> {
      const names = (await readdir(path).catch(() => [])).filter((name) => MediaName.safeParse(name).success).sort();
      const files = await Promise.all(names.map(async (name) => ({ name, bytes: await bytesOf(name) })));
      return files.flatMap(({ name, bytes }) => (bytes === null ? [] : { name, bytes }));
    },
    /** `announced`: how long the sender says it is; what comes is measured all the same. */
    async keep(name: string, announced: number, content: Readable): Promise<KeptMedia> {
      if (isReceiving) return { ok: false, refusal: { code: 'too-many-requests', retryAfterMs: WAIT_MS } };
      isReceiving = true;
      try {
        return { ok: true, name, bytes: await receive(name, announced, content) };
      } catch (error) {
        return { ok: false, refusal: refusalOf(error) ?? { code: 'storage-fault', reference: reportFault(error) } };
      } finally {
        isReceiving = false;
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

/** Null where it is nothing that the sender could mend. */
function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refused) return error.refusal;
  switch (codeOf(error)) {
    case 'EEXIST':
      return { code: 'media-exists' };
    case 'ENOSPC':
      return { code: 'disk-full' };
    case 'ECONNRESET': // it broke off
      return { code: 'media-not-what-it-says' };
    default:
      return null;
  }
}

async function checkSize(coming: string, dotsAtMost: number): Promise<void> {
  const size = pictureSize(await readFile(coming));
  if (!size) throw new Refused({ code: 'media-not-what-it-says' });
  if (size.width * size.height > dotsAtMost)
    throw new Refused({ code: 'media-too-many-dots', millions: dotsAtMost / 1_000_000 });
}

/** Whoever was quicker has the name; under it there is the whole file or nothing, also after a power cut. */
async function giveName(coming: string, path: string): Promise<void> {
  try {
    await link(coming, path);
  } catch (error) {
    if (!NO_LINKS.includes(codeOf(error))) throw error;
    await rename(coming, path);
  }
}

type Check = { isIt: (head: Buffer) => boolean; bytesAtMost: number; tooLarge: Refusal; keepRoom: () => Promise<void> };

/** Writes what comes, as long as it is what it has to be; how many bytes there were. A refused rest is left unread. */
async function writeChecked(content: Readable, path: string, check: Check): Promise<number> {
  const { isIt, bytesAtMost, tooLarge, keepRoom } = check;
  const file = await open(path, 'wx');
  const silence = setTimeout(
    () => content.destroy(Object.assign(new Error('nothing more came'), { code: 'ECONNRESET' })),
    SILENT_MS,
  );
  let head = Buffer.alloc(0);
  let bytes = 0;
  let lookAgainAt = LOOK_AGAIN_BYTES;
  const refuseOther = () => {
    if (!isIt(head)) throw new Refused({ code: 'media-not-what-it-says' });
  };
  try {
    for await (const chunk of content.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      silence.refresh();
      bytes += chunk.length;
      if (bytes > bytesAtMost) throw new Refused(tooLarge);
      if (bytes >= lookAgainAt) {
        lookAgainAt = bytes + LOOK_AGAIN_BYTES;
        await keepRoom();
      }
      if (head.length < TELLING_BYTES) head = Buffer.concat([head, chunk.subarray(0, TELLING_BYTES)]);
      if (head.length >= TELLING_BYTES) refuseOther();
      await file.writeFile(chunk);
    }
    refuseOther();
    await file.sync();
    return bytes;
  } finally {
    clearTimeout(silence);
    await file.close();
  }
}
