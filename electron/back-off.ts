/** Half a second first, doubled each time, never above half a minute: what comes back is found soon, what does not costs little. */
const FIRST_MS = 500;
const MOST_MS = 30_000;
/** What has been up for so long was well: its next failure is a first one again. */
export const STEADY_MS = 5_000;

/** How long to wait before trying again after so many failures in a row. */
export function backOffMs(failures: number): number {
  return Math.min(MOST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
}

/** Failures in a row once more, unless it had been up for a while: then this is the first. */
export function failuresAfter(failures: number, upForMs: number): number {
  return upForMs >= STEADY_MS ? 1 : failures + 1;
}
