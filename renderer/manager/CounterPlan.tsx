import type { ManagerView } from '#protocol/views';
import { hallTime } from '../common/hall-time.ts';
import { localized } from '../common/i18n/index.ts';
import { clockDuration } from '../common/staff-session/duration.ts';
import { NumberPlate } from '../common/ui/index.ts';
import { type CounterCard, counterClock } from './counters/counter-clock.ts';
import type { Duty } from './duty/duty-dialog.ts';
import type { ManagerScreen } from './useManager.ts';
import './counters/counter-card.css';

const IN_ONE_ROW = 6;
const SHORT_NAME = 5;

type CounterPlanProps = { manager: ManagerScreen; view: ManagerView; duty: Duty };

/** The counters in a row, as they stand in the hall; each opens what can be done with it. */
export function CounterPlan({ manager, view, duty }: CounterPlanProps) {
  const { t } = manager;
  const { counters } = view;
  return (
    <section className={counters.length > IN_ONE_ROW ? 'plan-counters plan-counters--many' : 'plan-counters'}>
      <h2>{t('counters')}</h2>
      <ul>
        {counters.map((counter) => (
          <li key={counter.counterId}>
            <Card manager={manager} view={view} duty={duty} counter={counter} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Card({ manager, view, duty, counter }: CounterPlanProps & { counter: CounterCard }) {
  const { t, language, now } = manager;
  const { counterId, name, state, clerk, number, isReassigned } = counter;
  const { ms, pace } = counterClock(counter, { now, pauseMinutes: view.settings.thresholds.pauseMinutes });
  return (
    <button
      type="button"
      className={`counter-card counter-card--${state}`}
      onClick={() => duty.ask({ kind: 'counter', counterId })}
    >
      <span className="counter-head">
        <strong className={name.zh.length > SHORT_NAME ? 'counter-name--long' : ''}>{localized(name, language)}</strong>
        <span className="counter-state">{t(`state.${state}`)}</span>
      </span>
      <span className="counter-number">
        {number ? <NumberPlate number={number} /> : <span className="counter-none">—</span>}
        {state !== 'closed' && <time className={`counter-time counter-time--${pace}`}>{clockDuration(ms)}</time>}
      </span>
      <span className="counter-service">{serviceWords(manager, view, counter)}</span>
      <span className="counter-foot">
        <span>{clerk?.name}</span>
        <span className="counter-offers">
          {isReassigned && <b>{t('plan.reassigned')}</b>}
          {codesOf(view, counter)}
        </span>
      </span>
      {pace !== 'calm' && <span className="visually-hidden">{t(`plan.${pace}`)}</span>}
    </button>
  );
}

/** What is being done there, or why nothing is. */
function serviceWords({ t, language }: ManagerScreen, view: ManagerView, { service, pause }: CounterCard): string {
  if (service) return localized(service, language);
  if (!pause) return '';
  const until = pause.until && t('plan.until', { time: hallTime(pause.until, view.hall.timeZone) });
  return [pause.reason, until].filter(Boolean).join(' · ');
}

function codesOf({ queues }: ManagerView, { does, helpsWith }: CounterCard): string {
  const codes = (ids: readonly string[]) =>
    queues.filter(({ serviceId }) => ids.includes(serviceId)).map(({ code }) => code);
  const helped = codes(helpsWith);
  return [...codes(does), ...(helped.length > 0 ? [`(${helped.join(' ')})`] : [])].join(' ');
}
