import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { x as extract } from 'tar';
import { z } from 'zod';
import { BOX_PROGRAM, boxPlaces } from './box-folder.ts';
import { isDiskFull } from './fetch-archive.ts';
import { syncFolder } from './pointer.ts';
import { UNPACK_CODES } from './unpack.ts';

const Manifest = z.object({ version: z.string() });

/**
 * A program of its own, for the Node of a box: Electron takes every `.asar` for a folder and cannot write one. It unpacks
 * an archive beside the versions of a box, and gives it its name only when all of it is there and on the disk.
 */
async function unpack(archive: string, folder: string, version: string): Promise<void> {
  const places = boxPlaces(folder);
  const coming = places.comingFolder(version);
  const target = places.versionFolder(version);
  for (const old of [coming, target]) await rm(old, { recursive: true, force: true });
  await mkdir(coming, { recursive: true });
  try {
    await extract({ file: archive, cwd: coming, strict: true, preservePaths: false, preserveOwner: false });
    if (!isBox(coming, version)) throw new Error(`${archive} holds no box of version ${version}`);
    await syncAll(coming);
    await rename(coming, target);
  } catch (error) {
    await rm(coming, { recursive: true, force: true });
    throw error;
  }
  syncFolder(places.versions);
}

function isBox(folder: string, version: string): boolean {
  const manifest = join(folder, 'resources', 'box', 'package.json');
  if (!existsSync(join(folder, BOX_PROGRAM)) || !existsSync(manifest)) return false;
  return Manifest.parse(JSON.parse(readFileSync(manifest, 'utf8'))).version === version;
}

async function syncAll(folder: string): Promise<void> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) syncFolder(path);
    if (!entry.isFile()) continue;
    const file = await open(path, process.platform === 'win32' ? 'r+' : 'r'); // Windows asks for the right to write
    await file.sync().finally(() => file.close());
  }
  syncFolder(folder);
}

const [archive = '', folder = '', version = ''] = process.argv.slice(2);
unpack(archive, folder, version).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = isDiskFull(error) ? UNPACK_CODES['disk-full'] : UNPACK_CODES.unusable;
});
