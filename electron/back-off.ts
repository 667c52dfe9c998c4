/** One second first, doubled each time, never above half a minute: a hall that comes back is found soon. */
const FIRST_MS = 1_000;
const MOST_MS = 30_000;
const STEADY_MS = 60_000;

/** How long to wait before trying again after so many failures in a row. */
export function backOffMs(failures: number): number {
  return Math.min(MOST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
}

/** Failures in a row once more, unless it had been up for a minute: then this is the first. */
export function failuresAfter(failures: number, upForMs: number): number {
  return upForMs >= STEADY_MS ? 1 : failures + 1;
}
