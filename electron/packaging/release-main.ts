import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findProjectRoot } from '../frame-paths.ts';
import { makeRelease } from './make-release.ts';
import { makeReleaseKey, readPrivateKey } from './release-key.ts';

const WRONG_FLAGS = 2;
const USAGE =
  'Usage: npm run release -- --make-key FILE, or --key FILE [--from FOLDER of a packed box] [--output FOLDER]';

/** `npm run release`: signs what `npm run package` has built, for the folder `updates` of a hall. */
async function release(argv: readonly string[]): Promise<number> {
  const flags = readFlags(argv);
  if (flags?.['make-key']) return makeKey(resolve(flags['make-key']));
  if (!flags?.key) return refuse(USAGE);
  const key = readPrivateKey(flags.key);
  if (!key) return refuse(`${flags.key} holds no key that signs releases; --make-key FILE makes one.`);
  const dist = join(findProjectRoot(import.meta.dirname), 'dist');
  const packed = resolve(flags.from ?? join(dist, 'packages', packedFolder()));
  const output = resolve(flags.output ?? join(dist, 'releases'));
  const { archive, note } = await makeRelease({ packed, output, key, now: () => new Date() });
  process.stdout.write(`Built ${archive}\nSigned ${note}\nPut both into the folder updates of the hall's data.\n`);
  return 0;
}

function readFlags(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = { 'make-key': text, key: text, from: text, output: text };
    return parseArgs({ args: [...argv], options }).values;
  } catch {
    return null;
  }
}

function makeKey(file: string): number {
  makeReleaseKey(file);
  process.stdout.write(
    `${file} signs releases: keep it off every hall and box, and keep a copy.\n${file}.pub goes into packages: --update-key\n`,
  );
  return 0;
}

/** As electron-builder names it. */
function packedFolder(): string {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  return process.arch === 'x64' ? `${system}-unpacked` : `${system}-${process.arch}-unpacked`;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return WRONG_FLAGS;
}

try {
  process.exitCode = await release(process.argv.slice(2));
} catch (error) {
  process.exitCode = refuse(error instanceof Error ? error.message : String(error));
}
