import { localized, type Translate, useWords } from '../common/i18n/index.ts';
import { Icon, Tile } from '../common/ui/index.ts';
import { aheadWords } from '../common/wait-words.ts';
import { serviceIcon } from './service-icon.ts';
import type { Service } from './useKiosk.ts';

type ServiceTileProps = { service: Service; isTaking: boolean; isLocked: boolean; onTake: () => void };

/** One thing a customer may come for, with what waits before them. */
export function ServiceTile({ service, isTaking, isLocked, onTake }: ServiceTileProps) {
  const { t, language } = useWords('kiosk');
  const name = localized(service.name, language);
  const isLong = name.length > (language === 'zh' ? 9 : 22);
  return (
    <Tile
      className={`service ${service.open ? '' : 'service--closed'} ${isLong ? 'service--long' : ''}`}
      disabled={isLocked || !service.open}
      aria-busy={isTaking}
      onClick={onTake}
    >
      <span className="service-head">
        <span className="service-code">{service.code}</span>
        <Icon of={serviceIcon(service.icon)} className="service-icon" />
      </span>
      <span className="service-name">{name}</span>
      {service.term && <span className="service-term">{localized(service.term, language)}</span>}
      <span className="service-line">{lineOf(t, service, isTaking)}</span>
    </Tile>
  );
}

function lineOf(t: Translate, service: Service, isTaking: boolean): string {
  if (isTaking) return t('taking');
  if (!service.open) return closedWords(t, service.closedReason);
  return aheadWords(t, service.waiting, service.wait, service.openCounters > 0);
}

/** A reason of the system's is a code with words of its own; one that a manager typed is said as it is. */
function closedWords(t: Translate, reason: string | null): string {
  if (reason === null) return t('closed');
  return /^[a-z-]+$/.test(reason) ? t([`closedWhy.${reason}`, 'closed']) : reason;
}
