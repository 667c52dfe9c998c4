import { copyFileSync } from 'node:fs';
import BetterSqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../../server/storage/database.ts';
import { createLogTidier } from '../../../server/storage/log-tidier.ts';
import { temporaryFolder } from '../../support/server-process.ts';

it('what was committed is brought into the database in a quiet moment, and not before', () => {
  const folder = temporaryFolder();
  onTestFinished(() => folder.remove());
  const db = openDatabase(folder.file('hall.db'));
  onTestFinished(() => void db.close());
  const log = createLogTidier(db);
  let copies = 0;
  /** What somebody finds who has the database without its log. */
  const broughtIn = () => {
    copies += 1;
    const path = folder.file(`copy-${copies}.db`);
    copyFileSync(folder.file('hall.db'), path);
    const copy = new BetterSqlite(path);
    const found = copy.prepare('SELECT count(*) FROM number_series').pluck().get();
    copy.close();
    return found;
  };
  const take = db.prepare('INSERT INTO number_series (business_day, prefix, last) VALUES (?, ?, 1)');
  db.pragma('wal_checkpoint(TRUNCATE)');
  take.run('2026-03-02', 'A');
  log.tick();
  take.run('2026-03-02', 'B');
  log.tick();
  expect(broughtIn()).toBe(0);
  log.tick();
  expect(broughtIn()).toBe(2);
});
