import type { Database } from 'better-sqlite3';

/** The follow-up of bad ratings, step by step, of which nothing is deleted or changed; and kiosks at which somebody needs a hand. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE rating_case (
      case_id TEXT PRIMARY KEY REFERENCES rating (invitation_id),
      opened_at INTEGER NOT NULL,
      opened_day TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('received', 'handled', 'fed-back', 'revisited', 'closed')),
      size TEXT NOT NULL CHECK (size IN ('simple', 'complex')),
      complaint TEXT CHECK (complaint IN ('complaint', 'report')),
      contact_due TEXT,
      contacted_at INTEGER,
      answer_due TEXT NOT NULL,
      answered_at INTEGER,
      closed_at INTEGER,
      result TEXT CHECK (result IN ('solved', 'explained', 'not-solved', 'not-reachable')),
      CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
      CHECK ((closed_at IS NULL) = (result IS NULL))
    ) STRICT;
    CREATE INDEX rating_case_open ON rating_case (opened_at) WHERE closed_at IS NULL;
    CREATE INDEX rating_case_by_day ON rating_case (opened_day);
    CREATE TRIGGER rating_case_stays_of_its_rating BEFORE UPDATE OF case_id, opened_at, opened_day ON rating_case
      BEGIN SELECT RAISE(ABORT, 'a case stays of its rating'); END;
    CREATE TRIGGER rating_case_is_never_deleted BEFORE DELETE ON rating_case
      BEGIN SELECT RAISE(ABORT, 'cases are never deleted'); END;
    CREATE TABLE case_step (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      case_id TEXT NOT NULL REFERENCES rating_case,
      kind TEXT NOT NULL CHECK (kind IN
        ('received', 'contacted', 'handled', 'fed-back', 'revisited', 'closed', 'classified', 'noted')),
      at INTEGER NOT NULL,
      by TEXT NOT NULL,
      outcome TEXT,
      note TEXT
    ) STRICT;
    CREATE INDEX case_step_of_case ON case_step (case_id, seq);
    CREATE TRIGGER case_step_is_never_changed BEFORE UPDATE ON case_step
      BEGIN SELECT RAISE(ABORT, 'steps of cases are never changed'); END;
    CREATE TRIGGER case_step_is_never_deleted BEFORE DELETE ON case_step
      BEGIN SELECT RAISE(ABORT, 'steps of cases are never deleted'); END;
    CREATE TABLE kiosk_stay (kiosk TEXT PRIMARY KEY, since INTEGER NOT NULL) STRICT;
  `);
}
