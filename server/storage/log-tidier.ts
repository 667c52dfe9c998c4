import type { Database } from 'better-sqlite3';

/** Of 4 KiB each; a hall that is never quiet brings them into the database all the same. */
const MOST_PAGES = 16_000;

/**
 * What was committed lies in a log beside the database until it is brought there, which takes as long as dozens of
 * commands. That waits for a moment in which nobody asks for anything.
 */
export function createLogTidier(db: Database) {
  db.pragma(`wal_autocheckpoint = ${MOST_PAGES}`);
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();
  let last = changes.get();
  let isBehind = false;

  return {
    /** To be called about every second: where nothing was changed since the last time, the log is brought in. */
    tick(): void {
      const now = changes.get();
      const isQuiet = now === last;
      last = now;
      if (!isQuiet) isBehind = true;
      else if (isBehind) {
        isBehind = false;
        db.pragma('wal_checkpoint(PASSIVE)');
      }
    },
  };
}
