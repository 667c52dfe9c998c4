import type { Database } from 'better-sqlite3';

/** What became of the hall's copies, by place (`since`: when the hall began to count on them there), and how often a spare took over. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE backup (
      place TEXT PRIMARY KEY CHECK (place IN ('here', 'second')),
      since INTEGER NOT NULL,
      made_at INTEGER,
      file TEXT,
      folder TEXT,
      bytes INTEGER,
      revision INTEGER,
      seq INTEGER,
      problem TEXT,
      failing_since INTEGER,
      CHECK ((made_at IS NULL) = (file IS NULL) AND (file IS NULL) = (folder IS NULL)),
      CHECK ((file IS NULL) = (bytes IS NULL) AND (file IS NULL) = (revision IS NULL) AND (file IS NULL) = (seq IS NULL)),
      CHECK ((problem IS NULL) = (failing_since IS NULL))
    ) STRICT;
    CREATE TABLE take_over (
      take_over_id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      from_revision INTEGER NOT NULL
    ) STRICT;
    INSERT INTO backup (place, since) VALUES ('here', unixepoch() * 1000);
  `);
}
