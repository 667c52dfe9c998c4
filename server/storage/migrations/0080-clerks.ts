import type { Database } from 'better-sqlite3';

/** What was done in a visit and why it took so long, messages of the staff, and who has taken a clerk's page over. */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE visit ADD COLUMN limit_seconds INTEGER;
    ALTER TABLE visit ADD COLUMN over_limit_reason TEXT;
    ALTER TABLE visit ADD COLUMN items TEXT NOT NULL DEFAULT '[]';

    ALTER TABLE staff_session ADD COLUMN is_taken_over INTEGER NOT NULL DEFAULT 0 CHECK (is_taken_over IN (0, 1));

    CREATE TABLE staff_message (
      message_id TEXT PRIMARY KEY,
      sent_at INTEGER NOT NULL,
      from_staff_id TEXT NOT NULL REFERENCES staff,
      from_counter_id TEXT REFERENCES counter,
      to_role TEXT NOT NULL CHECK (to_role IN ('clerk', 'guide', 'manager')),
      to_staff_id TEXT REFERENCES staff,
      text TEXT NOT NULL CHECK (text <> '')
    ) STRICT;

    CREATE TABLE staff_message_seen (
      message_id TEXT NOT NULL REFERENCES staff_message ON DELETE CASCADE,
      staff_id TEXT NOT NULL REFERENCES staff,
      seen_at INTEGER NOT NULL,
      PRIMARY KEY (message_id, staff_id)
    ) STRICT;
  `);
}
