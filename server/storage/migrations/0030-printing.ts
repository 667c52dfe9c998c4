import type { Database } from 'better-sqlite3';

/** What was to be printed and what became of it, and the device hosts that do it. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE print_job (
      job_id TEXT PRIMARY KEY,
      ticket_id TEXT NOT NULL UNIQUE REFERENCES ticket (ticket_id),
      device TEXT NOT NULL,
      slip TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'printed', 'not-started', 'unknown')),
      host_id TEXT,
      fault TEXT,
      queued_at INTEGER NOT NULL,
      settled_at INTEGER,
      CHECK ((settled_at IS NULL) = (state IN ('queued', 'sending')))
    ) STRICT;
    CREATE INDEX print_job_open ON print_job (queued_at) WHERE state IN ('queued', 'sending');

    CREATE TABLE device (
      name TEXT PRIMARY KEY,
      is_connected INTEGER NOT NULL CHECK (is_connected IN (0, 1)),
      printer TEXT NOT NULL CHECK (printer IN ('paper', 'screen', 'none')),
      paper TEXT NOT NULL CHECK (paper IN ('ok', 'low', 'out', 'unknown')),
      cover TEXT NOT NULL CHECK (cover IN ('closed', 'open', 'unknown')),
      fault TEXT,
      since INTEGER NOT NULL,
      scanned_ticket_id TEXT REFERENCES ticket (ticket_id),
      scanned_at INTEGER
    ) STRICT;
  `);
}
