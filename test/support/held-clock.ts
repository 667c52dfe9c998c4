/** A clock that a test holds: time passes only when it says so, and due work runs in order. */
export function createHeldClock() {
  let now = 0;
  let timers: { at: number; work: () => void }[] = [];

  function runNext(until: number): boolean {
    const due = timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
    if (!due) return false;
    timers = timers.filter((timer) => timer !== due);
    now = due.at;
    due.work();
    return true;
  }

  function runLate(at: number): boolean {
    const due = timers.find((timer) => timer.at <= at);
    if (!due) return false;
    timers = timers.filter((timer) => timer !== due);
    due.work();
    return true;
  }

  return {
    now: () => now,
    after: (delayMs: number, work: () => void) => {
      const timer = { at: now + delayMs, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    /** Lets time pass, with everything that falls due in it. */
    pass: (ms: number) => {
      const until = now + ms;
      while (runNext(until));
      now = until;
    },
    /** The box sleeps so long: time goes on, and what fell due in it rings only afterwards. */
    sleep: (ms: number) => {
      now += ms;
      while (runLate(now));
    },
    /** How long until the next timer, or null when none is set. */
    nextIn: () => (timers.length === 0 ? null : Math.min(...timers.map((timer) => timer.at)) - now),
  };
}
