import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeRelease } from '../../electron/packaging/make-release.ts';
import { BOX_PROGRAM } from '../../electron/update/box-folder.ts';
import { BoxSystem, type Release, type SignedRelease } from '../../server/protocol/updates.ts';
import { ROOT } from './server-process.ts';

/** The system of this machine, as a box says it. */
export const HERE: BoxSystem = BoxSystem.parse({ platform: process.platform, arch: process.arch });

/** The two halves of a key for releases. */
export const releaseKeys = () => generateKeyPairSync('ed25519');

/** A packed box as far as versions are concerned: a program, and its version beside it. */
export function packBox(folder: string, version: string, program: string): string {
  mkdirSync(join(folder, 'resources', 'box'), { recursive: true });
  writeFileSync(join(folder, 'resources', 'box', 'package.json'), JSON.stringify({ version }));
  writeFileSync(join(folder, BOX_PROGRAM), program);
  chmodSync(join(folder, BOX_PROGRAM), 0o755);
  return folder;
}

/** A packed box with the real launcher in it; says where that is. */
export function packLauncher(folder: string, version: string, program: string): string {
  const box = join(packBox(folder, version, program), 'resources', 'box');
  const { imports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  writeFileSync(join(box, 'package.json'), JSON.stringify({ version, type: 'module', imports }));
  for (const part of ['electron', 'server/protocol'])
    cpSync(join(ROOT, part), join(box, part), { recursive: true, filter: (file) => !/\/(?:dist|pages)$/.test(file) });
  symlinkSync(join(ROOT, 'node_modules'), join(box, 'node_modules'));
  return join(box, 'electron', 'launcher', 'main.ts');
}

/** A program in JavaScript, with the pointer of its box at hand. */
export function boxProgram(body: string): string {
  const pointer = join(import.meta.dirname, '..', '..', 'electron', 'update', 'pointer.ts');
  return `#!/bin/sh
exec '${process.execPath}' --input-type=module - "$@" <<'END'
import { appendFileSync, renameSync, rmdirSync } from 'node:fs';
import * as pointer from '${pointer}';
const folder = process.env.HALLCALL_BOX_FOLDER;
const say = (what) => appendFileSync(folder + '/said', what + '\\n');
${body}
END
`;
}

/** A box of this version, packed and released into a folder. */
export function releaseBox(work: string, output: string, { version, key }: { version: string; key: KeyObject }) {
  const packed = packBox(join(work, `packed-${version}`), version, boxProgram(`say('${version}');`));
  return makeRelease({ packed, output, key, now: () => new Date(0) });
}

/** What a release says, signed; its archive need not be there. */
export function signRelease(release: Release, key: KeyObject): SignedRelease {
  const text = JSON.stringify(release);
  return { release: text, signature: sign(null, Buffer.from(text), key).toString('base64') };
}
