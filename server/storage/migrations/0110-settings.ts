import type { Database } from 'better-sqlite3';

/** Services, counters and staff that can be closed for good, and every change of the settings with what it changed. */
export function up(db: Database): void {
  for (const table of ['service', 'counter', 'staff'])
    db.exec(`ALTER TABLE ${table} ADD COLUMN is_archived INTEGER NOT NULL DEFAULT 0 CHECK (is_archived IN (0, 1))`);
  db.exec(`
    CREATE TABLE settings_version (
      version INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      by TEXT NOT NULL,
      source TEXT NOT NULL CHECK (source IN ('page', 'file', 'restored')),
      restored_version INTEGER REFERENCES settings_version (version),
      before TEXT NOT NULL,
      after TEXT NOT NULL,
      CHECK ((source = 'restored') = (restored_version IS NOT NULL))
    ) STRICT;
    CREATE TABLE settings_part (
      part TEXT NOT NULL,
      version INTEGER NOT NULL REFERENCES settings_version (version),
      PRIMARY KEY (part, version)
    ) STRICT;
    CREATE TRIGGER settings_version_is_never_changed BEFORE UPDATE ON settings_version BEGIN SELECT RAISE(ABORT, 'versions of the settings are never changed'); END;
    CREATE TRIGGER settings_version_is_never_deleted BEFORE DELETE ON settings_version BEGIN SELECT RAISE(ABORT, 'versions of the settings are never deleted'); END;
    CREATE INDEX staff_session_by_staff ON staff_session (staff_id);
  `);
}
