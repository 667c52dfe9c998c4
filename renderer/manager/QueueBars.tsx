import type { ManagerView } from '#protocol/views';
import { localized } from '../common/i18n/index.ts';
import { clockDuration, minutesSince } from '../common/staff-session/duration.ts';
import type { Duty } from './duty/duty-dialog.ts';
import type { ManagerScreen } from './useManager.ts';

const DOTS = 40;

type QueueBarsProps = { manager: ManagerScreen; view: ManagerView; duty: Duty };

/** A bar per service with a dot for each person who waits, how long the first of them has, and what is usual today. */
export function QueueBars({ manager, view, duty }: QueueBarsProps) {
  const { t, language, now } = manager;
  return (
    <section className="plan-queues">
      <h2>{t('queues')}</h2>
      <ul>
        {view.queues.map(({ serviceId, code, name, waiting, openCounters, oldestSince, p90WaitSeconds }) => (
          <li key={serviceId}>
            <button type="button" className="queue-bar" onClick={() => duty.ask({ kind: 'advice', serviceId })}>
              <span className="plan-code">{code}</span>
              <span className="queue-name">
                {localized(name, language)}
                <small className={openCounters === 0 && waiting > 0 ? 'is-unserved' : ''}>
                  {openCounters === 0 ? t('noCounter') : t('openCounters', { count: openCounters })}
                </small>
              </span>
              <Dots count={waiting} />
              <span className="queue-oldest">
                <strong>{t('people', { count: waiting })}</strong>
                <small className={isLong(view, oldestSince, now) ? 'is-unserved' : ''}>
                  {oldestSince !== null && t('oldest', { minutes: minutesSince(oldestSince, now) })}
                </small>
              </span>
              <small className="queue-p90">
                {p90WaitSeconds !== null && t('plan.p90Of', { time: clockDuration(p90WaitSeconds * 1000) })}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Longer than the hall promises. */
function isLong({ settings: { thresholds } }: ManagerView, since: number | null, now: number): boolean {
  return since !== null && now - since >= thresholds.longWaitMinutes * 60_000;
}

function Dots({ count }: { count: number }) {
  const places = Array.from({ length: Math.min(count, DOTS) }, (_, place) => place);
  return (
    <span className="dots" aria-hidden="true">
      {places.map((place) => (
        <i key={place} />
      ))}
      {count > DOTS && <b>+{count - DOTS}</b>}
    </span>
  );
}
