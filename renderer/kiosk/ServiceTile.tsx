import { localized, type Translate, useWords } from '../common/i18n/index.ts';
import { Icon, Tile } from '../common/ui/index.ts';
import { serviceIcon } from '../common/ui/service-icon.ts';
import { closedWords } from './closed-words.ts';
import type { Service } from './stages.ts';
import { peopleAhead, timeAhead } from './tile-words.ts';
import { sayService } from './voice/say.ts';

type ServiceTileProps = {
  service: Service;
  isTaking: boolean;
  isLocked: boolean;
  /** Its place among several services chosen for one ticket: 0 while it is not among them, null where one tap takes. */
  place: number | null;
  /** How many numbers this kiosk may still give for it while the hall is away; null while it is not. */
  offlineLeft: number | null;
  onTap: () => void;
};

/** One thing a customer may come for, with what waits before them; or why it cannot be had now. */
export function ServiceTile({ service, isTaking, isLocked, place, offlineLeft, onTap }: ServiceTileProps) {
  const { t, language } = useWords('kiosk');
  const name = localized(service.name, language);
  const isLong = name.length > (language === 'zh' ? 9 : 17);
  const isOpen = service.open && offlineLeft !== 0;
  const isChosen = place !== null && place > 0;
  const [line, time] = linesOf(t, service, isTaking, offlineLeft);
  return (
    <Tile
      className={`service ${isOpen ? '' : 'service--closed'} ${isLong ? 'service--long' : ''}`}
      disabled={isLocked || !isOpen}
      aria-busy={isTaking}
      data-say={sayService({ ...service, isOpen })}
      {...(place !== null && { 'aria-pressed': isChosen })}
      onClick={onTap}
    >
      <span className="service-head">
        <span className="service-code">{service.code}</span>
        {isChosen ? (
          <span className="service-place">{t('several.place', { place })}</span>
        ) : (
          <Icon of={serviceIcon(service.icon)} className="service-icon" />
        )}
      </span>
      <span className="service-name">{name}</span>
      {service.term && <span className="service-term">{localized(service.term, language)}</span>}
      <span className="service-line">
        <strong>{line}</strong>
        {time && <span>{time}</span>}
      </span>
    </Tile>
  );
}

/** What is ahead, first people and then time; or the one thing that has to be said instead. */
function linesOf(
  t: Translate,
  service: Service,
  isTaking: boolean,
  offlineLeft: number | null,
): [line: string, time: string | null] {
  if (isTaking) return [t('taking'), null];
  if (offlineLeft !== null && (service.open || service.closedCause === 'quota')) {
    return [offlineLeft === 0 ? t('offline.none') : t('offline.left', { count: offlineLeft }), null];
  }
  if (service.open) return [peopleAhead(t, service.waiting), timeAhead(t, service)];
  const { closedCause: cause, closedReason: reason, opensAt } = service;
  return [closedWords(t, { cause, reason, opensAt }), null];
}
