import type { GuideView } from '#protocol/views';
import { localized } from '../common/i18n/index.ts';
import { minutesSince } from '../common/staff-session/duration.ts';
import { NumberPlate } from '../common/ui/index.ts';
import type { GuideScreen } from './useGuide.ts';

/** Who waits for what, and which counter does what at the moment. */
export function HallNow({ guide, view }: { guide: GuideScreen; view: GuideView }) {
  const { t, language } = guide;
  const now = guide.now ?? view.now;
  return (
    <>
      <section className="card">
        <h2>{t('queues')}</h2>
        <ul className="hall-rows">
          {view.queues.map(({ serviceId, code, name, waiting, openCounters, oldestSince }) => (
            <li key={serviceId}>
              <span className="service-code">{code}</span>
              <span className="hall-name">{localized(name, language)}</span>
              <span className="hall-soft">
                {oldestSince === null
                  ? t(openCounters === 0 ? 'noCounter' : 'openCounters', { count: openCounters })
                  : t('oldest', { minutes: minutesSince(oldestSince, now) })}
              </span>
              <strong>{t('people', { count: waiting })}</strong>
            </li>
          ))}
        </ul>
      </section>
      <section className="card">
        <h2>{t('counters')}</h2>
        <ul className="hall-counters">
          {view.counters.map(({ counterId, name, state, number, service, clerk, does }) => (
            <li key={counterId} className={`hall-counter hall-counter--${state}`}>
              <strong>{localized(name, language)}</strong>
              <span>
                {t(`state.${state}`)} {number && <NumberPlate number={number} />}
              </span>
              <span className="hall-soft">{service ? localized(service, language) : (clerk?.name ?? '')}</span>
              <span className="hall-soft">{codesOf(view, does)}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** The letters under which customers know what is done there. */
function codesOf({ queues }: GuideView, does: GuideView['counters'][number]['does']): string {
  return queues.flatMap(({ serviceId, code }) => (does.includes(serviceId) ? code : [])).join(' ');
}
