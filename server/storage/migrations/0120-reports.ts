import type { Database } from 'better-sqlite3';

/** What was read from the events of a day that is over. The first edition is what was told; others stand beside it. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE report_day (
      business_day TEXT NOT NULL,
      edition INTEGER NOT NULL CHECK (edition > 0),
      definition INTEGER NOT NULL,
      facts TEXT NOT NULL,
      digest TEXT NOT NULL,
      last_seq INTEGER NOT NULL,
      findings TEXT NOT NULL,
      computed_at INTEGER NOT NULL,
      computed_by TEXT NOT NULL,
      PRIMARY KEY (business_day, edition)
    ) STRICT;
    CREATE TRIGGER report_day_is_never_changed BEFORE UPDATE ON report_day BEGIN SELECT RAISE(ABORT, 'figures that were told are never changed'); END;
    CREATE TRIGGER report_day_is_never_deleted BEFORE DELETE ON report_day BEGIN SELECT RAISE(ABORT, 'figures that were told are never deleted'); END;
    CREATE INDEX event_of_case ON event (seq) WHERE kind IN ('case-opened', 'case-step');
  `);
}
