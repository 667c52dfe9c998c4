const TAPS = 5;
const WITHIN_MS = 3_000;

/** Counts taps; true with the fifth of five within three seconds, which nobody does by chance. */
export function createTapCount() {
  let taps: number[] = [];
  return function tap(at: number): boolean {
    taps = [...taps, at].filter((each) => at - each <= WITHIN_MS).slice(-TAPS);
    if (taps.length < TAPS) return false;
    taps = [];
    return true;
  };
}
