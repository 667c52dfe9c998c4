import type { EpochMs } from '#protocol/vocabulary';

/** This box's two clocks: the one that people set, and the one that only runs on. */
export type BoxClock = { wallMs: () => number; monotonicMs: () => number };

export const boxClock: BoxClock = { wallMs: () => Date.now(), monotonicMs: () => performance.now() };

/** The hall's clock as this box last knew it: from the latest view on, whoever sets the box's own; before it, by what an earlier run measured. */
export function createHallClock({ wallMs, monotonicMs }: BoxClock, storedOffsetMs: number) {
  let offsetMs = storedOffsetMs;
  let heard: { hall: number; monotonic: number } | null = null;
  return {
    hear(hallNow: EpochMs): void {
      heard = { hall: hallNow, monotonic: monotonicMs() };
      offsetMs = hallNow - wallMs();
    },
    now(): EpochMs {
      const now = heard ? heard.hall + monotonicMs() - heard.monotonic : wallMs() + offsetMs;
      return Math.max(0, Math.round(now)) as EpochMs;
    },
    /** The hall's clock less this box's. */
    offsetMs: () => Math.round(offsetMs),
  };
}
export type HallClock = ReturnType<typeof createHallClock>;

/** Hall time as people read it, `YYYY-MM-DD HH:mm`. */
export function hallTime(at: EpochMs, timeZone: string): string {
  const shape = { dateStyle: 'short', timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat('sv-SE', shape).format(at);
}

/** Hall time of day, `HH:mm`. */
export function hallTimeOfDay(at: EpochMs, timeZone: string): string {
  return hallTime(at, timeZone).slice(-5);
}
