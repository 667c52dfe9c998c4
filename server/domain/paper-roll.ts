/** What a printer says of its paper. */
export type PaperState = { paper: 'ok' | 'low' | 'out' | 'unknown'; cover: 'closed' | 'open' | 'unknown' };
export type Roll = { slipsSinceRoll: number; slipsPerRoll: number | null };

/** A roll that ends earlier was not whole, or the sensor was mistaken: it teaches nothing. */
const LEAST_PER_ROLL = 20;

/** With the cover open many printers say that there is no paper. */
const isOver = ({ paper, cover }: PaperState) => paper === 'out' && cover !== 'open';

/** [G5] The roll has run out just now: what it was good for is learned, and the count begins anew. Null: it has not. */
export function rollThatEnded(before: PaperState, after: PaperState, roll: Roll): Roll | null {
  if (!isOver(after) || isOver(before)) return null;
  const { slipsSinceRoll, slipsPerRoll } = roll;
  return { slipsSinceRoll: 0, slipsPerRoll: slipsSinceRoll >= LEAST_PER_ROLL ? slipsSinceRoll : slipsPerRoll };
}

/** [G5] How many slips the roll is likely still good for. */
export function slipsLeft(state: PaperState, roll: Roll, usualPerRoll: number): number {
  if (state.paper === 'out') return 0;
  return Math.max(0, (roll.slipsPerRoll ?? usualPerRoll) - roll.slipsSinceRoll);
}
