import { closeSync, openSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { powerHall } from '../../../server/catalogue/power-hall.ts';
import {
  closeDatabase,
  DatabaseUnusableError,
  openDatabase,
  openForReading,
} from '../../../server/storage/database.ts';
import { createStores } from '../../../server/storage/stores.ts';
import { seededDatabase } from '../../support/desk.ts';
import { ownFolder } from '../../support/folder.ts';
import { TEN_O_CLOCK } from '../../support/hall.ts';

const WHOLE_SECOND = 1_700_000_000;

describe('a database that is only read', () => {
  let path: string;
  beforeEach(() => {
    path = join(ownFolder(), 'hall.db');
  });
  const seeded = () => seededDatabase(path, powerHall, TEN_O_CLOCK);

  it('[F6] may be in use by a hall, and cannot be changed', () => {
    const hall = seeded();
    const reader = openForReading(path);
    const stores = createStores(reader);
    expect(stores.hall.businessDay()).toBe('2026-03-02');
    createStores(hall).hall.setBusinessDay('2026-03-03');
    expect(stores.hall.businessDay()).toBe('2026-03-03');
    expect(() => stores.hall.setBusinessDay('2026-03-04')).toThrow('readonly');
    reader.close();
    closeDatabase(hall);
  });

  it('[F3] is closed as cleanly as before', () => {
    closeDatabase(seeded());
    utimesSync(path, WHOLE_SECOND, WHOLE_SECOND); // finer times cannot be put back
    closeDatabase(openDatabase(path));
    openForReading(path).close();
    const { size } = statSync(path);
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(64, 0xff), 0, 64, size - 4096); // whoever reads all of it will notice
    closeSync(file);
    utimesSync(path, WHOLE_SECOND, WHOLE_SECOND);
    closeDatabase(openDatabase(path));
    rmSync(`${path}-closed`);
    expect(() => openDatabase(path)).toThrow(DatabaseUnusableError);
  });

  it('[F2] is of this version', () => {
    const db = seeded();
    db.pragma('user_version = 1');
    closeDatabase(db);
    expect(() => openForReading(path)).toThrow(/is of another version \(1\)/);
  });

  it('[F3] is there, and is a database', () => {
    expect(() => openForReading(path)).toThrow(/There is no database .*hall\.db/);
    const file = openSync(path, 'w');
    writeSync(file, 'no database, but long enough to be read as the head of one'.repeat(20));
    closeSync(file);
    expect(() => openForReading(path)).toThrow(/is damaged/);
  });
});
