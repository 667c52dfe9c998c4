import type { Database } from 'better-sqlite3';

/** Within a transaction there is a turn; outside of one there is none, and nothing is remembered. */
const turns = new WeakMap<Database, object>();

/** A transaction begins, a part of it is taken back, or it is over: whatever was remembered is forgotten. */
export const beginTurn = (db: Database) => void turns.set(db, {});
export const endTurn = (db: Database) => void turns.delete(db);

/**
 * Something that is read of the database again and again. Within one transaction nobody changes it but who remembers it,
 * so that commands which share a commit read it once ([E4]); what is taken back is forgotten with the transaction.
 */
export function createMemory<T>(db: Database) {
  let remembered: { turn: object; value: T } | null = null;

  return {
    /** As it is remembered, else as it is read. */
    recall(read: () => T): T {
      const turn = turns.get(db);
      if (turn === undefined) return read();
      if (remembered?.turn !== turn) remembered = { turn, value: read() };
      return remembered.value;
    },
    /** It was changed, and this is what it is now. */
    note(value: T): void {
      const turn = turns.get(db);
      remembered = turn === undefined ? null : { turn, value };
    },
    /** It was changed. */
    forget(): void {
      remembered = null;
    },
  };
}
