import { Check } from 'lucide-react';
import { NumberEntry } from '../../common/desk/fields.tsx';
import { localized } from '../../common/i18n/index.ts';
import { Icon } from '../../common/ui/index.ts';
import { withCounters } from '../setup-draft.ts';
import type { StepProps } from '../useSetup.ts';

/** How many counters, and what each of them does. */
export function CountersStep({ setup: { t, language, change }, draft, template }: StepProps) {
  const { counters, services } = draft;
  const toggle = (index: number, key: string) =>
    change({
      ...draft,
      hasOwnOffers: true,
      counters: counters.map((counter, at) => {
        if (at !== index) return counter;
        const has = counter.offers.includes(key);
        return { ...counter, offers: has ? counter.offers.filter((each) => each !== key) : [...counter.offers, key] };
      }),
    });
  return (
    <>
      <div className="setup-count">
        <NumberEntry
          label={t('counterCount')}
          unit=""
          min={1}
          max={60}
          value={counters.length}
          onChange={(count) => count >= 1 && count <= 60 && change(withCounters(draft, template, count, t))}
        />
      </div>
      <ul className="setup-counters">
        {counters.map((counter, index) => {
          const name = localized(counter.name, language);
          return (
            <li key={counter.name.zh}>
              <fieldset>
                <legend>{name}</legend>
                {services.map((service) => {
                  const isOffered = counter.offers.includes(service.key);
                  return (
                    <button
                      key={service.key}
                      type="button"
                      className="setup-offer"
                      aria-pressed={isOffered}
                      onClick={() => toggle(index, service.key)}
                    >
                      <span className="setup-offer-mark">{isOffered && <Icon of={Check} />}</span>
                      <strong>{service.code}</strong>
                      <span>{localized(service, language)}</span>
                    </button>
                  );
                })}
              </fieldset>
            </li>
          );
        })}
      </ul>
    </>
  );
}
