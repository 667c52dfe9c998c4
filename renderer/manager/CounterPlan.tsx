import type { ManagerView } from '#protocol/views';
import { localized } from '../common/i18n/index.ts';
import { clockDuration } from '../common/staff-session/duration.ts';
import { NumberPlate } from '../common/ui/index.ts';
import type { ManagerScreen } from './useManager.ts';

/** The counters in a row, as they stand in the hall. */
export function CounterPlan({ manager, counters }: { manager: ManagerScreen; counters: ManagerView['counters'] }) {
  const { t, language, now } = manager;
  return (
    <section className="plan-counters">
      <h2>{t('counters')}</h2>
      <ul>
        {counters.map(({ counterId, name, state, since, clerk, number, service }) => (
          <li key={counterId} className={`counter-card counter-card--${state}`}>
            <p className="counter-head">
              <strong>{localized(name, language)}</strong>
              <span className="counter-state">{t(`state.${state}`)}</span>
            </p>
            <p className="counter-number">
              {number ? <NumberPlate number={number} /> : <span className="counter-none">—</span>}
            </p>
            <p className="counter-service">{service && localized(service, language)}</p>
            <p className="counter-foot">
              <span>{clerk?.name}</span>
              {state !== 'closed' && <time>{clockDuration(now - since)}</time>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
