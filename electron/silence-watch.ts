import type { FrameClock } from './frame-clock.ts';

/** A timer that rings later than this did not measure silence: this process itself was asleep, as with its box. */
const OWN_SLEEP_MS = 1_000;

type SilenceWatchDeps = {
  clock: FrameClock;
  /** How long it may keep silent, asked anew after each sign of life. */
  limitMs: () => number;
  onSilent: () => void;
};

export type SilenceWatch = ReturnType<typeof createSilenceWatch>;

/** Notices once when somebody who has been heard of is not heard of any more. */
export function createSilenceWatch({ clock, limitMs, onSilent }: SilenceWatchDeps) {
  let cancel = () => {};

  function heard(): void {
    cancel();
    const limit = limitMs();
    const dueAt = clock.now() + limit;
    cancel = clock.after(limit, () => {
      if (clock.now() - dueAt > OWN_SLEEP_MS) heard();
      else onSilent();
    });
  }

  return {
    /** A sign of life; the first one begins the watch. */
    heard,
    /** Nothing is expected until it is heard of again. */
    rest(): void {
      cancel();
      cancel = () => {};
    },
  };
}
