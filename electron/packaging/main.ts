import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archFromString, build, Platform } from 'electron-builder';
import { z } from 'zod';
import { electronFolder, electronPackageFolder, findElectron, provideElectron } from '../electron-binary.ts';
import { buildFrameWhenStale } from '../frame-build.ts';
import { createFramePaths, findProjectRoot } from '../frame-paths.ts';
import { builderConfig } from './builder-config.ts';
import { readPublicKey } from './release-key.ts';
import { type Staged, stage } from './stage.ts';

const WRONG_FLAGS = 2;
const NO_ELECTRON = 3;

/** `npm run package`: packs the frame for the system that it runs on; with `--dir` only the folder, and without the network. */
async function packageBox(argv: readonly string[]): Promise<number> {
  const read = readFlags(argv);
  if (!read) {
    process.stderr.write('Usage: npm run package [-- [--dir] [--output FOLDER] [--update-key FILE.pub]]\n');
    return WRONG_FLAGS;
  }
  const { isFolderOnly } = read;
  const updateKey = read.updateKey === null ? null : readPublicKey(read.updateKey);
  if (read.updateKey !== null && updateKey === null) {
    process.stderr.write(
      `${read.updateKey} is not the public half of a key that npm run release -- --make-key made.\n`,
    );
    return WRONG_FLAGS;
  }
  const paths = createFramePaths(findProjectRoot(import.meta.dirname));
  const output = read.output ?? join(paths.root, 'dist');
  await buildFrameWhenStale(paths);
  const staged = stage(paths, join(output, 'stage'), updateKey);
  if (updateKey === null) process.stdout.write(`${NO_UPDATES}\n`);
  for (const folder of [staged.app, staged.box]) {
    process.stdout.write(`Built ${folder}: ${megabytes(folder)} MB\n`);
  }
  const electronPackage = electronPackageFolder(paths.root);
  const program = (isFolderOnly ? findElectron : provideElectron)(electronPackage, process.env);
  if (!program) {
    process.stderr.write(`${NO_PROGRAM}\n`);
    return NO_ELECTRON;
  }
  const electron = { folder: electronFolder(electronPackage, process.env), version: versionOf(electronPackage) };
  await pack(staged, { output: join(output, 'packages'), electron, isFolderOnly });
  return 0;
}

type Flags = { isFolderOnly: boolean; output: string | null; updateKey: string | null };

function readFlags(argv: readonly string[]): Flags | null {
  try {
    const options = {
      dir: { type: 'boolean', default: false },
      output: { type: 'string' },
      'update-key': { type: 'string' },
    } as const;
    const { dir, output, 'update-key': key } = parseArgs({ args: [...argv], options }).values;
    return { isFolderOnly: dir, output: output ? resolve(output) : null, updateKey: key ?? null };
  } catch {
    return null;
  }
}

const NO_UPDATES =
  'This package takes no new version from its hall: --update-key FILE.pub says whose releases it takes.';
const NO_PROGRAM =
  'The Electron program is not on this machine, so nothing was packed around these folders. ' +
  'Connect it to the network and run node node_modules/electron/install.js once, ' +
  'or name the folder of an unpacked Electron in ELECTRON_OVERRIDE_DIST_PATH; then start this again.';

type PackDeps = { output: string; electron: { folder: string; version: string }; isFolderOnly: boolean };

/** Native parts are those installed here: each package is made on the system it is for. */
async function pack(staged: Staged, { output, electron, isFolderOnly }: PackDeps): Promise<void> {
  const target = isFolderOnly ? 'dir' : null;
  const artefacts = await build({
    targets: Platform.current().createTarget(target, archFromString(process.arch)),
    config: builderConfig({ staged, output, electron }),
  });
  for (const file of isFolderOnly ? [output] : artefacts) process.stdout.write(`Built ${file}\n`);
}

function versionOf(packageFolder: string): string {
  const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

function megabytes(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  return (bytes / 1e6).toFixed(1);
}

process.exitCode = await packageBox(process.argv.slice(2));
