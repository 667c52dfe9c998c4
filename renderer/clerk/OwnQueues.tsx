import type { ClerkView } from '#protocol/views';
import { localized } from '../common/i18n/index.ts';
import { minutesSince } from '../common/staff-session/duration.ts';
import type { Clerk } from './useClerk.ts';

/** What is done here, each with how many wait and how long the first has waited; what is only helped with stands behind. */
export function OwnQueues({ clerk: { t, language, now }, queues }: { clerk: Clerk; queues: ClerkView['queues'] }) {
  const ordered = queues.toSorted((one, other) => Number(one.isHelped) - Number(other.isHelped));
  return (
    <ul className="own-queues">
      {ordered.map(({ serviceId, code, name, isHelped, waiting, oldestSince }) => (
        <li key={serviceId} className={isHelped ? 'own-queue own-queue--helped' : 'own-queue'}>
          <span className="own-queue-name">
            {code} {localized(name, language)}
          </span>
          <strong>{waiting}</strong>
          <small>{oldestSince === null ? '' : t('minutes', { count: minutesSince(oldestSince, now) })}</small>
        </li>
      ))}
    </ul>
  );
}
