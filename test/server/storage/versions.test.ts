import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite, { type Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { rehearse } from '../../../server/backup/rehearse.ts';
import { closeDatabase, newestVersion, openDatabase } from '../../../server/storage/database.ts';
import { checkCopy, keepBeforeUpgrade } from '../../../server/storage/hall-copy.ts';
import { createStores } from '../../../server/storage/stores.ts';
import { ownFolder } from '../../support/folder.ts';

/** Each as a Hallcall of that version left it after a short day: its own schema, with rows in its tables. */
const VERSIONS = fileURLToPath(new URL('versions', import.meta.url));

const tables = (db: Database) =>
  db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all() as string[];
const countsOf = (db: Database, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, db.prepare(`SELECT count(*) FROM ${name}`).pluck().get()]));
const said = (db: Database) => ({
  numbers: db.prepare('SELECT business_day, number, status FROM ticket ORDER BY ticket_id').all(),
  events: db.prepare('SELECT seq, at, kind, ticket_id, data FROM event ORDER BY seq').all(),
  ratings: db.prepare('SELECT invitation_id, score, reasons FROM rating').all(),
});

/** The file of a hall of that version. */
function hallOf(name: string): { path: string; counts: Record<string, unknown>; before: ReturnType<typeof said> } {
  const path = join(ownFolder(), 'hall.db');
  const db = new BetterSqlite(path);
  db.exec(readFileSync(join(VERSIONS, name), 'utf8'));
  const kept = { path, counts: countsOf(db, tables(db)), before: said(db) };
  db.close();
  return kept;
}

const copiesOf = (path: string) => readdirSync(join(dirname(path), 'backups'));

describe('a hall of every version that there has been', () => {
  for (const name of readdirSync(VERSIONS)) {
    const version = Number(/^v(\d+)\.sql$/.exec(name)?.[1]);

    it(`[F1] version ${version} comes up to now: every row is there, says the same, and the log and the books are right`, () => {
      const { path, counts, before } = hallOf(name);
      const db = openDatabase(path);
      expect(db.pragma('user_version', { simple: true })).toBe(newestVersion);
      expect(countsOf(db, Object.keys(counts))).toEqual(counts);
      expect(said(db)).toEqual(before);
      expect(createStores(db).hall.settings().name.zh).not.toBe('');
      closeDatabase(db);
      const { findings, days } = rehearse(path);
      expect([findings.told(), days]).toEqual([[], 2]);
    });

    it(`[F2] version ${version} is kept as it was before it is changed`, () => {
      const { path, before } = hallOf(name);
      closeDatabase(openDatabase(path));
      const [copy = '', ...others] = copiesOf(path);
      expect([others, copy]).toEqual([[], expect.stringMatching(new RegExp(`\\.v${version}\\.db$`))]);
      const kept = join(dirname(path), 'backups', copy);
      expect(checkCopy(kept).version).toBe(version);
      const db = new BetterSqlite(kept, { readonly: true });
      expect(said(db)).toEqual(before);
      db.close();
      closeDatabase(openDatabase(path));
      expect(copiesOf(path)).toEqual([copy]);
    });
  }

  it('[F2] a copy that cannot be made before the upgrade leaves no half of it', () => {
    const db = new BetterSqlite(hallOf('v130.sql').path);
    const page = Number(db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'counter_service'`).pluck().get());
    db.close();
    const content = readFileSync(db.name);
    content.fill(0xff, (page - 1) * 4096, page * 4096);
    writeFileSync(db.name, content);
    const damaged = new BetterSqlite(db.name);
    expect(() => keepBeforeUpgrade(damaged, 0 as never)).toThrow('malformed');
    damaged.close();
    expect(copiesOf(db.name)).toEqual([]);
  });

  it('[F2] whoever goes back to the program before is told which copy was made before the upgrade', () => {
    const { path } = hallOf('v130.sql');
    closeDatabase(openDatabase(path));
    const db = new BetterSqlite(path);
    db.pragma('user_version = 9990');
    db.close();
    const [copy = ''] = copiesOf(path);
    const command = `npm run restore -- --from "${join(dirname(path), 'backups', copy)}" --data "${dirname(path)}"`;
    expect(() => openDatabase(path)).toThrow(command);
  });
});
