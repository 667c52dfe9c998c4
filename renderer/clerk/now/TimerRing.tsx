import type { ClerkView } from '#protocol/views';
import type { Translate } from '../../common/i18n/index.ts';
import { clockDuration } from '../../common/staff-session/duration.ts';
import { elapsedOf, servicePace } from '../clerk-actions.ts';

type TimerRingProps = { t: Translate; current: NonNullable<ClerkView['current']>; quantity: number; now: number };

const RADIUS = 52;
const ROUND = 2 * Math.PI * RADIUS;
const HOUR_MS = 3_600_000;

/** Time at the counter as a ring, by the hall's clock, against the limit of so many cases; before the start it only counts the time since the call. */
export function TimerRing({ t, current, quantity, now }: TimerRingProps) {
  const elapsedMs = elapsedOf(current, now);
  const limitSeconds = current.limitSeconds * quantity;
  const { share, pace } =
    current.state === 'serving' ? servicePace(elapsedMs, limitSeconds) : { share: 0, pace: 'calm' };
  const minutes = Math.round(limitSeconds / 60);
  const note = current.state === 'called' ? t('sinceCall') : pace === 'over' ? t('over') : t('limit', { minutes });
  return (
    <div className={`ring ring--${pace} ${elapsedMs >= HOUR_MS ? 'ring--hours' : ''}`} role="timer">
      <svg viewBox="0 0 120 120" aria-hidden="true">
        <circle cx="60" cy="60" r={RADIUS} />
        {share > 0 && (
          <circle cx="60" cy="60" r={RADIUS} strokeDasharray={`${share * ROUND} ${ROUND}`} className="ring-run" />
        )}
      </svg>
      <p>
        <strong>{clockDuration(elapsedMs)}</strong>
        <small>{note}</small>
      </p>
    </div>
  );
}
