import type { Database } from 'better-sqlite3';

/** Settings apart from the row that every command writes; every slip and sheet that was wanted, every screen and box, what broke, who asked for help, and numbers held by kiosks. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE hall_settings (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      version INTEGER NOT NULL,
      settings TEXT NOT NULL
    ) STRICT;
    INSERT INTO hall_settings SELECT id, 1, settings FROM hall;
    ALTER TABLE hall DROP COLUMN settings;

    CREATE TABLE new_print_job (
      job_id TEXT PRIMARY KEY,
      ticket_id TEXT REFERENCES ticket (ticket_id),
      purpose TEXT NOT NULL CHECK (purpose IN ('first', 'reprint', 'sheet')),
      device TEXT NOT NULL,
      slip TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'printed', 'not-started', 'unknown')),
      host_id TEXT,
      fault TEXT,
      queued_at INTEGER NOT NULL,
      settled_at INTEGER,
      gives_way INTEGER NOT NULL DEFAULT 0 CHECK (gives_way IN (0, 1)),
      CHECK ((settled_at IS NULL) = (state IN ('queued', 'sending'))),
      CHECK ((ticket_id IS NULL) = (purpose = 'sheet'))
    ) STRICT;
    INSERT INTO new_print_job (job_id, ticket_id, purpose, device, slip, state, host_id, fault, queued_at, settled_at)
      SELECT job_id, ticket_id, 'first', device, slip, state, host_id, fault, queued_at, settled_at FROM print_job ORDER BY rowid;
    DROP TABLE print_job;
    ALTER TABLE new_print_job RENAME TO print_job;
    CREATE INDEX print_job_open ON print_job (queued_at) WHERE state IN ('queued', 'sending');
    CREATE INDEX print_job_by_ticket ON print_job (ticket_id) WHERE ticket_id IS NOT NULL;
    CREATE INDEX print_job_asked ON print_job (queued_at) WHERE purpose <> 'first';
    CREATE UNIQUE INDEX one_first_slip_per_ticket ON print_job (ticket_id) WHERE purpose = 'first';
    CREATE UNIQUE INDEX one_slip_at_a_time ON print_job (ticket_id) WHERE state IN ('queued', 'sending') AND ticket_id IS NOT NULL;

    CREATE TABLE new_device (
      role TEXT NOT NULL CHECK (role IN ('device', 'kiosk', 'display', 'window', 'pad')),
      name TEXT NOT NULL,
      counter_id TEXT REFERENCES counter,
      is_connected INTEGER NOT NULL CHECK (is_connected IN (0, 1)),
      version TEXT,
      clock_drift_ms INTEGER,
      sound TEXT CHECK (sound IN ('ok', 'blocked', 'none')),
      is_visible INTEGER CHECK (is_visible IN (0, 1)),
      printer TEXT NOT NULL CHECK (printer IN ('paper', 'screen', 'none')),
      paper TEXT NOT NULL CHECK (paper IN ('ok', 'low', 'out', 'unknown')),
      cover TEXT NOT NULL CHECK (cover IN ('closed', 'open', 'unknown')),
      fault TEXT,
      since INTEGER NOT NULL,
      slips_since_roll INTEGER NOT NULL DEFAULT 0 CHECK (slips_since_roll >= 0),
      slips_per_roll INTEGER CHECK (slips_per_roll > 0),
      parts TEXT NOT NULL DEFAULT '[]',
      last_error TEXT,
      last_error_at INTEGER,
      scanned_ticket_id TEXT REFERENCES ticket (ticket_id),
      scanned_appointment_id TEXT REFERENCES appointment (appointment_id),
      scanned_at INTEGER,
      PRIMARY KEY (role, name)
    ) STRICT;
    INSERT INTO new_device (role, name, is_connected, printer, paper, cover, fault, since, scanned_ticket_id, scanned_at)
      SELECT 'device', name, is_connected, printer, paper, cover, fault, since, scanned_ticket_id, scanned_at FROM device;
    DROP TABLE device;
    ALTER TABLE new_device RENAME TO device;

    CREATE TABLE fault (
      fault_id TEXT PRIMARY KEY,
      role TEXT NOT NULL,
      name TEXT NOT NULL,
      problem TEXT NOT NULL,
      text TEXT,
      opened_at INTEGER NOT NULL,
      opened_by TEXT NOT NULL,
      told_at INTEGER,
      told_by TEXT,
      told_note TEXT,
      repaired_at INTEGER,
      repaired_by TEXT,
      repaired_note TEXT,
      CHECK ((told_at IS NULL) = (told_by IS NULL)),
      CHECK ((repaired_at IS NULL) = (repaired_by IS NULL)),
      CHECK ((problem = 'reported') = (text IS NOT NULL))
    ) STRICT;
    CREATE UNIQUE INDEX one_open_fault_of_a_kind ON fault (role, name, problem) WHERE repaired_at IS NULL AND problem <> 'reported';
    CREATE INDEX fault_open ON fault (opened_at) WHERE repaired_at IS NULL;
    CREATE INDEX fault_by_repair ON fault (repaired_at);
    CREATE INDEX fault_by_time ON fault (opened_at);
    CREATE TRIGGER fault_is_never_deleted BEFORE DELETE ON fault BEGIN SELECT RAISE(ABORT, 'faults are never deleted'); END;

    CREATE TABLE help_call (
      help_call_id TEXT PRIMARY KEY,
      place TEXT NOT NULL,
      called_at INTEGER NOT NULL,
      answered_at INTEGER,
      answered_by TEXT,
      CHECK ((answered_at IS NULL) = (answered_by IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX one_open_help_call_per_place ON help_call (place) WHERE answered_at IS NULL;

    CREATE TABLE self_test (
      test_id TEXT PRIMARY KEY,
      started_at INTEGER NOT NULL,
      started_by TEXT NOT NULL,
      finished_at INTEGER,
      lines TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX one_self_test_at_a_time ON self_test ((1)) WHERE finished_at IS NULL;
    CREATE INDEX self_test_by_time ON self_test (started_at);

    CREATE TABLE number_lease (
      lease_id TEXT PRIMARY KEY,
      device TEXT NOT NULL,
      business_day TEXT NOT NULL,
      service_id TEXT NOT NULL REFERENCES service,
      prefix TEXT NOT NULL,
      first INTEGER NOT NULL CHECK (first > 0),
      last INTEGER NOT NULL,
      leased_at INTEGER NOT NULL,
      CHECK (last >= first),
      UNIQUE (business_day, prefix, first)
    ) STRICT;
    CREATE INDEX number_lease_by_device ON number_lease (device, business_day);
  `);
}
