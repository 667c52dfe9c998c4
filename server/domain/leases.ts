export type NumberBlock = { first: number; last: number };

/**
 * [O1] The next block of numbers of a prefix that a kiosk may hold: behind everything that was leased or given out on
 * that day, and never below the number at which the hall lets such blocks begin.
 */
export function nextBlock(
  { firstNumber, size }: { firstNumber: number; size: number },
  { highestLeased, lastGiven }: { highestLeased: number; lastGiven: number },
): NumberBlock {
  const first = Math.max(firstNumber, highestLeased + 1, lastGiven + 1);
  return { first, last: first + size - 1 };
}

/** [O1] Whether a kiosk that has so many numbers left needs another block: half a block is what it keeps at least. */
export function isRunningLow(left: number, size: number): boolean {
  return left < Math.ceil(size / 2);
}
