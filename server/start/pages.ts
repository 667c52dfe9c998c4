import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['renderer', 'server/protocol', 'package-lock.json'];
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');
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

/**
 * Builds the pages with Vite where they are missing or stale; says so on standard error because it takes seconds. Vite runs
 * in a process of its own: what it takes, some 700 MB, is given back before the hall opens.
 */
export async function buildPagesIfStale(): Promise<void> {
  if (!isStale()) return;
  process.stderr.write('Building the pages (once, and after an update) …\n');
  const config = join(ROOT, 'renderer/vite.config.ts');
  const builder = spawn(process.execPath, [VITE, 'build', '--config', config, '--logLevel', 'error'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(builder, 'exit');
  if (code !== 0) throw new Error(`the pages could not be built: Vite ended with ${code}`);
}
