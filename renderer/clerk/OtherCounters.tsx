import type { ClerkView } from '#protocol/views';
import { localized } from '../common/i18n/index.ts';
import { minutesSince } from '../common/staff-session/duration.ts';
import type { Clerk } from './useClerk.ts';

/** Who sits where, with whom, and since when; the own counter is not among them. */
export function OtherCounters({ clerk, view }: { clerk: Clerk; view: ClerkView }) {
  const { t, language, now } = clerk;
  const others = view.counters.filter(({ counterId }) => counterId !== view.counter?.counterId);
  const staffed = others.toSorted((one, other) => Number(one.clerk === null) - Number(other.clerk === null));
  return (
    <ul className="other-counters">
      {staffed.map(({ counterId, name, state, clerk: user, number, service, since }) => (
        <li key={counterId} className={user === null ? 'other-counter other-counter--closed' : 'other-counter'}>
          <span className="other-counter-name">
            <strong>{localized(name, language)}</strong> {user}
          </span>
          <span className={`state-chip state-chip--${state === 'calling' ? 'serving' : state}`}>
            {t(`state.${state}`)}
          </span>
          {user !== null && (
            <small>
              {[number, service && localized(service, language), t('minutes', { count: minutesSince(since, now) })]
                .filter(Boolean)
                .join(' · ')}
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}
