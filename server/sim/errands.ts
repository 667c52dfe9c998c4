import type { SimClock } from './sim-clock.ts';

/** Keeps what goes on at the same time; the first that fails stops the day, and is what the whole failed of. */
export function createErrands(clock: SimClock) {
  const running: Promise<void>[] = [];
  let failure: { error: unknown } | null = null;

  return {
    begin(errand: Promise<void>): void {
      const watched = errand.catch((error: unknown) => {
        failure ??= { error };
        clock.stop();
      });
      running.push(watched);
    },
    async allDone(): Promise<void> {
      for (let seen = -1; seen < running.length; ) {
        seen = running.length;
        await Promise.all(running);
      }
      if (failure) throw failure.error;
    },
  };
}
export type Errands = ReturnType<typeof createErrands>;
