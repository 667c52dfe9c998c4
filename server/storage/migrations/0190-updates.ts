import type { Database } from 'better-sqlite3';

/** Which version of its program a box should run: that of one screen, or, where both are empty, every box. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE box_release (
      role TEXT NOT NULL CHECK (role IN ('', 'kiosk', 'display', 'window', 'pad')),
      name TEXT NOT NULL,
      version TEXT NOT NULL,
      released_at INTEGER NOT NULL,
      PRIMARY KEY (role, name),
      CHECK ((role = '') = (name = ''))
    ) STRICT;
  `);
}
