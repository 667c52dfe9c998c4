import type { ClerkView } from '#protocol/views';
import type { Translate } from '../../common/i18n/index.ts';
import { timerShown } from './timer-shown.ts';

type TimerRingProps = { t: Translate; current: NonNullable<ClerkView['current']>; quantity: number; now: number };

const RADIUS = 52;
const ROUND = 2 * Math.PI * RADIUS;

/** The time at the counter as a ring that fills up to the limit. */
export function TimerRing({ t, current, quantity, now }: TimerRingProps) {
  const { time, note, share, pace, isLong } = timerShown(t, current, quantity, now);
  return (
    <div className={`ring ring--${pace} ${isLong ? 'ring--hours' : ''}`} role="timer">
      <svg viewBox="0 0 120 120" aria-hidden="true">
        <circle cx="60" cy="60" r={RADIUS} />
        {share > 0 && (
          <circle cx="60" cy="60" r={RADIUS} strokeDasharray={`${share * ROUND} ${ROUND}`} className="ring-run" />
        )}
      </svg>
      <p>
        <strong>{time}</strong>
        <small>{note}</small>
      </p>
    </div>
  );
}
