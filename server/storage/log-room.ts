import { statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite, { type Database } from 'better-sqlite3';

/** A disk that has not so many times as much free keeps it for tickets. */
const SPARED = 20;
/** In pages of 4 KiB; with no more of them in memory, whatever else is written goes straight into the log. */
const NEXT_TO_NO_CACHE = 100;
const STAYS_IN_MEMORY = NEXT_TO_NO_CACHE * 4_096;

/** How long the log beside the database is, in bytes. */
export const logBytes = ({ name }: Database): number => statSync(`${name}-wal`, { throwIfNoEntry: false })?.size ?? 0;

function hasFree({ name }: Database, bytes: number): boolean {
  const { bavail, bsize } = statfsSync(dirname(name));
  return bavail * bsize >= bytes;
}

/** SQLite writes what does not fit into its memory into the log, and leaves the log as long as it is when that is undone. */
function writeAndUndo(db: Database, bytes: number): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    db.exec(
      `CREATE TABLE log_room (room BLOB) STRICT; INSERT INTO log_room VALUES (zeroblob(${bytes + STAYS_IN_MEMORY}))`,
    );
  } catch (error) {
    if (!(error instanceof BetterSqlite.SqliteError)) throw error; // a hall does without; what ails the disk its commands will say
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

/**
 * Makes the log beside the database as long as it gets when the hall is busy: a commit into room that is there costs the
 * disk half of one that makes the file longer. Does nothing where the log is as long already or the disk is nearly full.
 */
export function makeRoomInLog(db: Database, bytes: number): void {
  if (db.memory || logBytes(db) >= bytes || !hasFree(db, bytes * SPARED)) return;
  const cache = Number(db.pragma('cache_size', { simple: true }));
  db.pragma(`cache_size = ${NEXT_TO_NO_CACHE}`);
  try {
    writeAndUndo(db, bytes);
  } finally {
    db.pragma(`cache_size = ${cache}`);
  }
}
