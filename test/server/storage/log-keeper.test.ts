import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeDatabase, type Database, openDatabase } from '../../../server/storage/database.ts';
import { createLogKeeper } from '../../../server/storage/log-keeper.ts';
import { ownFolder } from '../../support/folder.ts';
import { until } from '../../support/until.ts';

/** Rows of a table of its own, each committed by itself. */
function write(db: Database, commits: number): void {
  db.exec('CREATE TABLE IF NOT EXISTS line (what TEXT NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO line (what) VALUES (?)');
  for (let written = 0; written < commits; written += 1) insert.run('a line');
}

const logOf = (db: Database) => (db.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[])[0];
const leftToCommits = (db: Database) => db.pragma('wal_autocheckpoint', { simple: true });

describe('the log beside the database', () => {
  it('[F15] is brought into the database while commits go on, and by no commit', async () => {
    const path = join(ownFolder(), 'hall.db');
    const db = openDatabase(path);
    const faults: unknown[] = [];
    const keeper = createLogKeeper(db, (error) => faults.push(error));
    write(db, 1_200);
    expect(logOf(db)?.log).toBeGreaterThan(1_000); // more than SQLite itself would have left
    await until('all of it is in the database', () => logOf(db)?.log === logOf(db)?.checkpointed);
    write(db, 10);
    expect(logOf(db)?.log).toBeLessThan(100); // it begins again from its start
    await keeper.stop();
    closeDatabase(db);
    expect([faults, existsSync(`${path}-wal`)]).toEqual([[], false]);
    const again = openDatabase(path);
    expect(again.prepare('SELECT count(*) FROM line').pluck().get()).toBe(1_210);
    closeDatabase(again);
  });

  it('[F15] is left to the commits again where the thread cannot', async () => {
    const path = join(ownFolder(), 'hall.db');
    const db = openDatabase(path);
    rmSync(path); // what is open stays open; the thread finds no file
    const faults: unknown[] = [];
    const keeper = createLogKeeper(db, (error) => faults.push(error));
    await until('it was told', () => faults.length > 0);
    expect(leftToCommits(db)).toBe(1_000);
    write(db, 1_500);
    expect(logOf(db)?.log).toBeLessThanOrEqual(1_100);
    await keeper.stop();
    db.close();
  });
});
