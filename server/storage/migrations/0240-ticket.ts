import type { Database } from 'better-sqlite3';

const COLUMNS = `arrival, ticket_id, code, business_day, number, first_service_id, item_code, taken_at, language, channel,
  appointment_at, status, visit, service_id, since, queued_at, class_id, credit_minutes, asked_class_id, care,
  bound_counter_id, bound_clerk_id, from_counter_id, agenda, note, first_clerk_id, rejoins, transfers, is_ping_pong,
  begun_at, served_ms, counter_id, clerk_id, called_at, last_call_at, calls, reason, started_at, is_start_implicit,
  held_at, remind_at, ended_at, end_reason, outcome, quantity, is_end_assumed, changes`;

/**
 * What a ticket costs. A list of more than two states that is written with IN is made into a table each time a ticket is
 * checked, which was half of writing it; written out, the same checks cost next to nothing. How many tickets of a service
 * were taken is counted from the day's tickets, no reply is looked for by its age but when a day begins, and a reply is
 * kept where its id is: no ticket is written into an index for that. Codes are random: those of 512 tickets stay together,
 * so that new ones fall into few pages, however many tickets there were before.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE new_ticket (
      arrival INTEGER PRIMARY KEY AUTOINCREMENT,
      ticket_id TEXT NOT NULL UNIQUE,
      code TEXT NOT NULL,
      business_day TEXT NOT NULL,
      number TEXT NOT NULL,
      first_service_id TEXT NOT NULL REFERENCES service,
      item_code TEXT,
      taken_at INTEGER NOT NULL,
      language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
      channel TEXT NOT NULL,
      appointment_at INTEGER,
      status TEXT NOT NULL,
      visit INTEGER NOT NULL CHECK (visit > 0),
      service_id TEXT NOT NULL REFERENCES service,
      since INTEGER NOT NULL,
      queued_at INTEGER NOT NULL,
      class_id TEXT,
      credit_minutes INTEGER NOT NULL CHECK (credit_minutes >= 0),
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
      CHECK (status = 'reserved' OR status = 'waiting' OR status = 'cancelled' OR status = 'voided' OR status = 'expired' OR
        ((status = 'called' OR status = 'serving' OR status = 'held' OR status = 'missed' OR status = 'finished') AND
          counter_id IS NOT NULL AND clerk_id IS NOT NULL AND called_at IS NOT NULL AND last_call_at IS NOT NULL AND
          calls > 0 AND reason IS NOT NULL)),
      CHECK ((status <> 'serving' AND status <> 'held' AND status <> 'finished') OR
        (started_at IS NOT NULL AND begun_at IS NOT NULL)),
      CHECK (status <> 'held' OR (held_at IS NOT NULL AND remind_at IS NOT NULL)),
      CHECK (status <> 'finished' OR (quantity IS NOT NULL AND is_end_assumed IS NOT NULL)),
      CHECK ((status <> 'cancelled' AND status <> 'voided' AND status <> 'expired') OR end_reason IS NOT NULL),
      CHECK (status = 'reserved' OR status = 'waiting' OR status = 'called' OR status = 'serving' OR status = 'held' OR
        ended_at IS NOT NULL)
    ) STRICT;
    INSERT INTO new_ticket (${COLUMNS}) SELECT ${COLUMNS} FROM ticket;
    DROP TABLE ticket;
    ALTER TABLE new_ticket RENAME TO ticket;

    CREATE UNIQUE INDEX ticket_by_code ON ticket (arrival / 512, code);
    CREATE INDEX ticket_in_line ON ticket (business_day, service_id, since - credit_minutes * 60000, arrival, status, queued_at)
      WHERE status = 'waiting' OR status = 'reserved';
    CREATE INDEX ticket_with_credit ON ticket (business_day, service_id, since, arrival)
      WHERE status = 'waiting' AND credit_minutes > 0;
    CREATE INDEX ticket_bound_waiting ON ticket (business_day)
      WHERE status = 'waiting' AND (bound_counter_id IS NOT NULL OR bound_clerk_id IS NOT NULL);
    CREATE INDEX ticket_asking ON ticket (business_day) WHERE status = 'waiting' AND asked_class_id IS NOT NULL;
    CREATE UNIQUE INDEX one_current_ticket_per_counter ON ticket (counter_id) WHERE status IN ('called', 'serving');
    CREATE INDEX ticket_at_counter ON ticket (business_day) WHERE status = 'called' OR status = 'serving' OR status = 'held';
    CREATE INDEX ticket_held ON ticket (counter_id) WHERE status = 'held';
    CREATE INDEX ticket_missed ON ticket (business_day, service_id, ended_at) WHERE status = 'missed';

    CREATE TABLE new_command_log (
      command_id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      by TEXT NOT NULL,
      reply TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO new_command_log SELECT command_id, name, by, reply, at FROM command_log;
    DROP TABLE command_log;
    ALTER TABLE new_command_log RENAME TO command_log;
  `);
}
