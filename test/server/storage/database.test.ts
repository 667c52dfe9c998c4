import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { powerHall } from '../../../server/catalogue/power-hall.ts';
import {
  DatabaseFromTheFutureError,
  DatabaseUnusableError,
  inTransaction,
  openDatabase,
} from '../../../server/storage/database.ts';
import { seededDatabase } from '../../support/desk.ts';
import { ownFolder } from '../../support/folder.ts';
import { TEN_O_CLOCK } from '../../support/hall.ts';

/** The file of a hall that has been closed well. */
function closedHall(): string {
  const path = join(ownFolder(), 'hall.db');
  seededDatabase(path, powerHall, TEN_O_CLOCK).close();
  return path;
}

const fingerprint = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

function overwrite(path: string, offset: number, bytes: Uint8Array): void {
  const content = readFileSync(path);
  content.set(bytes, offset);
  writeFileSync(path, content);
}

function refusal(path: string): Error {
  try {
    openDatabase(path).close();
  } catch (error) {
    return error as Error;
  }
  throw new Error('the database was opened');
}

const PAGE = 4096;
const inverted = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0xff);

describe('a hall’s database', () => {
  it('[F4] keeps what it has acknowledged over a power cut: WAL, with a full sync at each commit', () => {
    const db = openDatabase(join(ownFolder(), 'hall.db'));
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    db.close();
  });

  it('[F4] makes its folder, and finds its content again', () => {
    const path = join(ownFolder(), 'new', 'deeper', 'hall.db');
    seededDatabase(path, powerHall, TEN_O_CLOCK).close();
    const db = openDatabase(path);
    expect(db.prepare('SELECT count(*) FROM service').pluck().get()).toBe(5);
    db.close();
  });

  it('[E1] a transaction is everything or nothing, and cannot be asynchronous', () => {
    const db = openDatabase(':memory:');
    const add = () => db.exec(`INSERT INTO device_key VALUES ('k', 'kiosk', 'kiosk-1', NULL)`);
    expect(() =>
      inTransaction(db, () => {
        add();
        throw new Error('in the middle');
      }),
    ).toThrow('in the middle');
    expect(db.prepare('SELECT count(*) FROM device_key').pluck().get()).toBe(0);
    // @ts-expect-error a promise is no result of a transaction
    expect(() => inTransaction(db, async () => add())).toThrow();
    expect(db.prepare('SELECT count(*) FROM device_key').pluck().get()).toBe(0);
  });
});

describe('a database that cannot be used', () => {
  const damaged =
    /is damaged \(.+\)\. Keep it, move it aside together with its -wal and -shm files, and put the last good backup/;

  it('[F3] random bytes are refused and left alone', () => {
    const path = join(ownFolder(), 'hall.db');
    writeFileSync(path, Buffer.from(Array.from({ length: 3 * PAGE }, (_, index) => (index * 7919) % 251)));
    const before = fingerprint(path);
    const error = refusal(path);
    expect(error).toBeInstanceOf(DatabaseUnusableError);
    expect(error.message).toMatch(damaged);
    expect(error.message).toContain(path);
    expect(fingerprint(path)).toBe(before);
  });

  it.each([0.25, 0.5, 0.9])('[F3] a file cut to %d of its length is refused and left alone', (share) => {
    const path = closedHall();
    truncateSync(path, Math.floor(readFileSync(path).length * share));
    const before = fingerprint(path);
    const error = refusal(path);
    expect(error).toBeInstanceOf(DatabaseUnusableError);
    expect(error.message).toMatch(damaged);
    expect(fingerprint(path)).toBe(before);
  });

  it('[F3] a flipped page of a table is refused and left alone', () => {
    const path = closedHall();
    const whole = new BetterSqlite(path, { readonly: true });
    const page = whole.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'counter_service'`).pluck().get();
    whole.close();
    const offset = (Number(page) - 1) * PAGE;
    overwrite(path, offset, inverted(readFileSync(path).subarray(offset, offset + PAGE)));
    const before = fingerprint(path);
    const error = refusal(path);
    expect(error).toBeInstanceOf(DatabaseUnusableError);
    expect(error.message).toMatch(damaged);
    expect(fingerprint(path)).toBe(before);
  });

  it('[F3] a damaged file keeps its -wal too: what was not yet copied over is evidence, not rubbish', () => {
    const folder = ownFolder();
    const path = join(folder, 'hall.db');
    const db = seededDatabase(path, powerHall, TEN_O_CLOCK);
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.exec(`INSERT INTO device_key VALUES ('k', 'kiosk', 'kiosk-1', NULL)`);
    const copy = join(ownFolder(), 'hall.db');
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, copy + suffix);
    const page = db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'counter_service'`).pluck().get();
    db.close();
    const offset = (Number(page) - 1) * PAGE;
    overwrite(copy, offset, inverted(readFileSync(copy).subarray(offset, offset + PAGE)));
    const before = [fingerprint(copy), fingerprint(`${copy}-wal`)];
    expect(refusal(copy).message).toMatch(damaged);
    expect([fingerprint(copy), fingerprint(`${copy}-wal`)]).toEqual(before);
  });

  it('[F4] a -wal that a crash left behind is read: nothing acknowledged is lost', () => {
    const path = join(ownFolder(), 'hall.db');
    const db = seededDatabase(path, powerHall, TEN_O_CLOCK);
    db.exec(`INSERT INTO device_key VALUES ('k', 'kiosk', 'kiosk-1', NULL)`);
    const copy = join(ownFolder(), 'hall.db');
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, copy + suffix);
    db.close();
    const again = openDatabase(copy);
    expect(again.prepare('SELECT name FROM device_key').pluck().all()).toEqual(['kiosk-1']);
    again.close();
  });

  it('[F2] one from the future is refused by its own name and left alone', () => {
    const path = closedHall();
    const db = new BetterSqlite(path);
    db.pragma('user_version = 9990');
    db.close();
    const before = fingerprint(path);
    expect(refusal(path)).toBeInstanceOf(DatabaseFromTheFutureError);
    expect(fingerprint(path)).toBe(before);
  });

  it('[F3] a file where the data folder should be is said to be just that kind of trouble', () => {
    const file = join(ownFolder(), 'data');
    writeFileSync(file, 'not a folder');
    for (const path of [join(file, 'hall.db'), join(file, 'deeper', 'hall.db')]) {
      const error = refusal(path);
      expect(error).toBeInstanceOf(DatabaseUnusableError);
      expect(error.message).toMatch(
        /The data folder .+ cannot be written\. Check who owns it, or choose another with --data\./,
      );
    }
    expect(readFileSync(file, 'utf8')).toBe('not a folder');
  });

  it('[F3] a folder where the database should be is refused', () => {
    const path = join(ownFolder(), 'hall.db');
    mkdirSync(path);
    const error = refusal(path);
    expect(error).toBeInstanceOf(DatabaseUnusableError);
    expect(error.message).toContain('The disk may be full or failing');
    expect(readdirSync(path)).toEqual([]);
  });

  it('[F6] one that another Hallcall holds is refused and says so', () => {
    const path = closedHall();
    const first = openDatabase(path);
    const error = refusal(path);
    expect(error).toBeInstanceOf(DatabaseUnusableError);
    expect(error.message).toContain('is in use by another Hallcall');
    expect(first.prepare('SELECT count(*) FROM service').pluck().get()).toBe(5);
    first.close();
    openDatabase(path).close();
  });

  it('[F6] other programs may read it while a Hallcall has it', () => {
    const path = closedHall();
    const db = openDatabase(path);
    inTransaction(db, () => db.exec(`INSERT INTO device_key VALUES ('k', 'kiosk', 'kiosk-1', NULL)`) && undefined);
    const reader = new BetterSqlite(path, { readonly: true });
    expect(reader.prepare('SELECT name FROM device_key').pluck().all()).toEqual(['kiosk-1']);
    reader.close();
    db.close();
  });
});
