/** What a timer does must not end the hall, and is left undone once the hall closes. */
export function createTimers(reportFault: (error: unknown) => unknown) {
  let isOpen = true;

  function guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      reportFault(error);
    }
  }

  const ifOpen = (work: () => void) => () => isOpen && guarded(work);

  return {
    guarded,
    soon: (work: () => void) => void setImmediate(ifOpen(work)),
    later: (work: () => void, ms: number) => void setTimeout(ifOpen(work), ms).unref(),
    stop(): void {
      isOpen = false;
    },
  };
}
export type Timers = ReturnType<typeof createTimers>;
