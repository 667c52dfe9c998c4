import { ChevronRight } from 'lucide-react';
import { localized, useWords } from '../common/i18n/index.ts';
import { Icon, Tile } from '../common/ui/index.ts';
import { serviceIcon } from '../common/ui/service-icon.ts';
import type { ServiceGroup } from './service-groups.ts';

type GroupTileProps = { group: ServiceGroup; isLocked: boolean; onTap: () => void };

/** Several services under one name: how many they are, and how many people wait for them. */
export function GroupTile({ group, isLocked, onTap }: GroupTileProps) {
  const { t, language } = useWords('kiosk');
  const { name, services, waiting } = group;
  const named = localized(name, language);
  const isLong = named.length > (language === 'zh' ? 9 : 17);
  return (
    <Tile className={`service service--group ${isLong ? 'service--long' : ''}`} disabled={isLocked} onClick={onTap}>
      <span className="service-head">
        <Icon of={serviceIcon(services[0]?.icon ?? '')} className="service-icon" />
        <Icon of={ChevronRight} className="service-on" />
      </span>
      <span className="service-name">{named}</span>
      <span className="service-term">{services.map((each) => localized(each.name, language)).join(' · ')}</span>
      <span className="service-line">
        <strong>{t('group.services', { count: services.length })}</strong>
        <span>{waiting === 0 ? t('group.nobody') : t('group.waiting', { count: waiting })}</span>
      </span>
    </Tile>
  );
}
