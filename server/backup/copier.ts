import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Copier } from '../application/backups.ts';
import { BackupPlace, type BackupProblem } from '../protocol/backup.ts';
import { CopyLine, type CopyOrder } from './copy-order.ts';

const COPY_MAIN = fileURLToPath(new URL('copy-main.ts', import.meta.url));
/** Beyond that a share does not answer; a large hall on a slow stick takes a few minutes. */
export const COPY_WITHIN_MS = 20 * 60_000;

type Deps = { database: string; reserveBytes: number; withinMs: number };

/** Null for a line that was cut when its process ended. */
function readLine(text: string): CopyLine | null {
  try {
    return CopyLine.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Copies by a process of its own. What it has not told of when it ends, in whatever way, has failed. */
export function createCopier({ database, reserveBytes, withinMs }: Deps): Copier {
  let child: ChildProcess | null = null;
  return {
    copy({ settings, now }, tell) {
      const order: CopyOrder = { database, settings, now, reserveBytes };
      const process_ = spawn(process.execPath, [COPY_MAIN, JSON.stringify(order)], {
        stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
      });
      child = process_;
      const missing = new Set(
        BackupPlace.options.filter((place) => place === 'here' || settings.secondFolder !== null),
      );
      const hear = (text: string) => {
        const line = readLine(text);
        if (!line) return;
        const { place, outcome } = line;
        missing.delete(place);
        tell(place, outcome);
        if ('problem' in outcome && outcome.problem === 'damaged') missing.clear();
      };
      if (process_.stdout) createInterface({ input: process_.stdout }).on('line', hear);
      return new Promise((resolve) => {
        const end = (problem: BackupProblem) => {
          clearTimeout(killer);
          child = null;
          for (const place of missing) tell(place, { problem });
          missing.clear();
          resolve();
        };
        const killer = setTimeout(() => {
          process_.kill('SIGKILL');
          end('too-slow'); // one that waits for a dead share does not even hear that
        }, withinMs);
        process_.once('error', () => end('failed'));
        process_.once('close', () => end('failed'));
      });
    },
    stop: () => void child?.kill('SIGKILL'),
  };
}
