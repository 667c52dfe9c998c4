import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['renderer', 'server/protocol', 'package-lock.json'];
const BUILT = join(ROOT, 'renderer/dist/index.html');

function newestChange(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const entries = readdirSync(path).filter((name) => name !== 'dist');
  return Math.max(0, ...entries.map((name) => newestChange(join(path, name))));
}

/** Whether the built pages are missing or older than what they are built from. */
function isStale(): boolean {
  if (!existsSync(BUILT)) return true;
  const builtAt = statSync(BUILT).mtimeMs;
  return SOURCES.some((source) => newestChange(join(ROOT, source)) > builtAt);
}

/** Builds the pages with Vite where they are missing or stale; says so on standard error because it takes seconds. */
export async function buildPagesIfStale(): Promise<void> {
  if (!isStale()) return;
  process.stderr.write('Building the pages (once, and after an update) …\n');
  const { build } = await import('vite');
  await build({ configFile: join(ROOT, 'renderer/vite.config.ts'), logLevel: 'error' });
}
