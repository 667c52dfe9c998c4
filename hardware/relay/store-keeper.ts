import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Refusal } from '#protocol/refusals';
import type { RelayStore } from './relay-store.ts';

/** Takes back all that was written on the way to a refusal. */
class Undone extends Error {
  readonly refused: { ok: false; refusal: Refusal };

  constructor(refused: { ok: false; refusal: Refusal }) {
    super(refused.refusal.code);
    this.refused = refused;
  }
}

/**
 * The store where it can be opened: a disk that refuses must not take the pages and the printing with it. It is tried
 * again from time to time; until then nothing is given out.
 */
export function createStoreKeeper(deps: {
  open: () => RelayStore;
  retryMs: number;
  monotonicMs: () => number;
  log: Logger;
}) {
  const { open, retryMs, monotonicMs, log } = deps;
  let store: RelayStore | null = null;
  let triedAt = Number.NEGATIVE_INFINITY;
  let canSave = true;
  let isClosed = false;

  function fail(error: unknown, what: string): string {
    canSave = false;
    const reference = randomUUID().slice(0, 8);
    log.error({ err: error, reference }, what);
    return reference;
  }

  function current(): RelayStore | null {
    if (store || isClosed || monotonicMs() - triedAt < retryMs) return store;
    triedAt = monotonicMs();
    try {
      store = open();
      canSave = true;
    } catch (error) {
      fail(error, 'the store of this kiosk cannot be opened: without the hall it gives out no numbers');
    }
    return store;
  }

  return {
    current,
    /** Whether what was last to be written was written. */
    canSave: () => current() !== null && canSave,
    /** Work that need not succeed; null where it did not. */
    attempt<T>(work: (store: RelayStore) => T): T | null {
      const opened = current();
      if (!opened) return null;
      try {
        return work(opened);
      } catch (error) {
        fail(error, 'the store of this kiosk refused');
        return null;
      }
    },
    /** Writes where it could not be written before, so that a disk with room again is noticed. */
    probe(): void {
      if (canSave && store) return;
      const opened = current();
      try {
        opened?.probe();
        canSave = opened !== null;
      } catch {
        canSave = false; // told when it began
      }
    },
    /** Work that a customer waits for: all of it on disk, or a refusal and nothing on disk. */
    decide<T extends { ok: true } | { ok: false; refusal: Refusal }>(
      work: (store: RelayStore) => T,
    ): T | { ok: false; refusal: Refusal } {
      const opened = current();
      try {
        if (!opened) throw new Error('the store is not open');
        const decided = opened.atomically(() => {
          const made = work(opened);
          if (!made.ok) throw new Undone(made);
          return made;
        });
        canSave = true;
        return decided;
      } catch (error) {
        if (error instanceof Undone) return error.refused;
        return { ok: false, refusal: { code: 'storage-fault', reference: fail(error, 'no number was given out') } };
      }
    },
    close(): void {
      isClosed = true;
      store?.close();
      store = null;
    },
  };
}
export type StoreKeeper = ReturnType<typeof createStoreKeeper>;
