import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forgetLog, openDatabase } from '../../../server/storage/database.ts';
import { logBytes, makeRoomInLog } from '../../../server/storage/log-room.ts';
import { createLogTidier } from '../../../server/storage/log-tidier.ts';
import { ownFolder } from '../../support/folder.ts';

/** More than a new database is made of. */
const ROOM = 4 << 20;

function opened() {
  const folder = ownFolder();
  const db = openDatabase(`${folder}/hall.db`);
  const take = db.prepare(`INSERT INTO number_series (business_day, prefix, last) VALUES ('2026-03-02', ?, 1)`);
  return { folder, db, take: (prefix: string) => take.run(prefix) };
}

describe('room in the log beside the database', () => {
  it('[F5] is made once, and what is committed goes into it and is there after a start', () => {
    const { folder, db, take } = opened();
    makeRoomInLog(db, ROOM);
    const bytes = logBytes(db);
    expect(bytes).toBeGreaterThanOrEqual(ROOM);
    for (const prefix of 'ABCDEFGH') take(prefix);
    makeRoomInLog(db, ROOM);
    expect(logBytes(db)).toBe(bytes);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'log_room'`).pluck().get()).toBe(0);
    db.close();
    const again = openDatabase(`${folder}/hall.db`);
    expect(again.prepare('SELECT count(*) FROM number_series').pluck().get()).toBe(8);
    again.close();
    expect(readdirSync(folder)).not.toContain('hall.db-wal');
  });

  it('[F5] leaves the database as large as it is', () => {
    const { db } = opened();
    const size = () => ['page_count', 'freelist_count'].map((name) => db.pragma(name, { simple: true }));
    const before = size();
    makeRoomInLog(db, ROOM);
    expect(size()).toEqual(before);
    db.close();
  });

  it('[F5] is made again in a quiet moment when nothing deleted may be left in it', () => {
    const { db, take } = opened();
    makeRoomInLog(db, ROOM);
    const log = createLogTidier(db);
    take('A');
    expect(forgetLog(db)).toBe(true);
    log.tick();
    expect(logBytes(db)).toBe(0);
    log.tick();
    expect(logBytes(db)).toBeGreaterThanOrEqual(ROOM);
    db.close();
  });

  it('[F5] is left undone where there is none, and the hall goes on', () => {
    const { db, take } = opened();
    const pages = Number(db.pragma('page_count', { simple: true }));
    db.pragma(`max_page_count = ${pages + 50}`); // as a disk that is full
    makeRoomInLog(db, ROOM);
    expect(db.inTransaction).toBe(false);
    take('A');
    expect(db.prepare('SELECT count(*) FROM number_series').pluck().get()).toBe(1);
    db.close();
  });

  it('is none where there is no file, or where nobody made any', () => {
    const memory = openDatabase(':memory:');
    makeRoomInLog(memory, ROOM);
    expect(logBytes(memory)).toBe(0);
    const { db, take } = opened();
    const log = createLogTidier(db);
    take('A');
    forgetLog(db);
    log.tick();
    log.tick();
    expect(logBytes(db)).toBeLessThan(ROOM);
    db.close();
  });
});
