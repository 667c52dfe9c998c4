import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ServiceEntry } from '#protocol/catalogue';
import { localized } from '../../../common/i18n/index.ts';
import { Button, Icon } from '../../../common/ui/index.ts';
import { serviceIcon } from '../../../common/ui/service-icon.ts';
import type { SettingsProps } from '../sections.tsx';
import { ArchivedList } from './ArchivedList.tsx';
import { isServiceReady, newService, withPlace } from './catalogue-draft.ts';
import { MoveKeys } from './MoveKeys.tsx';
import { ServiceForm } from './ServiceForm.tsx';
import './catalogue.css';

/** What can be done in the hall, in the order in which kiosks and walls show it. */
export function ServiceListSection({ manager, settings, view }: SettingsProps) {
  const { t, language } = manager;
  const { serviceList, groups } = settings.settings;
  const active = serviceList.filter(({ isArchived }) => !isArchived);
  const [chosen, setChosen] = useState<string | null>(active[0]?.serviceId ?? null);
  const edit = (next: ServiceEntry[]) => settings.edit('serviceList', next);
  const replace = (entry: ServiceEntry) =>
    edit(serviceList.map((each) => (each.serviceId === entry.serviceId ? entry : each)));
  const open = active.find(({ serviceId }) => serviceId === chosen);
  const isSaved = (entry: ServiceEntry) =>
    view.settings.serviceList.some(({ serviceId }) => serviceId === entry.serviceId);
  const nameOf = ({ code, name }: ServiceEntry) => `${code} ${localized(name, language) || t('catalogue.unnamed')}`;
  const add = () => {
    const added = newService(serviceList);
    edit([...serviceList, added]);
    setChosen(added.serviceId);
  };
  return (
    <>
      <div className="notices">
        <div className="notice-list">
          <ol className="catalogue-list">
            {active.map((entry, index) => (
              <li key={entry.serviceId} className="playlist-item">
                <button
                  type="button"
                  className={isServiceReady(entry) ? 'notice-choice' : 'notice-choice is-shut'}
                  aria-pressed={entry.serviceId === chosen}
                  onClick={() => setChosen(entry.serviceId)}
                >
                  <Icon of={serviceIcon(entry.icon)} />
                  <span>{nameOf(entry)}</span>
                </button>
                <MoveKeys
                  {...{ t }}
                  name={nameOf(entry)}
                  isFirst={index === 0}
                  isLast={index === active.length - 1}
                  onMove={(by) => edit(withPlace(serviceList, entry, by))}
                />
              </li>
            ))}
          </ol>
          <Button icon={Plus} onClick={add}>
            {t('catalogue.addService')}
          </Button>
        </div>
        {open ? (
          <ServiceForm
            key={open.serviceId}
            {...{ manager, groups }}
            service={open}
            onChange={replace}
            onClose={() =>
              isSaved(open) ? replace({ ...open, isArchived: true }) : edit(serviceList.filter((each) => each !== open))
            }
          />
        ) : (
          <p className="part-hint">{t('catalogue.choose')}</p>
        )}
      </div>
      <ArchivedList
        {...{ t, nameOf }}
        title={t('catalogue.archivedServices')}
        list={serviceList.filter(({ isArchived }) => isArchived)}
        keyOf={({ serviceId }) => serviceId}
        onRestore={(entry) => replace({ ...entry, isArchived: false })}
      />
    </>
  );
}
