/** Bursts of changes are shown at most this often. */
export const COALESCE_MS = 50;

/**
 * [V3] The first change goes out at once (after the acknowledgement that caused it), a burst is gathered for 50 ms.
 * `publish` always shows the newest state, so that leaving changes out loses nothing.
 */
export function createPublisher(publish: () => void, monotonicMs: () => number) {
  let lastAt = Number.NEGATIVE_INFINITY;
  let pending: { cancel: () => void } | null = null;

  function now(): void {
    pending = null;
    lastAt = monotonicMs();
    publish();
  }

  return {
    changed(): void {
      if (pending) return;
      const rest = lastAt + COALESCE_MS - monotonicMs();
      if (rest <= 0) {
        const immediate = setImmediate(now);
        pending = { cancel: () => clearImmediate(immediate) };
      } else {
        const timer = setTimeout(now, rest);
        pending = { cancel: () => clearTimeout(timer) };
      }
    },
    stop(): void {
      pending?.cancel();
      pending = null;
    },
  };
}
export type Publisher = ReturnType<typeof createPublisher>;
