import { type Database, forgetLog } from '../storage/database.ts';
import type { HallEvent } from '../storage/event-store.ts';

const FORGETTING = ['call-back-done', 'persons-forgotten'];

/**
 * [A5] After these events nothing that was deleted may be left in the log beside the database. While a copy is being
 * made that cannot be done; the next tick tries again.
 */
export function createForgetting(db: Database, soon: (work: () => void) => void) {
  let isLogToBeForgotten = false;

  function tick(): void {
    if (isLogToBeForgotten) isLogToBeForgotten = !forgetLog(db);
  }

  return {
    hear(events: readonly HallEvent[]): void {
      if (!events.some(({ kind }) => FORGETTING.includes(kind))) return;
      isLogToBeForgotten = true;
      soon(tick);
    },
    tick,
  };
}
