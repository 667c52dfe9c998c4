import type { createTurns } from './one-at-a-time.ts';

/**
 * Sends what is latest when its turn comes: whoever asks while one is still waiting shares its outcome,
 * so that a device that is slow never has more than one text waiting for it.
 */
export function createLatestWins(turns: ReturnType<typeof createTurns>, send: () => Promise<boolean>) {
  let waiting: Promise<boolean> | null = null;
  return (): Promise<boolean> => {
    waiting ??= turns.take(() => {
      waiting = null;
      return send();
    });
    return waiting;
  };
}
