import type { ManagerView } from '#protocol/views';
import { localized } from '../common/i18n/index.ts';
import { clockDuration } from '../common/staff-session/duration.ts';
import { NumberPlate } from '../common/ui/index.ts';
import type { ManagerScreen } from './useManager.ts';

const IN_ONE_ROW = 8;
const SHORT_NAME = 5;

/** The counters in a row, as they stand in the hall. */
export function CounterPlan({ manager, counters }: { manager: ManagerScreen; counters: ManagerView['counters'] }) {
  const { t, language, now } = manager;
  return (
    <section className={counters.length > IN_ONE_ROW ? 'plan-counters plan-counters--many' : 'plan-counters'}>
      <h2>{t('counters')}</h2>
      <ul>
        {counters.map(({ counterId, name, state, since, clerk, number, service }) => (
          <li key={counterId} className={`counter-card counter-card--${state}`}>
            <p className="counter-head">
              <strong className={name.zh.length > SHORT_NAME ? 'counter-name--long' : ''}>
                {localized(name, language)}
              </strong>
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
