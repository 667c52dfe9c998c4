import type { Database } from 'better-sqlite3';
import { CHAIN_START, type ChainedRow, chainHash } from '../event-chain.ts';

const BATCH = 2_000;

/** Every event so far gets its link: what was there before is from now on tied as what comes after. */
function linkAll(db: Database): void {
  const batch = db.prepare<[number], ChainedRow>(`SELECT * FROM event WHERE seq > ? ORDER BY seq LIMIT ${BATCH}`);
  const insert = db.prepare(
    `INSERT INTO new_event VALUES
     (@seq, @revision, @at, @business_day, @kind, @by, @ticket_id, @service_id, @counter_id, @clerk_id, @data, @hash)`,
  );
  let hash: Uint8Array = CHAIN_START;
  for (let rows = batch.all(0); rows.length > 0; rows = batch.all(rows.at(-1)?.seq ?? 0)) {
    for (const row of rows) {
      hash = chainHash(hash, row);
      insert.run({ ...row, hash });
    }
  }
}

/** The log of events as a chain: whoever changes, removes or adds one in between breaks every link after it. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE new_event (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      revision INTEGER NOT NULL,
      at INTEGER NOT NULL,
      business_day TEXT NOT NULL,
      kind TEXT NOT NULL,
      by TEXT NOT NULL,
      ticket_id TEXT,
      service_id TEXT,
      counter_id TEXT,
      clerk_id TEXT,
      data TEXT NOT NULL,
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;
  `);
  linkAll(db);
  db.exec(`
    DROP TABLE event;
    ALTER TABLE new_event RENAME TO event;
    CREATE INDEX event_by_day ON event (business_day, seq);
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
  `);
}
