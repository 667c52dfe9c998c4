/** So long after the last touch nobody stands there any more. */
const LEFT_AFTER_MS = 2 * 60_000;
const LOOK_EVERY_MS = 5_000;

export type ScreenUse = ReturnType<typeof createScreenUse>;

type ScreenUseDeps = {
  now: () => number;
  every: (ms: number, look: () => void) => void;
  /** Hears at once what is so, and then each change. */
  onIdle: (isIdle: boolean) => void;
};

/** Whether a screen is in use: somebody touched it a moment ago, or what it shows is meant for somebody now. */
export function createScreenUse({ now, every, onIdle }: ScreenUseDeps) {
  let isBusy = true;
  let touchedAt = now();
  let wasIdle: boolean | null = null;

  const isInUse = () => isBusy || now() - touchedAt < LEFT_AFTER_MS;

  function look(): void {
    const isIdle = !isInUse();
    if (isIdle !== wasIdle) onIdle(isIdle);
    wasIdle = isIdle;
  }

  every(LOOK_EVERY_MS, look);
  look();
  return {
    isInUse,
    touched(): void {
      touchedAt = now();
      look();
    },
    /** Until a page has said that it is not, it is: what has crashed while drawing is not known to be free. */
    setBusy(isNowBusy: boolean): void {
      isBusy = isNowBusy;
      look();
    },
  };
}
