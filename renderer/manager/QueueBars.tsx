import type { ManagerView } from '#protocol/views';
import { localized } from '../common/i18n/index.ts';
import { minutesSince } from '../common/staff-session/duration.ts';
import type { ManagerScreen } from './useManager.ts';

const DOTS = 40;

/** A bar per service with a dot for each person who waits, and how long the first of them has waited. */
export function QueueBars({ manager, queues }: { manager: ManagerScreen; queues: ManagerView['queues'] }) {
  const { t, language, now } = manager;
  return (
    <section className="plan-queues">
      <h2>{t('queues')}</h2>
      <ul>
        {queues.map(({ serviceId, code, name, waiting, openCounters, oldestSince }) => (
          <li key={serviceId} className="queue-bar">
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
              <small>{oldestSince !== null && t('oldest', { minutes: minutesSince(oldestSince, now) })}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
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
