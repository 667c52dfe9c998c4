import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type BoxSystem,
  type FoundReleases,
  isNewer,
  RELEASE_ENDING,
  type Release,
  ReleaseFile,
  type ReleaseProblem,
  readRelease,
  releaseName,
  SignedRelease,
} from '../protocol/updates.ts';

const MOST_RELEASES = 100;
const LARGEST_NOTE_BYTES = 10_000;

type Found = { release: Release; signed: SignedRelease };
export type ReleaseFolder = ReturnType<typeof createReleaseFolder>;

/**
 * The versions of the frame that somebody has put into the hall's folder, read anew each time, so that a hall need not
 * restart for a new one. What cannot be used is offered to nobody and told once.
 */
export function createReleaseFolder(path: string, tell: (file: string, problem: ReleaseProblem) => void) {
  const told = new Set<string>();

  async function read(): Promise<{ found: Found[]; problems: FoundReleases['problems'] }> {
    const names = (await readdir(path).catch(() => [])).filter((name) => name.endsWith(RELEASE_ENDING)).sort();
    const each = await Promise.all(names.slice(-MOST_RELEASES).map((name) => readOne(path, name)));
    const problems = each.flatMap((one) => ('problem' in one ? [one] : []));
    for (const { file, problem } of problems) {
      if (!told.has(`${file} ${problem}`)) tell(file, problem);
      told.add(`${file} ${problem}`);
    }
    return { found: each.flatMap((one) => ('release' in one ? [one] : [])), problems };
  }

  return {
    path,
    /** The newest first. */
    async list(): Promise<FoundReleases> {
      const { found, problems } = await read();
      const releases = found
        .map(({ release: { version, platform, arch, bytes, madeAt } }) => ({ version, platform, arch, bytes, madeAt }))
        .toSorted(
          (one, other) => Number(isNewer(other.version, one.version)) - Number(isNewer(one.version, other.version)),
        );
      return { releases, problems };
    },
    /** Null where this version is not there for such a box. */
    async find(version: string, system: BoxSystem): Promise<SignedRelease | null> {
      const one = await readOne(path, `${releaseName(version, system)}${RELEASE_ENDING}`);
      return 'signed' in one ? one.signed : null;
    },
    /** Whether an archive of this name may be handed out. */
    async has(file: string): Promise<boolean> {
      return ReleaseFile.safeParse(file).success && (await bytesOf(join(path, file))) !== null;
    },
  };
}

async function readOne(folder: string, file: string): Promise<Found | { file: string; problem: ReleaseProblem }> {
  const signed = await readNote(join(folder, file));
  const release = signed && readRelease(signed.release);
  if (!signed || !release) return { file, problem: 'unreadable' };
  const name = releaseName(release.version, release);
  if (file !== `${name}${RELEASE_ENDING}` || release.file !== `${name}.tar.gz`) return { file, problem: 'other-name' };
  const bytes = await bytesOf(join(folder, release.file));
  if (bytes === null) return { file, problem: 'no-archive' };
  return bytes === release.bytes ? { release, signed } : { file, problem: 'other-size' };
}

async function readNote(path: string): Promise<SignedRelease | null> {
  try {
    if (((await bytesOf(path)) ?? 0) > LARGEST_NOTE_BYTES) return null;
    return SignedRelease.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Of a plain file, neither a folder nor a link to somewhere else. */
async function bytesOf(path: string): Promise<number | null> {
  const found = await lstat(path).catch(() => null);
  return found?.isFile() ? found.size : null;
}
