import type { Database } from 'better-sqlite3';

/** What the duty manager sees and does: alerts that stand, incidents, rounds, the day's end, services changed for a day. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE alert (
      code TEXT NOT NULL,
      about TEXT NOT NULL,
      level TEXT NOT NULL CHECK (level IN ('warning', 'alarm')),
      since INTEGER NOT NULL,
      figure INTEGER,
      noted_at INTEGER,
      noted_by TEXT,
      PRIMARY KEY (code, about),
      CHECK ((noted_at IS NULL) = (noted_by IS NULL))
    ) STRICT;

    CREATE TABLE incident (
      incident_id TEXT PRIMARY KEY,
      business_day TEXT NOT NULL,
      kind TEXT NOT NULL,
      text TEXT NOT NULL,
      counter_id TEXT REFERENCES counter,
      level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
      level_since INTEGER NOT NULL,
      is_acknowledged INTEGER NOT NULL CHECK (is_acknowledged IN (0, 1)),
      is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1))
    ) STRICT;
    CREATE INDEX incident_open ON incident (level_since) WHERE is_closed = 0;
    CREATE INDEX incident_by_day ON incident (business_day);
    CREATE TRIGGER incident_is_never_deleted BEFORE DELETE ON incident BEGIN SELECT RAISE(ABORT, 'incidents are never deleted'); END;

    CREATE TABLE incident_step (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      incident_id TEXT NOT NULL REFERENCES incident,
      step TEXT NOT NULL CHECK (step IN ('reported', 'acknowledged', 'measure', 'escalated', 'closed')),
      level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
      at INTEGER NOT NULL,
      by TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT;
    CREATE INDEX incident_step_by_incident ON incident_step (incident_id, seq);
    CREATE TRIGGER incident_step_is_never_changed BEFORE UPDATE ON incident_step BEGIN SELECT RAISE(ABORT, 'incident steps are never changed'); END;
    CREATE TRIGGER incident_step_is_never_deleted BEFORE DELETE ON incident_step BEGIN SELECT RAISE(ABORT, 'incident steps are never deleted'); END;

    CREATE TABLE inspection (
      business_day TEXT NOT NULL,
      point TEXT NOT NULL CHECK (point IN ('opening', 'peak', 'closing')),
      at INTEGER NOT NULL,
      by TEXT NOT NULL,
      lines TEXT NOT NULL,
      PRIMARY KEY (business_day, point)
    ) STRICT;

    CREATE TABLE duty_day (
      business_day TEXT PRIMARY KEY,
      peak_at INTEGER,
      signed_at INTEGER,
      signed_by TEXT,
      remark TEXT,
      CHECK ((signed_at IS NULL) = (signed_by IS NULL)),
      CHECK ((signed_at IS NULL) = (remark IS NULL))
    ) STRICT;

    CREATE TABLE slow_spell (
      business_day TEXT NOT NULL,
      reason TEXT NOT NULL,
      since INTEGER NOT NULL,
      until INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX one_slow_spell_at_a_time ON slow_spell ((1)) WHERE until IS NULL;
    CREATE INDEX slow_spell_by_day ON slow_spell (business_day);

    CREATE TABLE usual_offers (
      counter_id TEXT PRIMARY KEY REFERENCES counter,
      own TEXT NOT NULL,
      helped TEXT NOT NULL
    ) STRICT;
  `);
}
