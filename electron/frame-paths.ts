import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const Manifest = z.object({ version: z.string() });

/** Where the frame finds its own files; the same from the sources and from the bundle. */
export type FramePaths = ReturnType<typeof createFramePaths>;

/** All paths from the project's root; `hardware/main.ts` is a path to start, never an import. */
export function createFramePaths(root: string) {
  return {
    root,
    sources: join(root, 'electron'),
    main: join(root, 'electron', 'dist', 'main.cjs'),
    preload: join(root, 'electron', 'dist', 'preload.cjs'),
    pages: join(root, 'electron', 'pages'),
    font: join(root, 'node_modules', '@fontsource-variable', 'noto-sans-sc'),
    deviceHost: join(root, 'hardware', 'main.ts'),
    manifest: join(root, 'package.json'),
    node: join(root, 'node_modules', '.bin', 'node'),
  };
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
