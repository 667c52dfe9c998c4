const WINDOW_MS = 1_000;

/** Lets at most `perSecond` through in any second (`nowMs` from a monotonic clock), and counts the rest. */
export function createPressGate(perSecond: number) {
  let passedAt: number[] = [];
  let held = 0;
  return {
    passes(nowMs: number): boolean {
      passedAt = passedAt.filter((atMs) => nowMs - atMs < WINDOW_MS);
      const isFree = passedAt.length < perSecond;
      if (isFree) passedAt.push(nowMs);
      else held += 1;
      return isFree;
    },
    get held() {
      return held;
    },
  };
}
