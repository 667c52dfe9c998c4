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

type Rows = Record<string, unknown>[];

/** Everything in every table, to be compared after a step. */
/** Every row, without what is computed from the others. */
function contentOf(db: Database, tables: readonly unknown[]): Record<string, Rows> {
  const isComputed = db.prepare<[unknown], string>('SELECT name FROM pragma_table_xinfo(?) WHERE hidden > 1').pluck();
  return Object.fromEntries(
    tables.map((table) => {
      const computed = isComputed.all(table);
      const rows = db.prepare(`SELECT * FROM ${table}`).all() as Rows;
      const kept = (row: Rows[number]) => Object.entries(row).filter(([column]) => !computed.includes(column));
      return [table, rows.map((row) => Object.fromEntries(kept(row)))];
    }),
  );
}

/** What has moved to another table. */
const MOVED: Record<string, string> = { settings: 'hall_settings' };

/** The same columns as before, in a table that has got others. A class that was named was only asked for ([Q7]). */
function asBefore(after: Rows, before: Rows): Rows {
  const columns = Object.keys(before[0] ?? {}).filter((column) => !(column in MOVED) || column in (after[0] ?? {}));
  return after.map((row) => {
    const wasMeant = 'asked_class_id' in row && !columns.includes('asked_class_id');
    const known = wasMeant ? { ...row, class_id: row.asked_class_id } : row;
    return Object.fromEntries(columns.map((column) => [column, known[column as keyof typeof known]]));
  });
}

/** Rows as they were, less what is found in its new table. */
function withoutMoved(db: Database, table: string, before: Rows): Rows {
  return before.map((row) => {
    const kept = Object.entries(row).filter(([column, value]) => {
      const to = table === 'hall' ? MOVED[column] : undefined;
      if (to === undefined || !tablesOf(db).includes(to)) return true;
      expect(db.prepare(`SELECT ${column} FROM ${to}`).pluck().get()).toBe(value);
      return false;
    });
    return Object.fromEntries(kept);
  });
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

/** One ticket in each state of version 20 … 30, one of them rated. */
function addTickets(db: Database): void {
  const facts =
    'ticket_id, code, business_day, number, service_id, status, taken_at, language, class_id, care, channel';
  const call = 'counter_id, clerk_id, called_at, calls, reason';
  const why = `'1', 'staff-1', 2, 3, '{"code":"arrival-order","waitedMinutes":0}'`;
  db.exec(`
    INSERT INTO number_series VALUES ('2026-03-02', 'A', 9);
    INSERT INTO ticket (${facts}) VALUES
      ('t1', 'ABCDEFGHJ1', '2026-03-02', 'A001', 'A', 'reserved', 1, 'zh', NULL, NULL, 'kiosk-1'),
      ('t3', 'ABCDEFGHJ3', '2026-03-02', 'A003', 'A', 'waiting', 1, 'zh', 'elder', 'slow', 'guide');
    INSERT INTO ticket (${facts}, ended_at) VALUES
      ('t4', 'ABCDEFGHJ4', '2026-03-02', 'A004', 'A', 'cancelled', 1, 'zh', NULL, NULL, 'kiosk-1', 9),
      ('t5', 'ABCDEFGHJ5', '2026-03-02', 'A005', 'A', 'voided', 1, 'zh', NULL, NULL, 'kiosk-1', 9),
      ('t6', 'ABCDEFGHJ6', '2026-03-01', 'A001', 'A', 'expired', 1, 'zh', NULL, NULL, 'kiosk-1', 9);
    INSERT INTO ticket (${facts}, ${call}) VALUES
      ('t7', 'ABCDEFGHJ7', '2026-03-02', 'A007', 'A', 'called', 1, 'zh', NULL, NULL, 'kiosk-1', ${why});
    INSERT INTO ticket (${facts}, ${call}, ended_at) VALUES
      ('t8', 'ABCDEFGHJ8', '2026-03-02', 'A008', 'A', 'missed', 1, 'zh', NULL, NULL, 'kiosk-1', ${why}, 9);
    INSERT INTO ticket (${facts}, ${call}, started_at, is_start_implicit, ended_at, outcome, quantity) VALUES
      ('t2', 'ABCDEFGHJ2', '2026-03-02', 'A002', 'A', 'finished', 1, 'en', NULL, NULL, 'guide', ${why}, 3, 0, 8, 'done', 2);
    INSERT INTO call VALUES (1, 't2', 'A002', '1', 'A', '2026-03-02', 2, 1, 1, 0);
    INSERT INTO invitation VALUES ('i1', 't2', 'A002', '1', 'staff-1', 'A', 4, 60004);
    INSERT INTO rating VALUES ('i1', 5, '[]', NULL, 5);
  `);
}

/** The version in whose words the rows of a step are written: from 50 on those of 30, brought up to date. */
const writtenAt = (version: number, before: number) => (version >= 50 ? 30 : before);

/** What each step finds when it starts. */
const filled: Record<number, (db: Database) => void> = {
  10: () => undefined,
  20: addHall,
  30: (db) => {
    addHall(db);
    addTickets(db);
  },
  40: (db) => {
    addHall(db);
    addTickets(db);
    db.exec(`INSERT INTO print_job VALUES ('j1', 't1', 'kiosk-1', '{}', 'queued', NULL, NULL, 1, NULL)`);
    db.exec(`INSERT INTO device VALUES ('kiosk-1', 1, 'paper', 'ok', 'closed', NULL, 1, 't1', 2)`);
  },
};

describe('migrations', () => {
  for (const [index, { version }] of migrations.entries()) {
    const before = migrations[index - 1]?.version ?? 0;
    it(`[F1] from version ${before} to ${version} every row is still there`, () => {
      const fill = filled[Math.min(version, 40)];
      if (!fill) throw new Error(`write what version ${before} holds before it becomes ${version}`);
      const db = atVersion(writtenAt(version, before));
      fill(db);
      migrate(
        db,
        migrations.filter((step) => step.version <= before),
      );
      const tables = tablesOf(db);
      const content = contentOf(db, tables);
      migrate(
        db,
        migrations.filter((step) => step.version <= version),
      );
      for (const [table, before] of Object.entries(content))
        expect([table, asBefore(contentOf(db, [table])[table] ?? [], before)]).toEqual([
          table,
          withoutMoved(db, table, before),
        ]);
      expect(versionOf(db)).toBe(version);
      expect(db.pragma('foreign_key_check')).toEqual([]);
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    });
  }

  it('[F1] at version 40 a ticket stands where it was taken, and a finished one has made one visit', () => {
    const db = atVersion(30);
    filled[40]?.(db);
    migrate(db, migrations);
    const ticket = (id: string) => db.prepare('SELECT * FROM ticket WHERE ticket_id = ?').get(id);
    const place = { first_service_id: 'A', visit: 1, since: 1, queued_at: 1, agenda: '[]', transfers: 0 };
    expect(ticket('t3')).toMatchObject({ ...place, class_id: null, credit_minutes: 0, asked_class_id: 'elder' });
    expect(ticket('t7')).toMatchObject({ ...place, last_call_at: 2, first_clerk_id: 'staff-1', begun_at: null });
    expect(ticket('t2')).toMatchObject({ ...place, begun_at: 3, served_ms: 5, is_end_assumed: 0 });
    const reasons = ['t4', 't5', 't6', 't8'].map((id) => (ticket(id) as { end_reason: string }).end_reason);
    expect(reasons).toEqual(['customer', 'not-confirmed', 'day-over', null]);
    const visit = {
      ticket_id: 't2',
      visit: 1,
      begun_at: 3,
      served_ms: 5,
      ended_at: 8,
      ending: 'finished',
      quantity: 2,
    };
    expect(db.prepare('SELECT * FROM visit').all()).toMatchObject([visit]);
    expect(db.prepare('SELECT visit, is_withdrawn FROM invitation').all()).toEqual([{ visit: 1, is_withdrawn: 0 }]);
    expect(() => db.exec('DELETE FROM invitation')).toThrow('invitations are never deleted');
  });

  it('[F1] versions rise in tens', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual(versions.toSorted((one, other) => one - other));
    expect(versions.filter((version) => version % 10 !== 0)).toEqual([]);
    expect(new Set(versions).size).toBe(versions.length);
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
    migrate(db, migrations);
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
      `The database is at version 9990; this Hallcall knows up to ${migrations.at(-1)?.version}. Start the newer Hallcall, or put back a copy from before the update.`,
    );
    expect(versionOf(db)).toBe(9990);
  });
});
