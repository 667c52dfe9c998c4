import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite, { type Database } from 'better-sqlite3';
import { type CopyName, copyFileName, newestUpTo } from '../domain/backup-copies.ts';
import { hallTime } from '../domain/hall-day.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';

/** A file that is not whole yet; no copy's name ends like this. */
export const COMING = '.coming';

/** Where a hall's copies lie: beside its database. */
export const copiesBeside = (path: string) => join(dirname(path), 'backups');

/** What a database says of itself, of whatever version it is. */
export type HallInside = {
  hallId: string;
  timeZone: string;
  version: number;
  revision: number;
  businessDay: string;
  /** Of its last event; null where there is none, or its version has no chain yet. */
  head: { seq: number; at: EpochMs; hash: Uint8Array | null } | null;
};

/** The copy is not what it should be; the message says what was found. */
export class CopyNotWholeError extends Error {
  override name = 'CopyNotWholeError';
}

const hasColumn = (db: Database, table: string, column: string) =>
  db.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, column) !== undefined;

/** Null for a database in which no hall has been made. */
export function readInside(db: Database): HallInside | null {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version === 0) return null;
  const settingsIn = hasColumn(db, 'hall', 'settings') ? 'hall' : 'hall_settings';
  const row = db
    .prepare<[], { revision: number; businessDay: string; hallId: string; timeZone: string }>(
      `SELECT revision, business_day AS businessDay, settings ->> 'hallId' AS hallId, settings ->> 'timeZone' AS timeZone
       FROM hall ${settingsIn === 'hall' ? '' : 'CROSS JOIN hall_settings'}`,
    )
    .get();
  if (!row) return null;
  const hash = hasColumn(db, 'event', 'hash') ? 'hash' : 'NULL';
  const head = db
    .prepare<[], { seq: number; at: EpochMs; hash: Uint8Array | null }>(
      `SELECT seq, at, ${hash} AS hash FROM event ORDER BY seq DESC LIMIT 1`,
    )
    .get();
  return { ...row, version, head: head ?? null };
}

/** [F8] Reads all of a copy and what it says of itself. It is opened for reading only, and nothing is left beside it. */
export function checkCopy(path: string): HallInside {
  const db = new BetterSqlite(path, { readonly: true, fileMustExist: true });
  try {
    const findings = String(db.pragma('quick_check(1)', { simple: true }));
    if (findings !== 'ok') throw new CopyNotWholeError(findings.split('\n').at(-1) ?? '');
    const inside = readInside(db);
    if (!inside) throw new CopyNotWholeError('there is no hall in it');
    return inside;
  } finally {
    db.close();
  }
}

/** The name under which a copy of this moment is kept. */
export function nameOfCopy({ hallId, timeZone, revision, version }: HallInside, now: EpochMs): string {
  const [day = '', minute = ''] = hallTime(now, timeZone).split(' ');
  const second = String(new Date(now).getUTCSeconds()).padStart(2, '0');
  const name: CopyName = { hallId, day, time: `${minute.replace(':', '')}${second}`, revision, version };
  return copyFileName(name);
}

/** How many bytes a whole copy of a database takes: the log beside it has room that is empty. */
export function bytesWhole(database: string): number {
  const db = new BetterSqlite(database, { readonly: true, fileMustExist: true });
  try {
    return Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
  } finally {
    db.close();
  }
}

/**
 * Copies a hall's database as it stands at one moment into one file that needs none beside it, while the hall goes on
 * writing. In one step: a copy made in parts begins anew whenever the hall writes.
 */
export async function copyWhole(from: string, to: string): Promise<void> {
  const source = new BetterSqlite(from, { readonly: true, fileMustExist: true });
  try {
    await source.backup(to, { progress: () => Number.MAX_SAFE_INTEGER });
  } finally {
    source.close();
  }
  const copy = new BetterSqlite(to, { fileMustExist: true });
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

/**
 * [F2] The database as the version before left it, kept beside it before anything is changed; the file's name.
 * The hall is not open yet, so that nothing waits for this.
 */
export function keepBeforeUpgrade(db: Database, now: EpochMs): string | null {
  const inside = readInside(db);
  if (!inside || db.name === ':memory:') return null;
  const folder = copiesBeside(db.name);
  mkdirSync(folder, { recursive: true });
  const name = nameOfCopy(inside, now);
  const coming = join(folder, `${name}${COMING}`);
  rmSync(coming, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(coming);
    checkCopy(coming);
    renameSync(coming, join(folder, name));
  } catch (error) {
    rmSync(coming, { force: true });
    throw error;
  }
  return name;
}

const filesIn = (folder: string) => (existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : []);

/** The newest copy beside a database that a program can open that knows versions up to this; null: there is none. */
export function newestCopyBeside(path: string, version: number): string | null {
  if (path === ':memory:') return null;
  try {
    const folder = copiesBeside(path);
    const name = newestUpTo(filesIn(folder), version);
    return name && join(folder, name);
  } catch {
    return null; // a folder that cannot be read has none to offer
  }
}
