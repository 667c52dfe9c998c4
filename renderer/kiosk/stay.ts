/** Somebody who touched the kiosk and has no number yet; times in ms of a clock that only goes forward. */
export type Stay = { begunAt: number; touchedAt: number; isTold: boolean };

/** An untouched kiosk is alone again, as it is for the page itself. */
const GONE_MS = 60_000;

export function afterTouch(stay: Stay | null, now: number): Stay {
  return stay ? { ...stay, touchedAt: now } : { begunAt: now, touchedAt: now, isTold: false };
}

/** Whether they have left, and whether the hall has to be told that they stand there too long. */
export function stayAt(stay: Stay, now: number, staySeconds: number): 'gone' | 'too-long' | 'well' {
  if (now - stay.touchedAt >= GONE_MS) return 'gone';
  return !stay.isTold && now - stay.begunAt >= staySeconds * 1000 ? 'too-long' : 'well';
}
