import { localized } from '../../common/i18n/index.ts';
import { offerOf, withNextOffer } from './offers-draft.ts';
import type { SectionProps } from './useSettings.ts';
import './matrix.css';

const NOTHING = { services: [], helps: [] };

/** Which counter does what, and which only helps: each touch of a cell goes one step further. */
export function CountersSection({ manager: { t, language }, desk, view }: SectionProps) {
  const { counters } = desk.settings;
  return (
    <div className="matrix-room">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t('counter')}</th>
            {view.queues.map(({ serviceId, code, name }) => (
              <th key={serviceId} scope="col">
                <span className="plan-code">{code}</span>
                <small>{localized(name, language)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.counters.map(({ counterId, name }) => {
            const offers = counters[counterId] ?? NOTHING;
            return (
              <tr key={counterId}>
                <th scope="row">{localized(name, language)}</th>
                {view.queues.map(({ serviceId, name: service }) => {
                  const kind = offerOf(offers, serviceId);
                  return (
                    <td key={serviceId}>
                      <button
                        type="button"
                        className={`offer offer--${kind}`}
                        aria-label={t('offerLabel', {
                          counter: localized(name, language),
                          service: localized(service, language),
                          offer: t(`offer.${kind}`),
                        })}
                        onClick={() =>
                          desk.edit('counters', { ...counters, [counterId]: withNextOffer(offers, serviceId) })
                        }
                      >
                        {kind === 'none' ? '–' : t(`offer.${kind}`)}
                      </button>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
