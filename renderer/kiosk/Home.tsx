import { Info, Megaphone } from 'lucide-react';
import type { KioskView } from '#protocol/views';
import { hallTime } from '../common/hall-time.ts';
import { localized, useWords } from '../common/i18n/index.ts';
import { Banner, HallLogo } from '../common/ui/index.ts';
import { HallRest, RestLine } from './HallRest.tsx';
import { homeShows } from './hall-rest.ts';
import { OfflineLine } from './OfflineLine.tsx';
import { OptionRow } from './OptionRow.tsx';
import { Services } from './Services.tsx';
import { entriesOf, openGroup, type ServiceGroup } from './service-groups.ts';
import type { Comfort } from './useComfort.ts';
import type { KioskScreen } from './useKiosk.ts';
import { WishRow } from './WishRow.tsx';

type HomeProps = { kiosk: KioskScreen; view: KioskView; now: number; comfort: Comfort };

/** The first page: who we are, what you may ask for, and every comfort within reach. */
export function Home({ kiosk, view, now, comfort }: HomeProps) {
  const { isStale } = kiosk;
  const shows = homeShows(view);
  const entries = entriesOf(view);
  const open = openGroup(entries, kiosk.group);
  return (
    <div className="home">
      <HomeHead view={view} now={now} />
      {shows.tiles ? (
        <>
          <Question kiosk={kiosk} view={view} open={open} />
          {view.offline && <OfflineLine since={hallTime(view.offline.since, view.hall.timeZone)} />}
          {shows.notice && <RestLine rest={shows.notice} hall={view.hall} />}
          <AnnouncedLine view={view} now={now} />
          <PrinterLine printer={view.printer} />
          <Services
            kiosk={kiosk}
            view={view}
            comfort={comfort}
            entries={open ? open.services.map((service) => ({ service })) : entries}
          />
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

/** What do you want to do? Within a group, which of its services. */
function Question({ kiosk, view, open }: { kiosk: KioskScreen; view: KioskView; open: ServiceGroup | null }) {
  const { t, language } = useWords('kiosk');
  const { wishes, isStale } = kiosk;
  const isAsking = wishes.class !== null && !wishes.class.isGranted;
  const hint = wishes.several ? 'several.hint' : isAsking ? 'classHint' : view.offline ? 'offline.hint' : 'hint';
  const question = open ? localized(open.name, language) : t(wishes.several ? 'several.question' : 'question');
  return (
    <div className="home-question">
      <div>
        <h2>{question}</h2>
        <p role="status" className={isStale ? 'home-offline' : ''}>
          {isStale ? t('unreachableNow') : t(hint)}
        </p>
      </div>
      <WishRow kiosk={kiosk} isInGroup={open !== null} />
    </div>
  );
}

/** That there is something to know, in one line; it is said in full to whom it concerns. */
function AnnouncedLine({ view, now }: { view: KioskView; now: number }) {
  const { language } = useWords('kiosk');
  const said = view.announcements.filter(({ until }) => until > now);
  if (said.length === 0) return null;
  return (
    <Banner icon={Megaphone} tone="calm" className="home-notice">
      {said.map(({ title }) => localized(title, language)).join(' · ')}
    </Banner>
  );
}

function PrinterLine({ printer }: Pick<KioskView, 'printer'>) {
  const { t } = useWords('kiosk');
  if (printer.kind === 'screen' || printer.canPrint) return null;
  return (
    <Banner icon={Info} tone="calm" className="home-notice">
      {printer.reason ? t('printer.out', { fault: t(`fault.${printer.reason}`) }) : t('printer.unknown')}
    </Banner>
  );
}
