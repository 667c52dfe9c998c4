const SHOWN = 8;

/** The missed numbers that have room on the wall: the newest, the newest of all last, as the hall sends them. */
export function missedShown(numbers: readonly string[]): readonly string[] {
  return numbers.slice(-SHOWN);
}
