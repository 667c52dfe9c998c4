import type { Database } from 'better-sqlite3';

/** When personal data was deleted is asked of the events without reading all of them. */
export function up(db: Database): void {
  db.exec(`CREATE INDEX event_of_deletion ON event (seq) WHERE kind IN ('persons-forgotten', 'call-back-done')`);
}
