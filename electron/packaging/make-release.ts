import { createHash, type KeyObject, sign } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'tar';
import { z } from 'zod';
import { BoxSystem, RELEASE_ENDING, Release, ReleaseVersion, releaseName, type SignedRelease } from '#protocol/updates';
import { BOX_PROGRAM } from '../update/box-folder.ts';

const Manifest = z.object({ version: ReleaseVersion });
/** It would need rights that no file of an ordinary account has; a new version uses the one that was installed. */
const NEEDS_RIGHTS = 'chrome-sandbox';

type ReleaseDeps = { packed: string; output: string; key: KeyObject; now: () => Date };

/** Makes the archive of a packed box and its signed release; throws with a sentence where there is no such box. */
export async function makeRelease({
  packed,
  output,
  key,
  now,
}: ReleaseDeps): Promise<{ archive: string; note: string }> {
  const version = versionOf(packed);
  const system = BoxSystem.parse({ platform: process.platform, arch: process.arch }); // a package is for where it was made
  const name = releaseName(version, system);
  const file = `${name}.tar.gz`;
  const archive = join(output, file);
  mkdirSync(output, { recursive: true });
  const parts = readdirSync(packed).filter((part) => part !== NEEDS_RIGHTS);
  await create({ file: archive, cwd: packed, gzip: true, portable: true, strict: true }, parts);
  const sha512 = await hashOf(archive);
  const bytes = statSync(archive).size;
  const release = JSON.stringify(
    Release.parse({ version, ...system, file, bytes, sha512, madeAt: now().toISOString() }),
  );
  const signed: SignedRelease = { release, signature: sign(null, Buffer.from(release), key).toString('base64') };
  const note = join(output, `${name}${RELEASE_ENDING}`);
  writeFileSync(note, `${JSON.stringify(signed)}\n`);
  return { archive, note };
}

function versionOf(packed: string): string {
  const manifest = join(packed, 'resources', 'box', 'package.json');
  if (!existsSync(join(packed, BOX_PROGRAM)) || !existsSync(manifest))
    throw new Error(`${packed} holds no packed box. npm run package -- --dir --update-key FILE.pub makes one.`);
  const read = Manifest.safeParse(JSON.parse(readFileSync(manifest, 'utf8')));
  if (!read.success) throw new Error(`The version of ${packed} is not three numbers, like 1.4.0.`);
  return read.data.version;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
