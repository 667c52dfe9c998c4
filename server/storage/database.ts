import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite, { type Database } from 'better-sqlite3';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { keepBeforeUpgrade, newestCopyBeside } from './hall-copy.ts';
import { remembering, writing } from './memory.ts';
import { type Migration, migrations } from './migrations/index.ts';
import { keepPlansSteady } from './steady-plans.ts';

export type { Database };

/** The database cannot be used as it is; the message says why and what to do, in words for the person at the box. */
export class DatabaseUnusableError extends Error {
  override name = 'DatabaseUnusableError';
}

/** A newer Hallcall has already changed this database; going on could lose what it added. */
export class DatabaseFromTheFutureError extends DatabaseUnusableError {
  override name = 'DatabaseFromTheFutureError';
}

/** [F3] The last good copy and how it is put back; nothing where there is none. */
export function offerCopy(copy: string | null, data: string): string {
  return copy === null
    ? ''
    : ` The last good copy is ${copy}; this puts it back: npm run restore -- --from ${JSON.stringify(copy)} --data ${JSON.stringify(data)}`;
}

/** Brings a database to the newest version, each step with its version number in one transaction. */
export function migrate(db: Database, steps: readonly Migration[]): void {
  const current = db.pragma('user_version', { simple: true }) as number;
  const newest = steps.at(-1)?.version ?? 0;
  if (current > newest)
    throw new DatabaseFromTheFutureError(
      `The database is at version ${current}; this Hallcall knows up to ${newest}. Start the newer Hallcall, or put back a copy from before the update.${offerCopy(newestCopyBeside(db.name, newest), dirname(db.name))}`,
    );
  const keepsKeys = db.pragma('foreign_keys', { simple: true }) === 1;
  db.pragma('foreign_keys = OFF'); // a table that is rebuilt is gone for a moment; what refers to it is checked below
  try {
    for (const { version, up } of steps.filter((step) => step.version > current)) {
      db.transaction(() => {
        up(db);
        const [orphan] = db.pragma('foreign_key_check') as { table: string }[];
        if (orphan) throw new Error(`version ${version} would leave rows of ${orphan.table} that refer to nothing`);
        db.pragma(`user_version = ${version}`);
      }).exclusive();
    }
  } finally {
    db.pragma(`foreign_keys = ${keepsKeys ? 'ON' : 'OFF'}`);
  }
}

/** The newest version that this program knows. */
export const newestVersion = migrations.at(-1)?.version ?? 0;

function keepForUpdate(db: Database): void {
  try {
    keepBeforeUpgrade(db, Date.now() as EpochMs);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(code)) throw error;
    throw new DatabaseUnusableError(
      `The disk is too full for the copy of ${db.name} that is kept before the update. Nothing has been changed: make room for as much as the database takes, then start again.`,
    );
  }
}

/** [F2] What a step of the version makes of the database cannot be undone: as it was, it is kept beside it. */
function migrateWithCopy(db: Database): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > 0 && version < newestVersion) keepForUpdate(db);
  migrate(db, migrations);
}

/** A Hallcall that is just ending gives its database free within this time. */
const BUSY_MS = 2_000;

/** Beside the database: what it looked like when a Hallcall closed it cleanly. Gone while one has it open. */
const markOf = (path: string) => `${path}-closed`;

function looksOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return JSON.stringify({ size, mtimeMs });
}

/** [F3] A database that was closed cleanly and not touched since was whole then, and reading all of it takes long. */
function isAsClosed(path: string): boolean {
  const mark = markOf(path);
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false }); // whoever only read leaves an empty one
  return existsSync(mark) && (log?.size ?? 0) === 0 && readFileSync(mark, 'utf8') === looksOf(path);
}

/**
 * Brings everything into the database file and empties the log beside it. False where somebody who reads, as one who
 * copies the hall, still needs the log: nobody in the hall waits for that, it is to be tried again.
 */
export function forgetLog(db: Database): boolean {
  db.pragma('busy_timeout = 0');
  try {
    const [done] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return done?.busy === 0;
  } finally {
    db.pragma(`busy_timeout = ${BUSY_MS}`);
  }
}

/** Closes a database for good, and notes that it was closed cleanly. */
export function closeDatabase(db: Database): void {
  const path = db.name;
  db.close();
  if (path !== ':memory:') writeFileSync(markOf(path), looksOf(path));
}

/** Looks without touching: a damaged database stays exactly as it was found, its -wal included. */
function checkHealth(path: string): void {
  const db = new BetterSqlite(path, { readonly: true, timeout: BUSY_MS });
  try {
    const findings = String(db.pragma('quick_check(1)', { simple: true }));
    if (findings !== 'ok') throw damaged(path, findings.split('\n').at(-1) ?? '');
  } finally {
    db.close();
  }
}

function damaged(path: string, detail: string): DatabaseUnusableError {
  return new DatabaseUnusableError(
    `The database ${path} is damaged (${detail}). Keep it, move it aside together with its -wal and -shm files, and put the last good backup in its place.${offerCopy(newestCopyBeside(path, newestVersion), dirname(path))}`,
  );
}

function explain(error: unknown, path: string): unknown {
  if (!(error instanceof BetterSqlite.SqliteError)) return error;
  if (error.code === 'SQLITE_NOTADB' || error.code.startsWith('SQLITE_CORRUPT')) return damaged(path, error.message);
  if (error.code.startsWith('SQLITE_CANTOPEN') || error.code.startsWith('SQLITE_READONLY'))
    return new DatabaseUnusableError(
      `The database ${path} cannot be written. Check who owns the folder, or choose another with --data.`,
    );
  if (error.code.startsWith('SQLITE_BUSY'))
    return new DatabaseUnusableError(`The database ${path} is in use by another Hallcall. Stop that one first.`);
  if (error.code === 'SQLITE_FULL' || error.code.startsWith('SQLITE_IOERR'))
    return new DatabaseUnusableError(
      `The database ${path} cannot be read or written (${error.code}). The disk may be full or failing.`,
    );
  return error;
}

function configure(db: Database): void {
  keepPlansSteady(db);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL'); // losing an acknowledged ticket on a power cut is worse than the fsync
  db.pragma('cache_size = -16000'); // KiB: the years behind a hall are looked into all day
  db.pragma('temp_store = MEMORY'); // what a statement may have to take back is kept out of files
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON'); // what is deleted about a person is not left in a free page
  db.pragma('recursive_triggers = ON'); // else REPLACE would get past the triggers that keep events and ratings
}

/**
 * Two Hallcalls on one database would each show only their own changes, and the second would settle the slips of the
 * first. The lock is on a file of its own, so that other programs may read; the system frees it however this one ends.
 */
function holdAlone(db: Database, path: string): void {
  db.prepare('ATTACH ? AS hold').run(`${path}-lock`);
  db.pragma('hold.locking_mode = EXCLUSIVE');
  db.pragma('hold.user_version = 1'); // the first write takes the lock
}

/**
 * [F6] Keeps every Hallcall from opening this database until it is let go, for whoever exchanges the file itself.
 * @throws DatabaseUnusableError when a Hallcall has it open.
 */
export function holdClosed(path: string): () => void {
  const db = new BetterSqlite(':memory:', { timeout: BUSY_MS });
  try {
    holdAlone(db, path);
    return () => db.close();
  } catch (error) {
    db.close();
    throw explain(error, path);
  }
}

/**
 * Opens the hall's database, whole and at the newest version.
 * @throws DatabaseUnusableError when it is damaged, newer than this program, in use, or not writable.
 */
export function openDatabase(path: string): Database {
  let db: Database | null = null;
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path) && !isAsClosed(path)) checkHealth(path);
    db = new BetterSqlite(path, { timeout: BUSY_MS });
    configure(db);
    if (path !== ':memory:') {
      holdAlone(db, path);
      rmSync(markOf(path), { force: true });
    }
    migrateWithCopy(db);
    return db;
  } catch (error) {
    db?.close();
    if (isNoAccess(error))
      throw new DatabaseUnusableError(
        `The data folder ${dirname(path)} cannot be written. Check who owns it, or choose another with --data.`,
      );
    throw explain(error, path);
  }
}

/**
 * Opens a hall's database to look into it, also while a Hallcall has it: it takes no lock and changes nothing.
 * @throws DatabaseUnusableError when there is none, or when it is not of this version.
 */
export function openForReading(path: string): Database {
  if (!existsSync(path))
    throw new DatabaseUnusableError(`There is no database ${path}. Name the data folder of the hall with --data.`);
  let db: Database | null = null;
  try {
    db = new BetterSqlite(path, { readonly: true, timeout: BUSY_MS });
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version === newestVersion) return db;
    throw new DatabaseUnusableError(
      `The database ${path} is of another version (${version}). Start the hall once with this Hallcall, or read it with the one that wrote it.`,
    );
  } catch (error) {
    db?.close();
    throw explain(error, path);
  }
}

function isNoAccess(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code);
}

type Synchronous<T> = T extends Promise<unknown> ? never : T;

/** Reads of one state of the hall: many of them cost an eighth of what they do when each locks the database for itself. */
export function inOneReading<T>(db: Database, work: () => Synchronous<T>): T {
  return remembering(db, () => db.transaction(work).deferred() as T);
}

/** Everything or nothing, on disk when it returns. An async callback does not compile. */
export function inTransaction<T>(db: Database, work: () => Synchronous<T>): T {
  return remembering(db, () => db.transaction(() => writing(db, work)).immediate() as T);
}
