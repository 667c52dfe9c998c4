import type { ClerkView } from '#protocol/views';

type Called = Pick<NonNullable<ClerkView['current']>, 'calls' | 'callsAtMost' | 'recallFrom'>;

/** How many recalls are left, and the seconds until the next one is possible (0: now). */
export function recallShown(
  { calls, callsAtMost, recallFrom }: Called,
  now: number,
): { left: number; seconds: number } {
  const left = recallFrom === null ? 0 : Math.max(0, callsAtMost - calls);
  return { left, seconds: recallFrom === null ? 0 : Math.max(0, Math.ceil((recallFrom - now) / 1000)) };
}
