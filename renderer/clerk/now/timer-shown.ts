import type { ClerkView } from '#protocol/views';
import type { Translate } from '../../common/i18n/index.ts';
import { clockDuration } from '../../common/staff-session/duration.ts';
import { elapsedOf, type Pace, servicePace } from '../clerk-actions.ts';

type Current = NonNullable<ClerkView['current']>;
/** `isLong`: an hour and more has more digits. */
type TimerShown = { time: string; note: string; share: number; pace: Pace; isLong: boolean };

const HOUR_MS = 3_600_000;

/** Time at the counter, by the hall's clock, against the limit of so many cases; before the start it only counts the time since the call. */
export function timerShown(t: Translate, current: Current, quantity: number, now: number): TimerShown {
  const elapsedMs = elapsedOf(current, now);
  const time = clockDuration(elapsedMs);
  const isLong = elapsedMs >= HOUR_MS;
  if (current.state === 'called') return { time, note: t('sinceCall'), share: 0, pace: 'calm', isLong };
  const limitSeconds = current.limitSeconds * quantity;
  const { share, pace } = servicePace(elapsedMs, limitSeconds);
  const note = pace === 'over' ? t('over') : t('limit', { minutes: Math.round(limitSeconds / 60) });
  return { time, note, share, pace, isLong };
}
