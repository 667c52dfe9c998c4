import type { Database } from 'better-sqlite3';

/** The day until which a call was promised, and the work order that it is about. */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE call_back ADD COLUMN due_day TEXT;
    ALTER TABLE call_back ADD COLUMN work_order TEXT;
  `);
}
