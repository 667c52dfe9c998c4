import { largeHall } from '../../server/history/large-hall.ts';
import { writeHistory } from '../../server/history/write-history.ts';
import { createSealer, newSealerKey } from '../../server/sealer.ts';
import { seededDatabase } from './desk.ts';
import { TEN_O_CLOCK } from './hall.ts';

export const FIRST_DAY = '2026-02-26';
export const LAST_DAY = '2026-03-01';

/** A hall of six counters with four days of history before the day on which the clock of tests stands. */
export function writtenHistory(path: string, perDay: number) {
  const db = seededDatabase(path, largeHall(6), TEN_O_CLOCK);
  const sealer = createSealer(newSealerKey());
  writeHistory({ db, sealer, lastDay: LAST_DAY, days: 4, perDay, seed: 3, onDay: () => undefined });
  return db;
}
