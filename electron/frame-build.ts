import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import type { FramePaths } from './frame-paths.ts';

/** Bundles the main process and the preload when one is missing or older than its sources; says whether it did. */
export async function buildFrameWhenStale(paths: FramePaths): Promise<boolean> {
  if (!isStale(paths)) return false;
  await bundle(paths, 'main');
  await bundle(paths, 'preload');
  return true;
}

/** Whether a bundle is missing or a source is newer than the older of the two. */
export function isStale(paths: FramePaths): boolean {
  const bundles = [paths.main, paths.preload];
  if (!bundles.every((file) => existsSync(file))) return true;
  const builtAt = Math.min(...bundles.map(changedAt));
  return sourceFiles(paths).some((file) => changedAt(file) > builtAt);
}

function sourceFiles(paths: FramePaths): string[] {
  const folders = [paths.sources, join(paths.sources, 'update'), join(paths.root, 'server', 'protocol')];
  const sources = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return [paths.manifest, ...sources.filter((file) => file.endsWith('.ts'))];
}

function changedAt(file: string): number {
  return statSync(file).mtimeMs;
}

/** One CommonJS file with everything in it but Electron and Node: a sandboxed preload can load nothing else. */
async function bundle(paths: FramePaths, name: 'main' | 'preload'): Promise<void> {
  const workshop = join(dirname(paths[name]), `.building-${process.pid}`); // two frames may start at once
  await build({
    root: paths.sources,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: join(paths.sources, `${name}.ts`),
      outDir: workshop,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
      },
    },
  });
  renameSync(join(workshop, `${name}.cjs`), paths[name]);
  rmSync(workshop, { recursive: true });
}
