import type { Soon } from './application/turns.ts';

/** What a timer does must not end the hall, and is left undone once the hall closes. */
export function createTimers(turns: Soon, reportFault: (error: unknown) => unknown) {
  let isOpen = true;

  function guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      reportFault(error);
    }
  }

  const ifOpen = (work: () => void) => () => isOpen && guarded(work);

  const soon: Soon = (urgency, work, since) => turns(urgency, ifOpen(work), since);

  return {
    guarded,
    soon,
    later: (work: () => void, ms: number) => void setTimeout(ifOpen(work), ms).unref(),
    /** The same, and then only once nothing more urgent is to be done. */
    putOff: (work: () => void, ms: number) => void setTimeout(() => turns('others', ifOpen(work)), ms).unref(),
    stop(): void {
      isOpen = false;
    },
  };
}
export type Timers = ReturnType<typeof createTimers>;
