/** Time as the frame needs it; tests hold their own. */
export type FrameClock = {
  /** Milliseconds that only grow, whatever the wall clock does. */
  now: () => number;
  /** Runs the work once after the delay; the result cancels it. */
  after: (delayMs: number, work: () => void) => () => void;
};

/** The machine's own monotonic clock. */
export function createFrameClock(): FrameClock {
  return {
    now: () => performance.now(),
    after: (delayMs, work) => {
      const timer = setTimeout(work, delayMs);
      return () => clearTimeout(timer);
    },
  };
}
