import { Info } from 'lucide-react';
import type { KioskView } from '#protocol/views';
import { hallTime } from '../common/hall-time.ts';
import { localized, useWords } from '../common/i18n/index.ts';
import { HallLogo, Icon } from '../common/ui/index.ts';
import { HallRest, RestLine } from './HallRest.tsx';
import { homeShows } from './hall-rest.ts';
import { OfflineLine } from './OfflineLine.tsx';
import { OptionRow } from './OptionRow.tsx';
import { ServiceTile } from './ServiceTile.tsx';
import { SeveralBar } from './SeveralBar.tsx';
import type { Comfort } from './useComfort.ts';
import type { KioskScreen } from './useKiosk.ts';
import { WishRow } from './WishRow.tsx';

type HomeProps = { kiosk: KioskScreen; view: KioskView; now: number; comfort: Comfort };

/** The first page: who we are, what you may ask for, and every comfort within reach. */
export function Home({ kiosk, view, now, comfort }: HomeProps) {
  const { t } = useWords('kiosk');
  const { isStale, wishes } = kiosk;
  const { printer } = view;
  const shows = homeShows(view);
  const isAsking = wishes.class !== null && !wishes.class.isGranted;
  const hint = wishes.several ? 'several.hint' : isAsking ? 'classHint' : view.offline ? 'offline.hint' : 'hint';
  return (
    <div className="home">
      <HomeHead view={view} now={now} />
      {shows.tiles ? (
        <>
          <div className="home-question">
            <div>
              <h2>{t(wishes.several ? 'several.question' : 'question')}</h2>
              <p role="status" className={isStale ? 'home-offline' : ''}>
                {isStale ? t('unreachableNow') : t(hint)}
              </p>
            </div>
            <WishRow kiosk={kiosk} />
          </div>
          {view.offline && <OfflineLine since={hallTime(view.offline.since, view.hall.timeZone)} />}
          {shows.notice && <RestLine rest={shows.notice} hall={view.hall} />}
          {printer.kind !== 'screen' && !printer.canPrint && (
            <p className="home-notice" role="status">
              <Icon of={Info} />
              {printer.reason ? t('printer.out', { fault: t(`fault.${printer.reason}`) }) : t('printer.unknown')}
            </p>
          )}
          <Services kiosk={kiosk} view={view} />
        </>
      ) : (
        <HallRest view={view} rest={shows.rest} />
      )}
      <OptionRow
        comfort={comfort}
        endsIn={kiosk.endsIn}
        isStale={isStale}
        isHelpCalled={view.help !== null && !isStale && !view.offline}
        hasNumber={!view.offline}
        onNumber={kiosk.openNumber}
        onHelp={kiosk.askHelp}
      />
    </div>
  );
}

function HomeHead({ view, now }: { view: KioskView; now: number }) {
  const { t, language } = useWords('kiosk');
  const { hall } = view;
  const name = localized(hall.name, language);
  const isLongName = name.length > (language === 'zh' ? 16 : 36);
  const counters = hall.openCounters > 0 ? t('openCounters', { count: hall.openCounters }) : t('noCounters');
  const until = hall.lastTicketAt && t('lastTicketAt', { time: hall.lastTicketAt });
  return (
    <header className="home-head">
      <HallLogo address={hall.branding.logo} />
      <div>
        <h1 className={isLongName ? 'home-name--long' : ''}>{name}</h1>
        <p>
          {hall.state === 'open' && !hall.outage && !view.offline ? [counters, until].filter(Boolean).join(' · ') : ' '}
        </p>
      </div>
      <time className="home-clock number-plate" data-staff-corner>
        {hallTime(now, hall.timeZone)}
      </time>
    </header>
  );
}

function Services({ kiosk, view: { services, offline } }: { kiosk: KioskScreen; view: KioskView }) {
  const { stage, wishes, isStale } = kiosk;
  const takingIds = stage.at === 'taking' ? stage.serviceIds : [];
  const isLocked = isStale || stage.at === 'taking';
  const chosen = wishes.several?.flatMap(
    (id) => services.find(({ serviceId, open }) => serviceId === id && open) ?? [],
  );
  return (
    <>
      <ul className={`tiles ${isStale ? 'tiles--stale' : ''}`} data-count={Math.min(services.length, 7)}>
        {services.map((service) => (
          <li key={service.serviceId}>
            <ServiceTile
              service={service}
              isTaking={takingIds.includes(service.serviceId)}
              isLocked={isLocked}
              offlineLeft={offline ? (offline.left[service.serviceId] ?? 0) : null}
              place={chosen ? chosen.indexOf(service) + 1 : null}
              onTap={() => kiosk.tap(service.serviceId)}
            />
          </li>
        ))}
      </ul>
      {chosen && (
        <SeveralBar
          chosen={chosen}
          isLocked={isLocked}
          onTake={() => kiosk.take(chosen.map(({ serviceId }) => serviceId))}
          onGiveUp={kiosk.toggleSeveral}
        />
      )}
    </>
  );
}
