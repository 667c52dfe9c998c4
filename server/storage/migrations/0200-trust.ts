import type { Database } from 'better-sqlite3';

/** Sessions that nobody used, and those from outside the hall; the second factor of managers with its codes for an emergency; deletions of personal data are found without reading all events. */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE staff_session ADD COLUMN is_idle INTEGER NOT NULL DEFAULT 0 CHECK (is_idle IN (0, 1));
    ALTER TABLE staff_session ADD COLUMN is_outside INTEGER NOT NULL DEFAULT 0 CHECK (is_outside IN (0, 1));
    CREATE TABLE second_factor (
      staff_id TEXT PRIMARY KEY REFERENCES staff (staff_id),
      secret_sealed TEXT NOT NULL,
      set_at INTEGER,
      last_step INTEGER,
      CHECK ((set_at IS NULL) = (last_step IS NULL))
    ) STRICT;
    CREATE TABLE recovery_code (
      code_hash TEXT PRIMARY KEY,
      staff_id TEXT NOT NULL REFERENCES second_factor (staff_id) ON DELETE CASCADE,
      used_at INTEGER
    ) STRICT;
    CREATE INDEX recovery_code_by_staff ON recovery_code (staff_id);
    CREATE INDEX event_of_deletion ON event (seq) WHERE kind IN ('persons-forgotten', 'call-back-done');
  `);
}
