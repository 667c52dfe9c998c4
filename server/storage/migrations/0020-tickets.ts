import type { Database } from 'better-sqlite3';

/** Tickets, their numbers, the calls that screens announce, and the rating invitations that follow. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE number_series (
      business_day TEXT NOT NULL,
      prefix TEXT NOT NULL,
      last INTEGER NOT NULL CHECK (last > 0),
      PRIMARY KEY (business_day, prefix)
    ) STRICT;

    CREATE TABLE ticket (
      arrival INTEGER PRIMARY KEY AUTOINCREMENT,
      ticket_id TEXT NOT NULL UNIQUE,
      code TEXT NOT NULL UNIQUE,
      business_day TEXT NOT NULL,
      number TEXT NOT NULL,
      service_id TEXT NOT NULL REFERENCES service,
      status TEXT NOT NULL CHECK (status IN
        ('reserved', 'waiting', 'called', 'serving', 'missed', 'finished', 'cancelled', 'voided', 'expired')),
      taken_at INTEGER NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
      class_id TEXT,
      care TEXT,
      channel TEXT NOT NULL,
      counter_id TEXT REFERENCES counter,
      clerk_id TEXT REFERENCES staff,
      called_at INTEGER,
      calls INTEGER,
      reason TEXT,
      started_at INTEGER,
      is_start_implicit INTEGER CHECK (is_start_implicit IN (0, 1)),
      ended_at INTEGER,
      outcome TEXT,
      quantity INTEGER CHECK (quantity > 0),
      UNIQUE (business_day, number),
      CHECK (status NOT IN ('called', 'serving', 'missed', 'finished')
        OR (counter_id IS NOT NULL AND clerk_id IS NOT NULL AND called_at IS NOT NULL AND calls > 0 AND reason IS NOT NULL)),
      CHECK (status NOT IN ('serving', 'finished') OR started_at IS NOT NULL),
      CHECK (status <> 'finished' OR quantity IS NOT NULL),
      CHECK (status IN ('reserved', 'waiting', 'called', 'serving') OR ended_at IS NOT NULL)
    ) STRICT;
    CREATE INDEX ticket_by_queue ON ticket (business_day, status, service_id, arrival);
    CREATE UNIQUE INDEX one_current_ticket_per_counter ON ticket (counter_id) WHERE status IN ('called', 'serving');
    CREATE INDEX ticket_finished ON ticket (service_id, ended_at) WHERE status = 'finished';
    CREATE INDEX ticket_left_open ON ticket (business_day) WHERE status IN ('reserved', 'waiting', 'called', 'serving');
    CREATE INDEX ticket_by_channel ON ticket (channel, taken_at);

    CREATE TABLE call (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      ticket_id TEXT NOT NULL REFERENCES ticket (ticket_id),
      number TEXT NOT NULL,
      counter_id TEXT NOT NULL REFERENCES counter,
      service_id TEXT NOT NULL REFERENCES service,
      business_day TEXT NOT NULL,
      at INTEGER NOT NULL,
      times INTEGER NOT NULL CHECK (times > 0),
      is_shown INTEGER NOT NULL DEFAULT 0 CHECK (is_shown IN (0, 1)),
      is_spoken INTEGER NOT NULL DEFAULT 0 CHECK (is_spoken IN (0, 1))
    ) STRICT;
    CREATE INDEX call_by_day ON call (business_day);
    CREATE INDEX call_by_ticket ON call (ticket_id, seq);

    CREATE TABLE invitation (
      invitation_id TEXT PRIMARY KEY,
      ticket_id TEXT NOT NULL UNIQUE REFERENCES ticket (ticket_id),
      number TEXT NOT NULL,
      counter_id TEXT NOT NULL REFERENCES counter,
      clerk_id TEXT NOT NULL REFERENCES staff,
      service_id TEXT NOT NULL REFERENCES service,
      invited_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX invitation_by_counter ON invitation (counter_id);
    CREATE TRIGGER invitation_is_never_deleted BEFORE DELETE ON invitation BEGIN SELECT RAISE(ABORT, 'invitations are never deleted'); END;
    CREATE INDEX invitation_by_expiry ON invitation (expires_at);

    CREATE TABLE rating (
      invitation_id TEXT PRIMARY KEY REFERENCES invitation,
      score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
      reasons TEXT NOT NULL,
      comment TEXT,
      rated_at INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER rating_is_never_changed BEFORE UPDATE ON rating BEGIN SELECT RAISE(ABORT, 'ratings are never changed'); END;
    CREATE TRIGGER rating_is_never_deleted BEFORE DELETE ON rating BEGIN SELECT RAISE(ABORT, 'ratings are never deleted'); END;
  `);
}
