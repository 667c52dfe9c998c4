import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A page with all its parts is about 5 MB; fonts are most of it. */
export const PAGE_LIMITS = { files: 200, bytes: 48 * 1024 * 1024, fileBytes: 8 * 1024 * 1024 };

const Head = z.object({ headers: z.record(z.string(), z.string()), length: z.int().nonnegative() });

/** A good answer of the hall, as it is handed on. */
export type KeptPage = { headers: Record<string, string>; body: Buffer };

const NAME = /^\/(?:(kiosk)|assets\/([\w-][\w.-]{0,119})|branding\/(logo-[0-9a-f]{16}))$/;

const LOGO = 'logo-';

/** The name under which the answer to this path is kept; null for whatever no kiosk page needs. */
export function keptName(path: string): string | null {
  const [, page, asset, logo] = NAME.exec(path) ?? [];
  return page ? 'page-kiosk' : asset ? `asset-${asset}` : (logo ?? null);
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const open = openSync(folder, 'r');
  fsyncSync(open);
  closeSync(open);
}

/** Answers of the hall on this box's disk: whole ones only, so many and so large at most. Throws where the disk refuses. */
export function openKeptPages(folder: string, limits: typeof PAGE_LIMITS) {
  const pathOf = (name: string) => join(folder, name);
  const sizes = new Map<string, number>();

  function look(): void {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) {
      if (name.endsWith('.new')) rmSync(pathOf(name), { force: true });
      else sizes.set(name, statSync(pathOf(name)).size);
    }
  }
  look();

  function write(name: string, bytes: Buffer): void {
    const draft = openSync(`${pathOf(name)}.new`, 'w');
    try {
      writeFileSync(draft, bytes);
      fsyncSync(draft);
    } finally {
      closeSync(draft);
    }
    renameSync(`${pathOf(name)}.new`, pathOf(name));
    syncFolder(folder);
    sizes.set(name, bytes.length);
  }

  function read(name: string): KeptPage | null {
    if (!sizes.has(name)) return null;
    try {
      const bytes = readFileSync(pathOf(name));
      const end = bytes.indexOf(10);
      const head = Head.parse(JSON.parse(bytes.subarray(0, end).toString('utf8')));
      const body = bytes.subarray(end + 1);
      return body.length === head.length ? { headers: head.headers, body } : null;
    } catch {
      return null; // torn or gone: as if it had never been kept
    }
  }

  function newestLogo(): string | null {
    const logos = [...sizes.keys()].filter((name) => name.startsWith(LOGO));
    const cameAt = new Map(
      logos.map((name) => [name, statSync(pathOf(name), { throwIfNoEntry: false })?.mtimeMs ?? 0]),
    );
    return logos.sort((one, other) => (cameAt.get(one) ?? 0) - (cameAt.get(other) ?? 0)).at(-1) ?? null;
  }

  return {
    has: (name: string) => sizes.has(name),
    read,
    /** False where it is too much: then it is not kept. */
    keep(name: string, { headers, body }: KeptPage): boolean {
      const head = Buffer.from(`${JSON.stringify({ headers, length: body.length })}\n`);
      const others = [...sizes].reduce((sum, [other, size]) => (other === name ? sum : sum + size), 0);
      const isTooMany = !sizes.has(name) && sizes.size >= limits.files;
      if (isTooMany || body.length > limits.fileBytes || others + head.length + body.length > limits.bytes)
        return false;
      write(name, Buffer.concat([head, body]));
      return true;
    },
    /** Forgets all but these, and the logo that came last: pages do not name it. */
    keepOnly(names: ReadonlySet<string>): void {
      const logo = newestLogo();
      for (const name of [...sizes.keys()]) {
        if (names.has(name) || name === logo) continue;
        rmSync(pathOf(name), { force: true });
        sizes.delete(name);
      }
    },
  };
}
export type KeptPages = ReturnType<typeof openKeptPages>;
