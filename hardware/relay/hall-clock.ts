import type { EpochMs } from '#protocol/vocabulary';

/** This box's two clocks: the one that people set, and the one that only runs on. */
export type BoxClock = { wallMs: () => number; monotonicMs: () => number };

export const boxClock: BoxClock = { wallMs: () => Date.now(), monotonicMs: () => performance.now() };

/** A view is late by its way here, so the latest clock is the truest; but two clocks part by so much at most … */
const DRIFT = 1e-4;
/** … and no view is late by this much: the hall's clock was set. */
const WAS_SET_MS = 5_000;

/** The hall's clock as this box last knew it: from the views on, whoever sets the box's own; before them, by what an earlier run measured. */
export function createHallClock({ wallMs, monotonicMs }: BoxClock, storedOffsetMs: number) {
  let heard: { ahead: number; at: number } | null = null;
  const now = () => {
    const hallNow = heard ? heard.ahead + monotonicMs() : wallMs() + storedOffsetMs;
    return Math.max(0, Math.round(hallNow)) as EpochMs;
  };
  return {
    now,
    hear(hallNow: EpochMs): void {
      const at = monotonicMs();
      const ahead = hallNow - at;
      const known = heard ? heard.ahead - (at - heard.at) * DRIFT : ahead;
      heard = { at, ahead: known - ahead > WAS_SET_MS ? ahead : Math.max(known, ahead) };
    },
    /** The hall's clock less this box's. */
    offsetMs: () => Math.round(now() - wallMs()),
  };
}

/** Hall time as people read it, `YYYY-MM-DD HH:mm`. */
export function hallTime(at: EpochMs, timeZone: string): string {
  const shape = { dateStyle: 'short', timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat('sv-SE', shape).format(at);
}

/** Hall time of day, `HH:mm`. */
export function hallTimeOfDay(at: EpochMs, timeZone: string): string {
  return hallTime(at, timeZone).slice(-5);
}
