import './kiosk.css';
import './tiles.css';
import './comfort.css';
import './kiosk-wide.css';
import './words.ts';
import type { HallClient } from '../common/hall-client.ts';
import { useWords } from '../common/i18n/index.ts';
import { LinkBanner, useFurniture } from '../common/ui/index.ts';
import { Home } from './Home.tsx';
import { NoticeSheet, ScannedSheet } from './KioskSheets.tsx';
import { TicketMoment } from './TicketMoment.tsx';
import { useComfort, useComfortEnd } from './useComfort.ts';
import { useKiosk } from './useKiosk.ts';

/** Where customers take a number. */
export function Kiosk({ client }: { client: HallClient }) {
  useFurniture();
  const { t } = useWords('kiosk');
  const comfort = useComfort();
  const kiosk = useKiosk(client, comfort.language, comfort.reset);
  const endsIn = useComfortEnd(comfort, kiosk.stage.at === 'home' && !kiosk.notice && !kiosk.scanned);
  const { view, stage, moment, now } = kiosk;
  return (
    <main className="kiosk">
      <LinkBanner link={kiosk.link} />
      {!view && (
        <div className="home-closed home-waiting">
          <h2>{t('offline')}</h2>
        </div>
      )}
      <div className="outcome" aria-live="assertive">
        {view && now !== null && stage.at === 'ticket' && moment && (
          <TicketMoment
            taken={stage.taken}
            service={stage.service}
            hall={view.hall}
            moment={moment}
            homeIn={kiosk.homeIn}
            lapsesIn={kiosk.lapsesIn}
            isStale={kiosk.isStale}
            onConfirm={kiosk.confirm}
            onCancel={kiosk.cancel}
            onAcknowledge={kiosk.acknowledge}
          />
        )}
      </div>
      {view && now !== null && stage.at !== 'ticket' && (
        <Home
          view={view}
          now={now}
          isStale={kiosk.isStale}
          takingId={stage.at === 'taking' ? stage.service.serviceId : null}
          comfort={comfort}
          endsIn={endsIn}
          onTake={kiosk.take}
          onHelp={kiosk.askHelp}
        />
      )}
      {view && kiosk.notice && <NoticeSheet notice={kiosk.notice} hall={view.hall} onClose={kiosk.closeNotice} />}
      {kiosk.scanned && !kiosk.notice && <ScannedSheet scanned={kiosk.scanned} onClose={kiosk.closeScan} />}
    </main>
  );
}
