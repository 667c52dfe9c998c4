type Waiter = { look: () => void; settle: (holds: boolean) => void };

/** Nothing in a day is waited for longer, in minutes of the day. */
export const A_DAY = 24 * 60;

/**
 * The time of the simulated day: `speed` of its minutes pass in a real one. Whoever waits here waits in its minutes, and
 * stops waiting when the day is stopped.
 */
export function createSimClock({ speed, startsAt }: { speed: number; startsAt: number }) {
  let begunAt = performance.now();
  const waiters = new Set<Waiter>();
  let isStopped = false;
  const toMs = (minutes: number) => (minutes * 60_000) / speed;

  /** True as soon as it holds; false after so many minutes, or when the day is stopped. */
  function until(holds: () => boolean, minutes: number): Promise<boolean> {
    if (holds()) return Promise.resolve(true);
    if (isStopped) return Promise.resolve(false);
    return new Promise((resolve) => {
      const settle = (answer: boolean) => {
        clearTimeout(timer);
        waiters.delete(waiter);
        resolve(answer);
      };
      const waiter: Waiter = { look: () => holds() && settle(true), settle };
      const timer = setTimeout(settle, Math.max(0, toMs(minutes)), false);
      waiters.add(waiter);
    });
  }

  return {
    /** The day begins now, and not when its clock was made. */
    begin: () => {
      begunAt = performance.now();
    },
    /** The minute of the day that it is. */
    minute: () => startsAt + ((performance.now() - begunAt) / 60_000) * speed,
    /** Minutes of the day between two real times in ms. */
    minutesIn: (realMs: number) => (realMs / 60_000) * speed,
    /** Minutes by the clock of the hall, as a command carries them. */
    hallMinutes: (minutes: number) => Math.max(1, Math.round(minutes / speed)),
    until,
    pass: (minutes: number) => until(() => false, minutes),
    /** Something has happened: everybody who waits looks again. */
    changed: () => {
      for (const { look } of waiters) look();
    },
    /** Nobody waits any more. */
    stop(): void {
      isStopped = true;
      for (const { settle } of waiters) settle(false);
    },
    isStopped: () => isStopped,
  };
}
export type SimClock = ReturnType<typeof createSimClock>;

/** `9:05` for a minute of the day. */
export function timeOfDay(minute: number): string {
  const whole = Math.floor(minute);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}
