import { Info } from 'lucide-react';
import type { KioskView } from '#protocol/views';
import { hallTime } from '../common/hall-time.ts';
import { localized, useWords } from '../common/i18n/index.ts';
import { Icon } from '../common/ui/index.ts';
import { OptionRow } from './OptionRow.tsx';
import { ServiceTile } from './ServiceTile.tsx';
import type { Comfort } from './useComfort.ts';
import type { Service } from './useKiosk.ts';

type HomeProps = {
  view: KioskView;
  now: number;
  isStale: boolean;
  takingId: string | null;
  comfort: Comfort;
  endsIn: number | null;
  onTake: (service: Service) => void;
  onHelp: () => void;
};

/** The first page: who we are, what you may ask for, and every comfort within reach. */
export function Home({ view, now, isStale, takingId, comfort, endsIn, onTake, onHelp }: HomeProps) {
  const { t, language } = useWords('kiosk');
  const { hall, services, printer } = view;
  const name = localized(hall.name, language);
  const isLongName = name.length > (language === 'zh' ? 16 : 36);
  const canTake = hall.state === 'open' && services.length > 0;
  return (
    <div className="home">
      <header className="home-head">
        <div>
          <h1 className={isLongName ? 'home-name--long' : ''}>{name}</h1>
          <p>
            {hall.state === 'closed'
              ? ' '
              : hall.openCounters > 0
                ? t('openCounters', { count: hall.openCounters })
                : t('noCounters')}
          </p>
        </div>
        <time className="home-clock number-plate">{hallTime(now, hall.timeZone)}</time>
      </header>
      {canTake && (
        <div className="home-question">
          <h2>{t('question')}</h2>
          <p role="status" className={isStale ? 'home-offline' : ''}>
            {isStale ? t('offline') : t('hint')}
          </p>
        </div>
      )}
      {canTake && printer.kind !== 'screen' && !printer.canPrint && (
        <p className="home-printer" role="status">
          <Icon of={Info} />
          {printer.reason ? t('printer.out', { fault: t(`fault.${printer.reason}`) }) : t('printer.unknown')}
        </p>
      )}
      {canTake ? (
        <ul className={`tiles ${isStale ? 'tiles--stale' : ''}`} data-count={Math.min(services.length, 7)}>
          {services.map((service) => (
            <li key={service.serviceId}>
              <ServiceTile
                service={service}
                isTaking={takingId === service.serviceId}
                isLocked={isStale || takingId !== null}
                onTake={() => onTake(service)}
              />
            </li>
          ))}
        </ul>
      ) : (
        <div className="home-closed" role="status">
          <h2>{t(hall.state === 'closed' ? 'hall.closed' : 'noServices.title')}</h2>
          <p>{t(hall.state === 'closed' ? 'hall.hint' : 'noServices.hint', { hotline: hall.hotline })}</p>
        </div>
      )}
      <OptionRow comfort={comfort} endsIn={endsIn} onHelp={onHelp} />
    </div>
  );
}
