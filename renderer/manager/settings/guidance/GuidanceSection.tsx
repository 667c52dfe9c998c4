import { useState } from 'react';
import type { ServiceGuidance } from '#protocol/service-guidance';
import type { ServiceId } from '#protocol/vocabulary';
import { localized } from '../../../common/i18n/index.ts';
import type { SettingsProps } from '../sections.tsx';
import { GuidanceForm } from './GuidanceForm.tsx';
import { isGuidanceReady, itemsIn } from './guidance-draft.ts';

const NOTHING: ServiceGuidance = { ask: 'nothing' };

/** What a kiosk asks after the tap on a service: one question, one of its items, or nothing. */
export function GuidanceSection({ manager, settings }: SettingsProps) {
  const { t, language } = manager;
  const { guidance, serviceList } = settings.settings;
  const services = serviceList.filter(({ isArchived }) => !isArchived);
  const [chosen, setChosen] = useState<ServiceId | null>(services[0]?.serviceId ?? null);
  const open = services.find(({ serviceId }) => serviceId === chosen);
  const of = (serviceId: ServiceId) => guidance[serviceId] ?? NOTHING;
  return (
    <div className="notices">
      <ul className="notice-list">
        {services.map(({ serviceId, code, name }) => (
          <li key={serviceId}>
            <button
              type="button"
              className={isGuidanceReady(of(serviceId)) ? 'notice-choice' : 'notice-choice is-shut'}
              aria-pressed={serviceId === chosen}
              onClick={() => setChosen(serviceId)}
            >
              {code} {localized(name, language)}
              <small>
                {t(`guidance.asks.${of(serviceId).ask}`)} ·{' '}
                {t('guidance.itemCount', { count: itemsIn(of(serviceId)).length })}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {open && (
        <GuidanceForm
          key={open.serviceId}
          {...{ manager }}
          prefix={open.code}
          guidance={of(open.serviceId)}
          notices={settings.settings.oneTimeNotices}
          onChange={(next) => settings.edit('guidance', { ...guidance, [open.serviceId]: next })}
        />
      )}
    </div>
  );
}
