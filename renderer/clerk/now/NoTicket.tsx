import type { ClerkView } from '#protocol/views';
import { hallTime } from '../../common/hall-time.ts';
import { minutesSince } from '../../common/staff-session/duration.ts';
import type { Clerk } from '../useClerk.ts';

/** Nobody at the counter: free, or paused and for how long. */
export function NoTicket({ clerk, view }: { clerk: Clerk; view: ClerkView }) {
  const { t } = clerk;
  const { counter } = view;
  if (counter?.state === 'paused')
    return <PausedCounter clerk={clerk} counter={counter} timeZone={view.hall.timeZone} />;
  return (
    <section className="now now--none" aria-label={t('now')}>
      <p className="now-title">{t('nobody')}</p>
      <p className="now-hint">{t('nobodyHint')}</p>
    </section>
  );
}

type PausedProps = { clerk: Clerk; counter: NonNullable<ClerkView['counter']>; timeZone: string };

function PausedCounter({ clerk: { t, now }, counter: { pauseReason, pausedUntil }, timeZone }: PausedProps) {
  const isLate = pausedUntil !== null && now > pausedUntil;
  const figures = pausedUntil !== null && {
    time: hallTime(pausedUntil, timeZone),
    minutes: minutesSince(pausedUntil, now),
  };
  return (
    <section className="now now--none" aria-label={t('now')}>
      <p className="now-title">{t('pausedTitle')}</p>
      {pauseReason && <p className="now-ask">{pauseReason}</p>}
      {figures && (
        <p className={isLate ? 'now-late' : 'now-ask'}>{t(isLate ? 'pausedLate' : 'pausedUntil', figures)}</p>
      )}
      <p className="now-hint">{t('pausedHint')}</p>
    </section>
  );
}
