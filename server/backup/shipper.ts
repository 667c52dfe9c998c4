import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ship } from '../application/backups.ts';
import { COMING, copiesBeside } from '../storage/hall-copy.ts';

const SHIP_MAIN = fileURLToPath(new URL('ship-main.ts', import.meta.url));
const SHIP_WITHIN_MS = 5 * 60_000;

/** [F13] Copies for a spare, one at a time, by a process of its own; none of them is kept. */
export function createShipper(database: string): Ship {
  let isBusy = false;
  return async () => {
    if (isBusy) return null;
    isBusy = true;
    const path = join(copiesBeside(database), `shipment-${randomUUID()}.db.${process.pid}${COMING}`);
    const done = () => {
      isBusy = false;
      void rm(path, { force: true }).catch(() => undefined);
    };
    const child = spawn(process.execPath, [SHIP_MAIN, database, path], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const killer = setTimeout(() => child.kill('SIGKILL'), SHIP_WITHIN_MS);
    const code = await new Promise<number | null>((resolve) => {
      child.once('exit', resolve);
      child.once('error', () => resolve(1));
    });
    clearTimeout(killer);
    const found = code === 0 ? await stat(path).catch(() => null) : null;
    if (found) return { path, bytes: found.size, done };
    done();
    return null;
  };
}
