import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

/** What Node is called on this system; Windows has only a script of that name in a project. */
export const NODE_PROGRAM = process.platform === 'win32' ? 'node.exe' : 'node';

const Manifest = z.object({ version: z.string() });

/** Where the frame finds its own files; the same from the sources and from the bundle. */
export type FramePaths = ReturnType<typeof createFramePaths>;

/**
 * All paths from the project's root; `hardware/main.ts` and `server/main.ts` are paths to start, never imports. A packed
 * frame lies in an archive that only Electron can read: what other programs need lies in `box`, a folder beside it.
 */
export function createFramePaths(root: string) {
  const isPacked = basename(root) === 'app.asar';
  const box = isPacked ? join(dirname(root), 'box') : root;
  return {
    root,
    box,
    sources: join(root, 'electron'),
    main: join(root, 'electron', 'dist', 'main.cjs'),
    preload: join(root, 'electron', 'dist', 'preload.cjs'),
    pages: join(root, 'electron', 'pages'),
    trayImage: join(root, 'electron', 'pages', 'tray.png'),
    font: join(box, 'node_modules', '@fontsource-variable', 'noto-sans-sc'),
    deviceHost: join(box, 'hardware', 'main.ts'),
    hallServer: join(box, 'server', 'main.ts'),
    manifest: join(root, 'package.json'),
    /** Of whoever makes the versions that this box takes; only a packed one has it. */
    updateKey: join(root, 'update-key.pem'),
    unpack: join(box, 'electron', 'update', 'unpack-main.ts'),
    node: isPacked ? join(box, NODE_PROGRAM) : join(root, 'node_modules', '.bin', NODE_PROGRAM),
  };
}

/** Whether these are the programs of a packed box, with a Node of their own beside them. */
export function isPackedBox(root: string): boolean {
  return existsSync(join(root, NODE_PROGRAM));
}

/** The nearest folder upwards that holds a `package.json`. */
export function findProjectRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('The frame lies outside its project: no package.json above it.');
  return findProjectRoot(parent);
}

/** The project's version, as its manifest says. */
export function frameVersion(paths: FramePaths): string {
  return Manifest.parse(JSON.parse(readFileSync(paths.manifest, 'utf8'))).version;
}
