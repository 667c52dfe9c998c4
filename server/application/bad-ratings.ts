import { BAD_SCORE } from '../domain/rating.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';

/** Whoever was dissatisfied may still be in the hall. */
export const BAD_RATING_FRESH_MS = 30 * 60_000;

export type BadRating = { invitationId: string; arrivedAt: EpochMs };

/** [R8] The running day's bad ratings, newest first, by when they came in; each event is read once. */
export function createBadRatings(stores: Stores) {
  let read: { day: string; seq: number; bad: BadRating[] } = { day: '', seq: 0, bad: [] };
  return (day: string): readonly BadRating[] => {
    if (read.day !== day) read = { day, seq: 0, bad: [] };
    const newest = stores.events.newestSeq();
    if (newest === read.seq) return read.bad;
    for (const { at, data } of stores.events.ofDayAfter(day, read.seq, ['rating-given'])) {
      if (Number(data.score) <= BAD_SCORE) read.bad.unshift({ invitationId: String(data.invitationId), arrivedAt: at });
    }
    read.seq = newest;
    return read.bad;
  };
}
