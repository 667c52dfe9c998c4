import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../server/storage/database.ts';
import { withSteadyPlan } from '../../../server/storage/steady-plans.ts';

describe('a statement whose plan stays as it is', () => {
  let db: BetterSqlite.Database;
  beforeAll(() => {
    db = openDatabase(':memory:');
  });
  afterAll(() => db.close());

  it('has a plus before its parameters and nowhere else', () => {
    expect(withSteadyPlan(`SELECT '?', "a" FROM t WHERE a = ? AND b LIKE '%@x''?' AND c = @name LIMIT ?`)).toBe(
      `SELECT '?', "a" FROM t WHERE a = +? AND b LIKE '%@x''?' AND c = +@name LIMIT +?`,
    );
  });

  it('stores and finds what it would without it', () => {
    const plain = new BetterSqlite(':memory:');
    const table = 'CREATE TABLE t (n INTEGER, r REAL, s TEXT, b BLOB, x)';
    const all = [1, 2.5, 'drei?', Buffer.from([4]), null];
    const found = [db, plain].map((each) => {
      each.exec(table);
      each.prepare('INSERT INTO t VALUES (?, ?, ?, ?, ?)').run(...all);
      each.prepare('INSERT INTO t VALUES (@n, @n, @n, @n, @n)').run({ n: '7' });
      each.prepare('UPDATE t SET x = ? WHERE n = ?').run('8', '7');
      return [
        each.prepare('SELECT *, typeof(n), typeof(r), typeof(s), typeof(b), typeof(x) FROM t').all(),
        each.prepare('SELECT count(*) AS found FROM t WHERE n = ? AND s = ?').get('7', '7'),
        each.prepare('SELECT n FROM t WHERE x IS ? ORDER BY n LIMIT ?').all(null, 1),
        each.prepare('SELECT ? AS one, typeof(?) AS two').get(1, Buffer.from([1])),
      ];
    });
    expect(found[0]).toEqual(found[1]);
    plain.close();
  });
});
