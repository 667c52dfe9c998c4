import type { Database } from 'better-sqlite3';

/** What a screen says of the frame around it; null for a page in an ordinary browser. */
export function up(db: Database): void {
  db.exec('ALTER TABLE device ADD COLUMN frame TEXT');
}
