import type { Database } from './database.ts';
import { createMemoriesOfTurn, writeLate } from './memory.ts';

/** The series that the hall's numbers come from: one for each prefix on each business day ([T2]). */
export function createSeriesStore(db: Database) {
  const readLast = db.prepare<[string, string], { last: number }>(
    'SELECT last FROM number_series WHERE business_day = ? AND prefix = ?',
  );
  const moveOn = db.prepare(
    `INSERT INTO number_series (business_day, prefix, last) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET last = excluded.last`,
  );
  const lasts = createMemoriesOfTurn<number>(db);
  const nameOf = (businessDay: string, prefix: string) => `${businessDay} ${prefix}`;

  const last = (businessDay: string, prefix: string): number =>
    lasts.recall(nameOf(businessDay, prefix), () => readLast.get(businessDay, prefix)?.last ?? 0);

  function goOnBehind(businessDay: string, prefix: string, number: number): void {
    const reached = Math.max(last(businessDay, prefix), number);
    const name = nameOf(businessDay, prefix);
    lasts.note(name, reached);
    writeLate(db, `series ${name}`, () => moveOn.run(businessDay, prefix, reached));
  }

  return {
    /** Takes the next number of a series; gone for good once the transaction commits ([T2]). */
    next(businessDay: string, prefix: string): number {
      const number = last(businessDay, prefix) + 1;
      goOnBehind(businessDay, prefix, number);
      return number;
    },
    /** The last number that the hall itself has given out; 0 before the first. */
    last,
    /** [O1] [F12] Goes on behind numbers that are somebody else's. */
    goOnBehind,
  };
}
