import { describe, expect, it } from 'vitest';
import {
  type Database,
  inOneReading,
  inTransaction,
  openDatabase,
  openForReading,
} from '../../../server/storage/database.ts';
import { createLastingMemory, createMemoryOfTurn, writeLate } from '../../../server/storage/memory.ts';
import { ownFolder } from '../../support/folder.ts';

const SERIES = '2026-03-02';

/** A number in the database, how often it was read, and a write past whoever remembers it. */
function numberIn(db: Database) {
  const get = db.prepare<[string], number>('SELECT last FROM number_series WHERE business_day = ?').pluck();
  const set = db.prepare(`INSERT INTO number_series (business_day, prefix, last) VALUES (?, 'A', ?)
    ON CONFLICT DO UPDATE SET last = excluded.last`);
  const counted = { reads: 0 };
  const read = () => {
    counted.reads += 1;
    return get.get(SERIES) ?? 0;
  };
  return { counted, read, write: (last: number) => set.run(SERIES, last) };
}

function opened() {
  const db = openDatabase(':memory:');
  return { db, ...numberIn(db) };
}

const failing = (work: () => void) => () => {
  work();
  throw new Error('taken back');
};

describe('what is remembered for a transaction', () => {
  it('[E4] is read once in each, whether it writes or only reads', () => {
    const { db, counted, read, write } = opened();
    const memory = createMemoryOfTurn<number>(db);
    write(1);
    expect(inTransaction(db, () => [memory.recall(read), memory.recall(read)])).toEqual([1, 1]);
    expect(counted.reads).toBe(1);
    write(2);
    expect(inOneReading(db, () => [memory.recall(read), memory.recall(read)])).toEqual([2, 2]);
    expect(counted.reads).toBe(2);
  });

  it('[E4] is read each time outside of one', () => {
    const { db, read, write } = opened();
    const memory = createMemoryOfTurn<number>(db);
    write(1);
    memory.note(5);
    expect(memory.recall(read)).toBe(1);
    write(2);
    expect(memory.recall(read)).toBe(2);
  });

  it('[E4] is what it was changed to, until a part of the transaction is taken back', () => {
    const { db, read, write } = opened();
    const memory = createMemoryOfTurn<number>(db);
    const change = (to: number) => () => {
      write(to);
      memory.note(to);
    };
    inTransaction(db, () => {
      change(1)();
      expect(() => inTransaction(db, failing(change(7)))).toThrow('taken back');
      expect(memory.recall(read)).toBe(1);
      write(2);
      memory.forget();
      expect(memory.recall(read)).toBe(2);
    });
  });
});

describe('what is remembered for good', () => {
  it('[E4] lasts from one transaction to the next, and not beyond one that is taken back', () => {
    const { db, counted, read, write } = opened();
    const memory = createLastingMemory<number>(db);
    write(1);
    expect(inTransaction(db, () => memory.recall(read))).toBe(1);
    expect(inTransaction(db, () => memory.recall(read))).toBe(1);
    expect(counted.reads).toBe(1);
    const change = failing(() => {
      write(7);
      memory.note(7);
    });
    expect(() => inTransaction(db, change)).toThrow('taken back');
    expect(memory.recall(read)).toBe(1);
  });

  it('[E4] is nothing where somebody else has the database', () => {
    const path = `${ownFolder()}/hall.db`;
    const theirs = openDatabase(path);
    const { write } = numberIn(theirs);
    write(1);
    const db = openForReading(path);
    const { read } = numberIn(db);
    const memory = createLastingMemory<number>(db);
    expect(inOneReading(db, () => memory.recall(read))).toBe(1);
    write(2);
    expect(inOneReading(db, () => memory.recall(read))).toBe(2);
    db.close();
    theirs.close();
  });
});

describe('what is written late', () => {
  it('[E4] is written once, as it was last, before the transaction ends; at once outside of one', () => {
    const { db, read, write } = opened();
    const written: number[] = [];
    const put = (last: number) =>
      writeLate(db, 'number', () => {
        written.push(last);
        write(last);
      });
    put(1);
    expect(written).toEqual([1]);
    inTransaction(db, () => {
      put(2);
      put(3);
      expect(read()).toBe(1);
    });
    expect(written).toEqual([1, 3]);
    expect(read()).toBe(3);
  });

  it('[E2] is taken back with its part of the transaction, and no more than that', () => {
    const { db, read, write } = opened();
    const put = (last: number) => writeLate(db, 'number', () => write(last));
    inTransaction(db, () => {
      put(1);
      expect(() =>
        inTransaction(
          db,
          failing(() => put(2)),
        ),
      ).toThrow('taken back');
    });
    expect(read()).toBe(1);
    expect(() =>
      inTransaction(
        db,
        failing(() => put(3)),
      ),
    ).toThrow('taken back');
    inTransaction(db, () => undefined);
    expect(read()).toBe(1);
  });
});
