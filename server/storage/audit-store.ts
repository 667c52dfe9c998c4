import type { Database } from './database.ts';
import type { ChainedRow } from './event-chain.ts';

export type LinkedRow = ChainedRow & { hash: Uint8Array };
export type ChainHead = { seq: number; hash: Uint8Array };

/** The log of events as an auditor reads it: raw rows with their links, in order, a part at a time. */
export function createAuditStore(db: Database) {
  const after = db.prepare<[number, number], LinkedRow>('SELECT * FROM event WHERE seq > ? ORDER BY seq LIMIT ?');
  const head = db.prepare<[], ChainHead>('SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1');
  const at = db.prepare<[number], ChainHead>('SELECT seq, hash FROM event WHERE seq = ?');
  const bounds = db.prepare<[string, string], { first: number | null; last: number | null }>(
    'SELECT min(seq) AS first, max(seq) AS last FROM event WHERE business_day BETWEEN ? AND ?',
  );
  const guards = db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'trigger'");
  const ratings = db.prepare<[], { invitation_id: string; score: number }>('SELECT invitation_id, score FROM rating');

  return {
    /** The next rows after a sequence number. */
    after: (seq: number, limit: number) => after.all(seq, limit),
    /** The newest link; null before the first event. */
    head: () => head.get() ?? null,
    /** The link of one event; null where there is none. */
    linkAt: (seq: number) => at.get(seq) ?? null,
    /** The first and the last event that belong to these business days; null where nothing happened. */
    bounds(from: string, to: string): { first: number; last: number } | null {
      const { first, last } = bounds.get(from, to) ?? { first: null, last: null };
      return first === null || last === null ? null : { first, last };
    },
    /** The triggers that the database has. */
    guards: () => new Set(guards.all().map(({ name }) => name)),
    /** The score of every rating, by its invitation. */
    ratings: () => new Map(ratings.all().map(({ invitation_id, score }) => [invitation_id, score])),
  };
}
export type AuditStore = ReturnType<typeof createAuditStore>;
