import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { type FramePaths, NODE_PROGRAM } from '../frame-paths.ts';
import { neededPackages } from './needed-packages.ts';

const Manifest = z.object({ version: z.string(), description: z.string(), license: z.string(), imports: z.unknown() });

/** What of the frame runs in Node: its launcher, what installs that as a service, and what unpacks a new version. */
const BESIDE_THE_FRAME = [
  ...['launcher', 'service', 'update', 'back-off.ts', 'box-settings.ts', 'crash-guard.ts', 'frame-clock.ts'],
  ...['frame-paths.ts', 'frame-process.ts', 'leash.ts', 'read-box.ts', 'staff-pin.ts', 'supervise.ts'],
].map((part) => join('electron', part));

/** `app` becomes the archive of the frame; `box` lies beside it, for the programs that Electron does not run. */
export type Staged = { app: string; box: string };

/**
 * Puts together, from what is built and installed here, all that a packed box needs but Electron itself. Without the public
 * half of a key for releases the box takes none.
 */
export function stage(paths: FramePaths, folder: string, updateKey: string | null): Staged {
  rmSync(folder, { recursive: true, force: true });
  const staged = { app: join(folder, 'app'), box: join(folder, 'box') };
  const manifest = Manifest.parse(JSON.parse(readFileSync(paths.manifest, 'utf8')));
  stageApp(paths, staged.app, manifest);
  if (updateKey !== null) writeFileSync(join(staged.app, basename(paths.updateKey)), updateKey);
  stageBox(paths, staged.box, manifest);
  return staged;
}

function stageApp(paths: FramePaths, app: string, { version, description, license }: z.infer<typeof Manifest>): void {
  for (const part of [paths.main, paths.preload, paths.pages]) copyPart(paths.root, part, app);
  writeManifest(app, {
    name: 'hallcall',
    ...{ version, description, license },
    author: 'Hallcall',
    homepage: 'https://hallcall.invalid', // a deb has to have one
    main: relative(paths.root, paths.main).replaceAll(sep, '/'),
  });
}

function stageBox(paths: FramePaths, box: string, { version, imports }: z.infer<typeof Manifest>): void {
  for (const part of ['hardware', 'server', 'trust', join('renderer', 'dist'), ...BESIDE_THE_FRAME]) {
    copyPart(paths.root, join(paths.root, part), box);
  }
  for (const folder of neededPackages(paths.root)) copyPart(paths.root, folder, box);
  writeManifest(box, { name: 'hallcall-box', version, private: true, type: 'module', imports });
  cpSync(process.execPath, join(box, NODE_PROGRAM)); // the Node that packs is the one that the project pins
}

function writeManifest(folder: string, manifest: object): void {
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** To the same place that it has in the project. */
function copyPart(root: string, part: string, to: string): void {
  const target = join(to, relative(root, part));
  mkdirSync(dirname(target), { recursive: true });
  cpSync(part, target, { recursive: true, dereference: true, filter: isNeededToRun });
}

/** Not what only people, compilers and debuggers read. */
function isNeededToRun(file: string): boolean {
  if (/\.(?:map|md|d\.[cm]?ts|tsbuildinfo)$/.test(file)) return false;
  if (basename(dirname(file)) === 'better-sqlite3' && ['deps', 'src'].includes(basename(file))) return false;
  if (basename(dirname(file)) === 'prebuilds') return isForThisSystem(basename(file));
  return !/[\\/]build[\\/]Release[\\/](?:obj|\.deps)/.test(file) && basename(file) !== '.bin';
}

function isForThisSystem(build: string): boolean {
  return build.startsWith(`${process.platform}-`) && build.includes(process.arch);
}
