import { Archive } from 'lucide-react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { ServiceEntry } from '#protocol/catalogue';
import { Choice, NumberEntry, TextEntry } from '../../../common/desk/fields.tsx';
import { localized } from '../../../common/i18n/index.ts';
import { Button, Icon } from '../../../common/ui/index.ts';
import { SERVICE_ICONS, serviceIcon } from '../../../common/ui/service-icon.ts';
import { LIMITS } from '../../rules/number-limits.ts';
import type { Settings } from '../../rules/settings-draft.ts';
import type { ManagerScreen } from '../../useManager.ts';
import { BothEntry } from '../BothEntry.tsx';
import { asPrefix, termOf } from './catalogue-draft.ts';

const NO_GROUP = '*';
const NO_TERM = { zh: '', en: '' };

type ServiceFormProps = {
  manager: ManagerScreen;
  groups: Settings['groups'];
  service: ServiceEntry;
  onChange: (service: ServiceEntry) => void;
  onClose: () => void;
};

/** One service: its names, its letter, how long it should take, its picture and its group. */
export function ServiceForm({ manager: { t, language }, groups, service, onChange, onClose }: ServiceFormProps) {
  const edit = (change: Partial<ServiceEntry>) => onChange({ ...service, ...change });
  const keys =
    service.group === null || service.group in groups ? Object.keys(groups) : [...Object.keys(groups), service.group];
  const groupName = (key: string) => (groups[key] ? localized(groups[key], language) || key : key);
  return (
    <section className="card part settings-form">
      <BothEntry
        t={t}
        label={t('catalogue.name')}
        maxLength={40}
        value={service.name}
        onChange={(name) => edit({ name })}
      />
      <BothEntry
        t={t}
        label={t('catalogue.term')}
        maxLength={60}
        value={service.term ?? NO_TERM}
        onChange={(term) => edit({ term: termOf(term) })}
      />
      <div className="both">
        <TextEntry
          label={t('catalogue.prefix')}
          value={service.code}
          maxLength={3}
          onChange={(typed) => edit({ code: asPrefix(typed) })}
        />
        <NumberEntry
          label={t('catalogue.limit')}
          {...LIMITS.limitMinutes}
          unit={t('unitMinutes')}
          value={service.limitMinutes}
          onChange={(limitMinutes) => edit({ limitMinutes })}
        />
      </div>
      <Choice
        label={t('catalogue.group')}
        placeholder=""
        value={service.group ?? NO_GROUP}
        options={[{ id: NO_GROUP, text: t('catalogue.noGroup') }, ...keys.map((id) => ({ id, text: groupName(id) }))]}
        onChange={(group) => edit({ group: group === NO_GROUP ? null : group })}
      />
      <RadioGroup className="icon-choice" value={service.icon} onChange={(icon) => edit({ icon })}>
        <Label>{t('catalogue.icon')}</Label>
        {Object.keys(SERVICE_ICONS).map((name) => (
          <Radio key={name} value={name} aria-label={name}>
            <Icon of={serviceIcon(name)} />
          </Radio>
        ))}
      </RadioGroup>
      <p className="part-hint">{t('catalogue.serviceHint')}</p>
      <Button tone="danger" icon={Archive} onClick={onClose}>
        {t('catalogue.archiveService')}
      </Button>
    </section>
  );
}
