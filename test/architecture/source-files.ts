import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from './check-imports.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SOURCE = /\.(?:[cm]?[jt]s|tsx|jsx)$/;
const NOT_OURS = /(?:^|\/)(?:dist|node_modules)\//;

/** Every source file within the folders, by its path from the project's root; a missing folder has none. */
export function readSources(folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) => {
    if (!existsSync(join(ROOT, folder))) return [];
    const paths = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => SOURCE.test(path) && !NOT_OURS.test(path));
    return paths.map((path) => ({ path, source: readFileSync(join(ROOT, path), 'utf8') }));
  });
}

export const SOURCE_FOLDERS = ['server', 'renderer', 'hardware', 'electron', 'trust'] as const;
