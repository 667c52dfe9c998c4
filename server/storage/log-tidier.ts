import type { Database } from 'better-sqlite3';
import { logBytes, makeRoomInLog } from './log-room.ts';

/** Of 4 KiB each; a hall that is never quiet brings them into the database all the same. */
const MOST_PAGES = 16_000;
export const LONGEST_LOG_BYTES = MOST_PAGES * 4_096;
/** Made again within the day, in some 40 ms of a quiet moment. */
const ROOM_BY_DAY_BYTES = 16 << 20;

/**
 * What was committed lies in a log beside the database until it is brought there, which takes as long as dozens of
 * commands. That waits for a moment in which nobody asks for anything.
 */
export function createLogTidier(db: Database) {
  db.pragma(`wal_autocheckpoint = ${MOST_PAGES}`);
  const room = Math.min(logBytes(db), ROOM_BY_DAY_BYTES);
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();
  let last = changes.get();
  let isBehind = false;

  function tidy(): void {
    db.pragma('wal_checkpoint(PASSIVE)');
    if (logBytes(db) < room) makeRoomInLog(db, room); // it was cut off, so that nothing deleted is left in it
  }

  return {
    /** To be called about every second: where nothing was changed since the last time, the log is brought in. */
    tick(): void {
      const now = changes.get();
      const isQuiet = now === last;
      last = now;
      if (!isQuiet) isBehind = true;
      else if (isBehind) {
        isBehind = false;
        tidy();
        last = changes.get();
      }
    },
  };
}
