import type { Database } from 'better-sqlite3';

/** A ticket's whole life: visits, holds, returns, transfers, classes, and the place in line as an instant. */
function rebuildTickets(db: Database): void {
  db.exec(`
    CREATE TABLE new_ticket (
      arrival INTEGER PRIMARY KEY AUTOINCREMENT,
      ticket_id TEXT NOT NULL UNIQUE,
      code TEXT NOT NULL UNIQUE,
      business_day TEXT NOT NULL,
      number TEXT NOT NULL,
      first_service_id TEXT NOT NULL REFERENCES service,
      taken_at INTEGER NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
      channel TEXT NOT NULL,
      appointment_at INTEGER,
      status TEXT NOT NULL CHECK (status IN
        ('reserved', 'waiting', 'called', 'serving', 'held', 'missed', 'finished', 'cancelled', 'voided', 'expired')),
      visit INTEGER NOT NULL CHECK (visit > 0),
      service_id TEXT NOT NULL REFERENCES service,
      since INTEGER NOT NULL,
      queued_at INTEGER NOT NULL,
      class_id TEXT,
      credit_minutes INTEGER NOT NULL CHECK (credit_minutes >= 0),
      place INTEGER NOT NULL GENERATED ALWAYS AS (since - credit_minutes * 60000) STORED,
      asked_class_id TEXT,
      care TEXT,
      bound_counter_id TEXT REFERENCES counter,
      bound_clerk_id TEXT REFERENCES staff,
      from_counter_id TEXT REFERENCES counter,
      agenda TEXT NOT NULL,
      note TEXT,
      first_clerk_id TEXT REFERENCES staff,
      rejoins INTEGER NOT NULL CHECK (rejoins >= 0),
      transfers INTEGER NOT NULL CHECK (transfers >= 0),
      is_ping_pong INTEGER NOT NULL CHECK (is_ping_pong IN (0, 1)),
      begun_at INTEGER,
      served_ms INTEGER NOT NULL CHECK (served_ms >= 0),
      counter_id TEXT REFERENCES counter,
      clerk_id TEXT REFERENCES staff,
      called_at INTEGER,
      last_call_at INTEGER,
      calls INTEGER,
      reason TEXT,
      started_at INTEGER,
      is_start_implicit INTEGER CHECK (is_start_implicit IN (0, 1)),
      held_at INTEGER,
      remind_at INTEGER,
      ended_at INTEGER,
      end_reason TEXT,
      outcome TEXT,
      quantity INTEGER CHECK (quantity > 0),
      is_end_assumed INTEGER CHECK (is_end_assumed IN (0, 1)),
      changes INTEGER NOT NULL DEFAULT 0,
      UNIQUE (business_day, number),
      CHECK (bound_counter_id IS NULL OR bound_clerk_id IS NULL),
      CHECK (class_id IS NOT NULL OR credit_minutes = 0),
      CHECK (status NOT IN ('called', 'serving', 'held', 'missed', 'finished') OR (counter_id IS NOT NULL AND
        clerk_id IS NOT NULL AND called_at IS NOT NULL AND last_call_at IS NOT NULL AND calls > 0 AND reason IS NOT NULL)),
      CHECK (status NOT IN ('serving', 'held', 'finished') OR (started_at IS NOT NULL AND begun_at IS NOT NULL)),
      CHECK (status <> 'held' OR (held_at IS NOT NULL AND remind_at IS NOT NULL)),
      CHECK (status <> 'finished' OR (quantity IS NOT NULL AND is_end_assumed IS NOT NULL)),
      CHECK (status NOT IN ('cancelled', 'voided', 'expired') OR end_reason IS NOT NULL),
      CHECK (status IN ('reserved', 'waiting', 'called', 'serving', 'held') OR ended_at IS NOT NULL)
    ) STRICT;

    INSERT INTO new_ticket (arrival, ticket_id, code, business_day, number, first_service_id, taken_at, language, channel,
      status, visit, service_id, since, queued_at, credit_minutes, asked_class_id, care, agenda, first_clerk_id, rejoins,
      transfers, is_ping_pong, begun_at, served_ms, counter_id, clerk_id, called_at, last_call_at, calls, reason,
      started_at, is_start_implicit, ended_at, end_reason, outcome, quantity, is_end_assumed)
    SELECT arrival, ticket_id, code, business_day, number, service_id, taken_at, language, channel,
      status, 1, service_id, taken_at, taken_at, 0, class_id, care, '[]', clerk_id, 0,
      0, 0, started_at, CASE WHEN status = 'finished' THEN max(0, ended_at - started_at) ELSE 0 END,
      counter_id, clerk_id, called_at, called_at, calls, reason, started_at, is_start_implicit, ended_at,
      CASE status WHEN 'cancelled' THEN 'customer' WHEN 'voided' THEN 'not-confirmed' WHEN 'expired' THEN 'day-over' END,
      outcome, quantity, CASE WHEN status = 'finished' THEN 0 END
    FROM ticket;
    DROP TABLE ticket;
    ALTER TABLE new_ticket RENAME TO ticket;

    CREATE INDEX ticket_by_place ON ticket (business_day, status, service_id, place, arrival) WHERE bound_counter_id IS NULL AND bound_clerk_id IS NULL;
    CREATE INDEX ticket_by_since ON ticket (business_day, status, service_id, since, arrival) WHERE bound_counter_id IS NULL AND bound_clerk_id IS NULL;
    CREATE INDEX ticket_by_queue ON ticket (business_day, status, service_id, queued_at);
    CREATE INDEX ticket_with_credit ON ticket (business_day, service_id) WHERE status = 'waiting' AND credit_minutes > 0;
    CREATE INDEX ticket_in_line ON ticket (business_day, service_id, place, arrival) WHERE status IN ('reserved', 'waiting');
    CREATE INDEX ticket_bound_waiting ON ticket (business_day) WHERE status = 'waiting' AND (bound_counter_id IS NOT NULL OR bound_clerk_id IS NOT NULL);
    CREATE UNIQUE INDEX one_current_ticket_per_counter ON ticket (counter_id) WHERE status IN ('called', 'serving');
    CREATE INDEX ticket_held ON ticket (counter_id) WHERE status = 'held';
    CREATE INDEX ticket_missed ON ticket (business_day, service_id, ended_at) WHERE status = 'missed';
    CREATE INDEX ticket_left_open ON ticket (business_day) WHERE status IN ('reserved', 'waiting', 'called', 'serving', 'held');
    CREATE INDEX ticket_asking ON ticket (business_day) WHERE status = 'waiting' AND asked_class_id IS NOT NULL;
    CREATE INDEX ticket_by_channel ON ticket (channel, taken_at);
    CREATE INDEX ticket_by_first_service ON ticket (business_day, first_service_id, taken_at);
  `);
}

/** What each counter did for a ticket; the pad asks once for each counter a customer has been served at. */
function addVisits(db: Database): void {
  db.exec(`
    CREATE TABLE visit (
      ticket_id TEXT NOT NULL REFERENCES ticket (ticket_id),
      visit INTEGER NOT NULL,
      business_day TEXT NOT NULL,
      service_id TEXT NOT NULL REFERENCES service,
      counter_id TEXT NOT NULL REFERENCES counter,
      clerk_id TEXT NOT NULL REFERENCES staff,
      queued_at INTEGER NOT NULL,
      called_at INTEGER NOT NULL,
      calls INTEGER NOT NULL,
      begun_at INTEGER NOT NULL,
      is_start_implicit INTEGER NOT NULL CHECK (is_start_implicit IN (0, 1)),
      served_ms INTEGER NOT NULL CHECK (served_ms >= 0),
      ended_at INTEGER NOT NULL,
      ending TEXT NOT NULL CHECK (ending IN ('finished', 'transferred')),
      outcome TEXT,
      quantity INTEGER NOT NULL CHECK (quantity > 0),
      is_end_assumed INTEGER NOT NULL CHECK (is_end_assumed IN (0, 1)),
      PRIMARY KEY (ticket_id, visit)
    ) STRICT;
    INSERT INTO visit SELECT ticket_id, 1, business_day, service_id, counter_id, clerk_id, queued_at, called_at, calls,
      begun_at, is_start_implicit, served_ms, ended_at, 'finished', outcome, quantity, 0
      FROM ticket WHERE status = 'finished';
    CREATE INDEX visit_finished ON visit (service_id, ended_at) WHERE ending = 'finished' AND is_end_assumed = 0;
    CREATE INDEX visit_by_day ON visit (business_day, clerk_id);

    CREATE TABLE new_invitation (
      invitation_id TEXT PRIMARY KEY,
      ticket_id TEXT NOT NULL REFERENCES ticket (ticket_id),
      visit INTEGER NOT NULL,
      number TEXT NOT NULL,
      counter_id TEXT NOT NULL REFERENCES counter,
      clerk_id TEXT NOT NULL REFERENCES staff,
      service_id TEXT NOT NULL REFERENCES service,
      invited_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1))
    ) STRICT;
    INSERT INTO new_invitation (rowid, invitation_id, ticket_id, visit, number, counter_id, clerk_id, service_id, invited_at, expires_at)
      SELECT rowid, invitation_id, ticket_id, 1, number, counter_id, clerk_id, service_id, invited_at, expires_at FROM invitation;
    DROP TABLE invitation;
    ALTER TABLE new_invitation RENAME TO invitation;
    CREATE UNIQUE INDEX one_invitation_per_visit ON invitation (ticket_id, visit) WHERE is_withdrawn = 0;
    CREATE INDEX invitation_by_counter ON invitation (counter_id);
    CREATE INDEX invitation_by_expiry ON invitation (expires_at);
    CREATE TRIGGER invitation_is_never_deleted BEFORE DELETE ON invitation BEGIN SELECT RAISE(ABORT, 'invitations are never deleted'); END;

    ALTER TABLE call ADD COLUMN is_withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (is_withdrawn IN (0, 1));
  `);
}

/** What Undo takes back: of each counter the last step only. */
function addUndo(db: Database): void {
  db.exec(`
    CREATE TABLE undo_step (
      counter_id TEXT PRIMARY KEY REFERENCES counter,
      clerk_id TEXT NOT NULL REFERENCES staff,
      kind TEXT NOT NULL CHECK (kind IN ('next', 'no-show', 'finish', 'transfer')),
      number TEXT NOT NULL,
      at INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      favoured_before INTEGER NOT NULL,
      tickets TEXT NOT NULL,
      invitation_id TEXT REFERENCES invitation,
      closed_invitation_id TEXT REFERENCES invitation,
      closed_expires_at INTEGER,
      CHECK ((closed_invitation_id IS NULL) = (closed_expires_at IS NULL))
    ) STRICT;
  `);
}

/** Who does what, and what the hall's day has come to. */
function addHallDay(db: Database): void {
  db.exec(`
    ALTER TABLE counter ADD COLUMN favoured_in_a_row INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE counter ADD COLUMN paused_until INTEGER;
    ALTER TABLE counter_service ADD COLUMN is_helped INTEGER NOT NULL DEFAULT 0 CHECK (is_helped IN (0, 1));
    ALTER TABLE service ADD COLUMN last_ticket_at INTEGER;

    CREATE TABLE staff_service (
      staff_id TEXT NOT NULL REFERENCES staff,
      service_id TEXT NOT NULL REFERENCES service,
      is_helped INTEGER NOT NULL CHECK (is_helped IN (0, 1)),
      PRIMARY KEY (staff_id, service_id)
    ) STRICT;

    CREATE TABLE hall_day (
      business_day TEXT PRIMARY KEY,
      last_ticket_at INTEGER,
      decision TEXT CHECK (decision IN ('overtime', 'appointments', 'other-counter', 'end')),
      decided_at INTEGER,
      decided_by TEXT,
      decision_reason TEXT
    ) STRICT;

    CREATE TABLE outage (
      outage_id INTEGER PRIMARY KEY AUTOINCREMENT,
      business_day TEXT NOT NULL,
      grade TEXT NOT NULL CHECK (grade IN ('short', 'long')),
      reason TEXT NOT NULL,
      since INTEGER NOT NULL,
      until INTEGER
    ) STRICT;
    CREATE INDEX outage_by_day ON outage (business_day);
    CREATE UNIQUE INDEX one_outage_at_a_time ON outage ((1)) WHERE until IS NULL;

    CREATE TABLE appointment (
      appointment_id TEXT PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      external_id TEXT UNIQUE,
      service_id TEXT NOT NULL REFERENCES service,
      day TEXT NOT NULL,
      time TEXT NOT NULL,
      label TEXT,
      status TEXT NOT NULL CHECK (status IN ('booked', 'arrived', 'cancelled')),
      ticket_id TEXT REFERENCES ticket (ticket_id),
      CHECK ((status = 'arrived') = (ticket_id IS NOT NULL))
    ) STRICT;
    CREATE INDEX appointment_by_day ON appointment (day, time);
    CREATE INDEX appointment_with_label ON appointment (day) WHERE label IS NOT NULL;

    CREATE TABLE call_back (
      call_back_id TEXT PRIMARY KEY,
      service_id TEXT NOT NULL REFERENCES service,
      number TEXT,
      label TEXT,
      phone_sealed TEXT,
      phone_tail TEXT,
      added_at INTEGER NOT NULL,
      appointment_id TEXT REFERENCES appointment,
      done_at INTEGER,
      result TEXT CHECK (result IN ('reached', 'not-reached', 'lapsed')),
      CHECK ((done_at IS NULL) = (result IS NULL)),
      CHECK ((done_at IS NULL) = (phone_sealed IS NOT NULL))
    ) STRICT;
    CREATE INDEX call_back_open ON call_back (added_at) WHERE done_at IS NULL;
  `);
}

/** The rules of the hall: tickets with visits, the place in line, the hall's day, appointments and call-backs. */
export function up(db: Database): void {
  rebuildTickets(db);
  addVisits(db);
  addUndo(db);
  addHallDay(db);
}
