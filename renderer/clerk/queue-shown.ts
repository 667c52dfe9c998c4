import type { ClerkView } from '#protocol/views';

const NEXT_SHOWN = 5;
const ASIDE_SHOWN = 4;

/** The tickets that have room beside the clerk's current one: the next to come, those kept, the newest missed. */
export function queueShown({ waiting, held, missed }: Pick<ClerkView, 'waiting' | 'held' | 'missed'>) {
  return {
    next: waiting.slice(0, NEXT_SHOWN),
    held: held.slice(0, ASIDE_SHOWN),
    missed: missed.slice(-ASIDE_SHOWN),
  };
}
