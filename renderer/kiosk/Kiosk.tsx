import './kiosk.css';
import './tiles.css';
import './wishes.css';
import './comfort.css';
import './kiosk-wide.css';
import './kiosk-zoomed.css';
import './words.ts';
import type { HallClient } from '../common/hall-client.ts';
import { useWords } from '../common/i18n/index.ts';
import type { ScreenWatch } from '../common/screen/screen-watch.ts';
import { useBusy } from '../common/screen/useBusy.ts';
import { LinkBanner, useBranding, useFurniture } from '../common/ui/index.ts';
import { AnswerPage } from './AnswerPage.tsx';
import { AppointmentSheet } from './AppointmentSheet.tsx';
import { AppointmentPage, NumberPage } from './EntryPages.tsx';
import { GuideStage } from './guidance/GuideStage.tsx';
import { Home } from './Home.tsx';
import { KioskSheet } from './KioskSheets.tsx';
import { ScannedSheet } from './ScannedSheet.tsx';
import { StaffCorner } from './staff-corner/StaffCorner.tsx';
import { TicketMoment } from './TicketMoment.tsx';
import { useComfort } from './useComfort.ts';
import { useKiosk } from './useKiosk.ts';
import { useReadPages } from './voice/VoiceGuide.tsx';

/** Where customers take a number. */
export function Kiosk({ client, screen }: { client: HallClient; screen: ScreenWatch }) {
  useFurniture();
  const { t } = useWords('kiosk');
  const comfort = useComfort();
  const kiosk = useKiosk(client, comfort);
  useBusy(screen, !kiosk.isAtRest);
  useReadPages(kiosk.askHelp);
  const { view, stage, shown, moment, now, scanned, appointment, notice } = kiosk;
  useBranding(view?.hall ?? null);
  return (
    <main className="kiosk">
      <LinkBanner link={kiosk.link} />
      {!view && (
        <div className="home-closed home-waiting">
          <h2>{t('unreachableNow')}</h2>
        </div>
      )}
      <div className="outcome" aria-live="assertive">
        {view && now !== null && stage.at === 'ticket' && moment && (
          <TicketMoment
            taken={stage.taken}
            about={stage.about}
            hall={view.hall}
            moment={moment}
            homeIn={kiosk.homeIn}
            lapsesIn={kiosk.lapsesIn}
            isStale={kiosk.isStale}
            onConfirm={kiosk.confirm}
            onCancel={kiosk.giveBack}
            onAcknowledge={kiosk.acknowledge}
          />
        )}
        {stage.at === 'answer' && (
          <AnswerPage answer={stage.answer} homeIn={kiosk.answerEndsIn} onDone={kiosk.goHome} />
        )}
      </div>
      {view && now !== null && shown?.at === 'home' && <Home kiosk={kiosk} view={view} now={now} comfort={comfort} />}
      {view && now !== null && shown && <GuideStage kiosk={kiosk} view={view} now={now} shown={shown} />}
      {view && stage.at === 'number' && <NumberPage kiosk={kiosk} view={view} />}
      {view && stage.at === 'appointment' && <AppointmentPage kiosk={kiosk} />}
      {view && <KioskSheet kiosk={kiosk} view={view} />}
      {view && appointment && !notice && <AppointmentSheet kiosk={kiosk} view={view} appointment={appointment} />}
      {view && scanned && !notice && <ScannedSheet kiosk={kiosk} view={view} scanned={scanned} />}
      <StaffCorner kiosk={kiosk} />
    </main>
  );
}
