import { Plus, Trash2 } from 'lucide-react';
import type { ServiceRules } from '#protocol/hall-settings';
import { NumberEntry, OptionalNumberEntry } from '../../common/desk/fields.tsx';
import { TimeEntry } from '../../common/desk/TimeEntry.tsx';
import { localized } from '../../common/i18n/index.ts';
import { Button } from '../../common/ui/index.ts';
import type { SectionProps } from '../settings/useSettings.ts';
import { LIMITS } from './number-limits.ts';
import { AS_THE_HALL } from './services-draft.ts';
import { withEntry } from './timetable-draft.ts';

const NEW_QUOTA = { from: '00:00', to: '24:00', tickets: 100 };

/** What holds for one service: how long anybody waits at most, and how many tickets there are. */
export function ServicesSection({ manager: { t, language }, desk, view }: SectionProps) {
  const { services, rules } = desk.settings;
  return (
    <ul className="rows rows-bare">
      <li className="service-row rows-head" aria-hidden="true">
        <span />
        <span>{t('service')}</span>
        <span>{t('rule.longestWaitMinutes')}</span>
        <span>{t('quotas')}</span>
      </li>
      {view.queues.map(({ serviceId, code, name }) => {
        const own = services[serviceId] ?? AS_THE_HALL;
        const edit = (change: Partial<ServiceRules>) =>
          desk.edit('services', { ...services, [serviceId]: { ...own, ...change } });
        return (
          <li key={serviceId} className="service-row">
            <span className="plan-code">{code}</span>
            <strong>{localized(name, language)}</strong>
            <OptionalNumberEntry
              label={t('rule.longestWaitMinutes')}
              {...LIMITS.longestWaitMinutes}
              unit={t('unitMinutes')}
              whenEmpty={t('asHall', { minutes: rules.longestWaitMinutes })}
              value={own.longestWaitMinutes}
              onChange={(longestWaitMinutes) => edit({ longestWaitMinutes })}
            />
            <div className="quotas">
              {own.quotas.map((quota, index) => {
                const replace = (next: typeof quota | null) => edit({ quotas: withEntry(own.quotas, index, next) });
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: quotas have no identity but their place
                  <div key={index} className="quota">
                    <TimeEntry label={t('from')} value={quota.from} onChange={(from) => replace({ ...quota, from })} />
                    <span aria-hidden="true">–</span>
                    <TimeEntry label={t('to')} value={quota.to} onChange={(to) => replace({ ...quota, to })} />
                    <NumberEntry
                      label={t('quota')}
                      {...LIMITS.tickets}
                      unit={t('unitTickets')}
                      value={quota.tickets}
                      onChange={(tickets) => replace({ ...quota, tickets })}
                    />
                    <Button tone="bare" icon={Trash2} className="row-remove" onClick={() => replace(null)}>
                      {t('remove')}
                    </Button>
                  </div>
                );
              })}
              <Button
                tone="bare"
                icon={Plus}
                className="quota-add"
                onClick={() => edit({ quotas: [...own.quotas, NEW_QUOTA] })}
              >
                {t('addQuota')}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
