import type { DisplayView } from '#protocol/views';

type Call = DisplayView['calls'][number];
type Heard = Pick<DisplayView, 'calls' | 'now' | 'speakWithinMs'>;

/**
 * The calls for the voice. A view holds every call that is fresh, and the last one of every ticket that is still called.
 * So a fresh call that was heard of before and is not in this view was taken back: it stays in the list as such until it
 * is stale, so that the voice leaves it out and does not take the lower numbers for those of a new count. What is not in
 * the view and no longer fresh has moved on.
 */
export function callsToHear(before: readonly Call[], { calls, now, speakWithinMs }: Heard): Call[] {
  const takenBack = before.filter(({ seq, at }) => !isAmong(calls, seq) && now - at <= speakWithinMs);
  return [...takenBack.map((call) => ({ ...call, status: 'cancelled' as const })), ...calls];
}

function isAmong(calls: readonly Call[], wanted: number): boolean {
  return calls.some(({ seq }) => seq === wanted);
}
