import BetterSqlite, { type Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DatabaseFromTheFutureError, DatabaseUnusableError, migrate } from '../../../server/storage/database.ts';
import { migrations } from '../../../server/storage/migrations/index.ts';

/** A database as a Hallcall of that version left it. */
function atVersion(version: number): Database {
  const db = new BetterSqlite(':memory:');
  db.pragma('foreign_keys = ON');
  migrate(
    db,
    migrations.filter((step) => step.version <= version),
  );
  return db;
}

const versionOf = (db: Database) => db.pragma('user_version', { simple: true });
const tablesOf = (db: Database) =>
  db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`).pluck().all();

/** Everything in every table, to be compared after a step. */
function contentOf(db: Database, tables: readonly unknown[]) {
  return Object.fromEntries(tables.map((table) => [table, db.prepare(`SELECT * FROM ${table}`).all()]));
}

function addHall(db: Database): void {
  db.exec(`
    INSERT INTO hall VALUES (1, '{}', 1, 7, '2026-03-02');
    INSERT INTO service VALUES ('A', 0, 'A', '交电费', 'Pay a bill', NULL, NULL, 'receipt', NULL, 300, 1, NULL);
    INSERT INTO staff VALUES ('staff-1', '1001', '陈静', 'clerk', '$argon2id$v=19$m=256,t=1,p=1$c2FsdA$aGFzaA');
    INSERT INTO staff_session VALUES ('token-hash', 'staff-1', 1, 2);
    INSERT INTO counter VALUES ('1', 0, '1 号窗口', 'Counter 1', 'open', 'staff-1', NULL, 1);
    INSERT INTO counter_service VALUES ('1', 'A');
    INSERT INTO device_key VALUES ('key-hash', 'kiosk', 'kiosk-1', NULL);
    INSERT INTO command_log VALUES ('command-1', 'ticket:take', 'kiosk:kiosk-1', '{"ok":true}', 1);
    INSERT INTO event VALUES (1, 7, 1, '2026-03-02', 'ticket-taken', 'kiosk:kiosk-1', 't1', 'A', NULL, NULL, '{}');
  `);
}

function addTickets(db: Database): void {
  db.exec(`
    INSERT INTO number_series VALUES ('2026-03-02', 'A', 2);
    INSERT INTO ticket (ticket_id, code, business_day, number, service_id, status, taken_at, language, channel)
      VALUES ('t1', 'ABCDEFGHJK', '2026-03-02', 'A001', 'A', 'reserved', 1, 'zh', 'kiosk-1');
    INSERT INTO ticket (ticket_id, code, business_day, number, service_id, status, taken_at, language, channel,
      counter_id, clerk_id, called_at, calls, reason, started_at, is_start_implicit, ended_at, quantity)
      VALUES ('t2', 'ABCDEFGHJM', '2026-03-02', 'A002', 'A', 'finished', 1, 'en', 'guide',
        '1', 'staff-1', 2, 1, '{"code":"arrival-order","waitedMinutes":0}', 3, 0, 4, 1);
    INSERT INTO call VALUES (1, 't2', 'A002', '1', 'A', '2026-03-02', 2, 1, 1, 0);
    INSERT INTO invitation VALUES ('i1', 't2', 'A002', '1', 'staff-1', 'A', 4, 60004);
    INSERT INTO rating VALUES ('i1', 5, '[]', NULL, 5);
  `);
}

/** What each step finds when it starts. */
const filled: Record<number, (db: Database) => void> = {
  10: () => undefined,
  20: addHall,
  30: (db) => {
    addHall(db);
    addTickets(db);
  },
};

describe('migrations', () => {
  for (const [index, { version }] of migrations.entries()) {
    const before = migrations[index - 1]?.version ?? 0;
    it(`[F1] from version ${before} to ${version} every row is still there`, () => {
      const fill = filled[version];
      if (!fill) throw new Error(`write what version ${before} holds before it becomes ${version}`);
      const db = atVersion(before);
      fill(db);
      const tables = tablesOf(db);
      const content = contentOf(db, tables);
      migrate(
        db,
        migrations.filter((step) => step.version <= version),
      );
      expect(contentOf(db, tables)).toEqual(content);
      expect(versionOf(db)).toBe(version);
      expect(db.pragma('foreign_key_check')).toEqual([]);
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    });
  }

  it('[F1] versions rise in tens', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, index) => (index + 1) * 10));
  });

  it('[F1] a step that fails leaves the version and the tables as they were', () => {
    const db = atVersion(20);
    const failing = {
      version: 30,
      up(db: Database) {
        db.exec('CREATE TABLE half (done INTEGER) STRICT');
        throw new Error('power cut');
      },
    };
    expect(() => migrate(db, [...migrations.slice(0, 2), failing])).toThrow('power cut');
    expect(versionOf(db)).toBe(20);
    expect(tablesOf(db)).not.toContain('half');
  });

  it('[F1] migrating again changes nothing', () => {
    const db = atVersion(30);
    addHall(db);
    const before = contentOf(db, tablesOf(db));
    migrate(db, migrations);
    expect(contentOf(db, tablesOf(db))).toEqual(before);
  });

  it('[F2] a database from the future is refused and says what to do', () => {
    const db = atVersion(30);
    db.pragma('user_version = 9990');
    const opening = () => migrate(db, migrations);
    expect(opening).toThrow(DatabaseFromTheFutureError);
    expect(opening).toThrow(DatabaseUnusableError);
    expect(opening).toThrow(
      'The database is at version 9990; this Hallcall knows up to 30. Start the newer Hallcall, or put back a copy from before the update.',
    );
    expect(versionOf(db)).toBe(9990);
  });
});
