import { existsSync } from 'node:fs';
import BetterSqlite, { type Database } from 'better-sqlite3';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { HallInside } from '../storage/hall-copy.ts';
import { readInside } from '../storage/hall-copy.ts';

/** What has happened since a copy, as far as it can still be read. */
export type Since = { events: number; until: EpochMs; kinds: Record<string, number> };

/** How far a hall has come, read from its own database, which may be damaged; null where it says nothing any more. */
export type HallHead = {
  inside: HallInside;
  since: Since;
  /** Whether it is the log that the copy was made of; null where the copy is older than its chain. */
  isSameLog: boolean | null;
  numbers: { day: string; last: Record<string, number> };
};

function sinceSeq(db: Database, seq: number): Since {
  const kinds = db
    .prepare<[number], { kind: string; n: number }>(
      'SELECT kind, count(*) AS n FROM event WHERE seq > ? GROUP BY kind ORDER BY n DESC',
    )
    .all(seq);
  const until = db.prepare('SELECT at FROM event ORDER BY seq DESC LIMIT 1').pluck().get() as EpochMs;
  const events = kinds.reduce((sum, { n }) => sum + n, 0);
  return { events, until, kinds: Object.fromEntries(kinds.map(({ kind, n }) => [kind, n])) };
}

function isSameLog(db: Database, copy: HallInside): boolean | null {
  if (!copy.head?.hash) return null;
  const hash = db.prepare('SELECT hash FROM event WHERE seq = ?').pluck().get(copy.head.seq) as Uint8Array | undefined;
  return hash !== undefined && Buffer.compare(hash, copy.head.hash) === 0;
}

/** [F12] What a hall's own file still says beyond a copy of it. It is only read. */
export function readHead(path: string, copy: HallInside): HallHead | null {
  if (!existsSync(path)) return null;
  let db: Database | null = null;
  try {
    db = new BetterSqlite(path, { readonly: true, fileMustExist: true });
    const inside = readInside(db);
    if (!inside) return null;
    const series = db
      .prepare<[string], { prefix: string; last: number }>(
        'SELECT prefix, last FROM number_series WHERE business_day = ?',
      )
      .all(inside.businessDay);
    const last = Object.fromEntries(series.map(({ prefix, last }) => [prefix, last]));
    const numbers = { day: inside.businessDay, last };
    return { inside, since: sinceSeq(db, copy.head?.seq ?? 0), isSameLog: isSameLog(db, copy), numbers };
  } catch {
    return null; // damaged, or no database at all: what it knew is lost
  } finally {
    db?.close();
  }
}
