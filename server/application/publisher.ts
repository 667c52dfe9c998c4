/** No change waits longer than this to be shown. */
export const COALESCE_MS = 50;

/** After a publication the next one rests this many times as long as it took, up to the limit above. */
const REST_PER_COST = 4;

/**
 * [V3] The first change goes out at once (after the acknowledgement that caused it); a burst is gathered, the longer
 * the dearer a publication is, and never for more than 50 ms. `publish` always shows the newest state, so that leaving
 * changes out loses nothing.
 */
export function createPublisher(publish: () => void, monotonicMs: () => number) {
  let notBefore = Number.NEGATIVE_INFINITY;
  let pending: { cancel: () => void } | null = null;
  let isStopped = false;

  function now(): void {
    pending = null;
    const startedAt = monotonicMs();
    publish();
    const endedAt = monotonicMs();
    notBefore = endedAt + Math.min(COALESCE_MS, (endedAt - startedAt) * REST_PER_COST);
  }

  return {
    changed(): void {
      if (pending || isStopped) return;
      const rest = notBefore - monotonicMs();
      if (rest <= 0) {
        const immediate = setImmediate(now);
        pending = { cancel: () => clearImmediate(immediate) };
      } else {
        const timer = setTimeout(now, rest);
        pending = { cancel: () => clearTimeout(timer) };
      }
    },
    /** For good: what still changes while the hall closes is shown to nobody. */
    stop(): void {
      isStopped = true;
      pending?.cancel();
      pending = null;
    },
  };
}
