import type { ManagerView } from '#protocol/views';

export type CounterCard = ManagerView['counters'][number];
export type CounterPace = 'calm' | 'near' | 'over';

/** Near its limit from here on. */
const NEAR = 0.8;

/** How long a counter has been doing what it does, and how that is beside its limit, or beside a pause as the hall allows it. */
export function counterClock(
  { since, servedMs, limitSeconds, pause }: CounterCard,
  { now, pauseMinutes }: { now: number; pauseMinutes: number },
): { ms: number; pace: CounterPace } {
  const ms = Math.max(0, now - since) + servedMs;
  if (pause) return { ms, pace: now - (pause.until ?? since) >= pauseMinutes * 60_000 ? 'over' : 'calm' };
  if (limitSeconds === null) return { ms, pace: 'calm' };
  const share = ms / (limitSeconds * 1000);
  return { ms, pace: share >= 1 ? 'over' : share >= NEAR ? 'near' : 'calm' };
}

export type CounterAct = 'pause' | 'resume' | 'close' | 'send-back' | 'offers';

/** What the duty manager can do with a counter as it is. */
export function actsAt({ state }: Pick<CounterCard, 'state'>): CounterAct[] {
  switch (state) {
    case 'closed':
      return ['offers'];
    case 'open':
      return ['pause', 'close', 'offers'];
    case 'paused':
      return ['resume', 'close', 'offers'];
    case 'calling':
      return ['send-back', 'pause', 'close', 'offers'];
    case 'serving':
      return ['send-back', 'offers'];
    default:
      return state satisfies never;
  }
}
