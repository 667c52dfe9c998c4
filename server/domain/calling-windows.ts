import type { EpochMs } from '../protocol/vocabulary.ts';
import type { Counter } from './counter.ts';
import type { Span } from './hall-plan.ts';

const MINUTE = 60_000;

/** Somebody who is late by more than this is not expected back. */
const FORGOTTEN_MS = 60 * MINUTE;

/** When a counter calls next: nobody knows of a pause without an end; whoever is late takes as long again as so far. */
function callsFrom(counter: Counter, now: EpochMs): EpochMs | null {
  if (counter.state === 'open') return now;
  if (counter.state === 'closed' || counter.until === null) return null;
  const lateMs = now - counter.until;
  if (lateMs < 0) return counter.until;
  return lateMs > FORGOTTEN_MS ? null : ((now + Math.max(MINUTE, lateMs)) as EpochMs);
}

function without(spans: readonly Span[], pause: Span): Span[] {
  return spans
    .flatMap(({ from, to }) => [
      { from, to: Math.min(to, pause.from) as EpochMs },
      { from: Math.max(from, pause.to) as EpochMs, to },
    ])
    .filter(({ from, to }) => from < to);
}

/**
 * From when to when a counter will call, as far as anybody knows. In a break of the hall that is still to come nobody
 * calls; a counter that is open in a break that has begun works through it. The closing time ends nothing: whoever is in
 * the hall by then is served, and [H4] asks how long after it that would take. Hours of a single service end nothing
 * either: its last customers are served like all others.
 */
export function callingWindows(
  counter: Counter,
  { now, until, breaks }: { now: EpochMs; until: EpochMs; breaks: readonly Span[] },
): Span[] {
  const from = callsFrom(counter, now);
  if (from === null) return [];
  return breaks.filter((pause) => pause.from > now).reduce<Span[]>(without, [{ from, to: until }]);
}
