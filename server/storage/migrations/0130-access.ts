import type { Database } from 'better-sqlite3';

/** Who asks to be let in, the keys of programs with what each may do, and whom the hall tells what happens. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE pairing (
      pairing_id TEXT PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      secret_hash TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('device', 'kiosk', 'display', 'window', 'pad')),
      name TEXT NOT NULL,
      counter_id TEXT,
      address TEXT NOT NULL,
      asked_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'rejected', 'collected')),
      key_sealed TEXT,
      CHECK ((key_sealed IS NOT NULL) = (state = 'approved'))
    ) STRICT;

    CREATE TABLE program_key (
      key_id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      key_hash TEXT NOT NULL UNIQUE,
      scopes TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      made_by TEXT NOT NULL,
      used_at INTEGER
    ) STRICT;
    INSERT INTO program_key
      SELECT lower(hex(randomblob(8))), name, key_hash, '["appointments:write"]', unixepoch() * 1000, 'hall', NULL
      FROM device_key WHERE role = 'integration';
    DELETE FROM device_key WHERE role = 'integration';

    CREATE TABLE webhook (
      webhook_id TEXT PRIMARY KEY,
      url TEXT NOT NULL,
      events TEXT NOT NULL,
      secret_sealed TEXT NOT NULL,
      made_at INTEGER NOT NULL,
      made_by TEXT NOT NULL,
      told_seq INTEGER NOT NULL,
      delivered_at INTEGER,
      attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
      failing_since INTEGER,
      next_try_at INTEGER,
      problem TEXT,
      is_dead INTEGER NOT NULL DEFAULT 0 CHECK (is_dead IN (0, 1)),
      CHECK ((attempts = 0) = (failing_since IS NULL)),
      CHECK ((failing_since IS NULL) = (problem IS NULL))
    ) STRICT;
  `);
}
