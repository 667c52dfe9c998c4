import type { Database } from 'better-sqlite3';

/** What a kiosk gave out last is among the hall's newest tickets; an index for that was written into with each of them. */
export function up(db: Database): void {
  db.exec('DROP INDEX ticket_by_channel');
}
