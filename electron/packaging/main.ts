import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { archFromString, build, Platform } from 'electron-builder';
import { z } from 'zod';
import { electronFolder, electronPackageFolder, findElectron, provideElectron } from '../electron-binary.ts';
import { buildFrameWhenStale } from '../frame-build.ts';
import { createFramePaths, findProjectRoot } from '../frame-paths.ts';
import { builderConfig } from './builder-config.ts';
import { type Staged, stage } from './stage.ts';

const WRONG_FLAGS = 2;
const NO_ELECTRON = 3;

/** `npm run package`: packs the frame for the system that it runs on; with `--dir` only the folder, and without the network. */
async function packageBox(argv: readonly string[]): Promise<number> {
  const isFolderOnly = argv[0] === '--dir';
  if (argv.length > (isFolderOnly ? 1 : 0)) {
    process.stderr.write(`"${argv.at(-1)}" is not known. Usage: npm run package, or npm run package -- --dir\n`);
    return WRONG_FLAGS;
  }
  const paths = createFramePaths(findProjectRoot(import.meta.dirname));
  await buildFrameWhenStale(paths);
  const staged = stage(paths, join(paths.root, 'dist', 'stage'));
  for (const folder of [staged.app, staged.box]) {
    process.stdout.write(`Built ${relative(paths.root, folder)}: ${megabytes(folder)} MB\n`);
  }
  const electronPackage = electronPackageFolder(paths.root);
  const program = (isFolderOnly ? findElectron : provideElectron)(electronPackage, process.env);
  if (!program) {
    process.stderr.write(`${NO_PROGRAM}\n`);
    return NO_ELECTRON;
  }
  const electron = { folder: electronFolder(electronPackage, process.env), version: versionOf(electronPackage) };
  await pack(staged, { output: join(paths.root, 'dist', 'packages'), electron, isFolderOnly });
  return 0;
}

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
