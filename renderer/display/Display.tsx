import { RefreshCw, VolumeX } from 'lucide-react';
import type { DisplayView } from '#protocol/views';
import type { HallClient } from '../common/hall-client.ts';
import { hallTime } from '../common/hall-time.ts';
import { wordsIn } from '../common/i18n/index.ts';
import type { ScreenWatch } from '../common/screen/screen-watch.ts';
import { HallLogo, Icon, NotAdmitted, useBranding } from '../common/ui/index.ts';
import { Both } from './Both.tsx';
import { EarlierCalls } from './EarlierCalls.tsx';
import { HallBanner } from './HallBanner.tsx';
import { LargeCalls } from './LargeCalls.tsx';
import { MediaPane } from './MediaPane.tsx';
import { Missed } from './Missed.tsx';
import { asNotice, NoticeLine } from './NoticeLine.tsx';
import { useDisplay } from './useDisplay.ts';
import { WaitingBoard } from './WaitingBoard.tsx';
import './display.css';
import './shapes.css';

/** The wall of the hall: who is called where, and who is waiting. */
export function Display({ client, screen }: { client: HallClient; screen: ScreenWatch }) {
  const { view, link, isStale, now, large, earlier, soundingSeq, isSoundBlocked, isMute, wayTo, media } = useDisplay(
    client,
    screen,
  );
  useBranding(view?.hall ?? null);
  if (!view && link.state === 'refused') return <NotAdmitted code={link.code} />;
  return (
    <main className="wall">
      <header className="wall-head">
        {view && <HallName hall={view.hall} />}
        <div className="wall-state">
          {isSoundBlocked && <State icon={VolumeX} phrase="sound" />}
          {isMute && !isSoundBlocked && <State icon={VolumeX} phrase="mute" />}
          {isStale && (
            <Reconnecting code={link.state === 'refused' ? `handshake.${link.code}` : `link.${link.state}`} />
          )}
        </div>
        {view && now && <time className="wall-clock">{hallTime(now, view.hall.timeZone)}</time>}
      </header>
      {view && <HallBanner hall={view.hall} />}
      <section className={`wall-calls wall-calls--${media.place}`}>
        {media.place !== 'stage' && (
          <LargeCalls
            calls={large}
            soundingSeq={soundingSeq}
            isUnheard={isSoundBlocked || isMute}
            hall={view?.hall ?? null}
            wayTo={wayTo}
          />
        )}
        <EarlierCalls calls={media.place === 'stage' ? [...large, ...earlier] : earlier} />
        {media.playing && (
          <MediaPane item={media.playing} isPaused={media.isPaused} onEnded={media.goOn} onBroken={media.skipBroken} />
        )}
      </section>
      <aside className="wall-side">
        <WaitingBoard waiting={view?.waiting ?? []} />
        <Missed numbers={view?.missed ?? []} mayRejoin={view?.mayRejoin ?? false} />
      </aside>
      {view && (
        <NoticeLine notices={[...view.announcements.map(asNotice), ...view.notices]} hotline={view.hall.hotline} />
      )}
    </main>
  );
}

const LONG_NAME = 20;

function HallName({ hall }: { hall: DisplayView['hall'] }) {
  return (
    <h1 className={hall.name.zh.length > LONG_NAME ? 'wall-name wall-name--long' : 'wall-name'}>
      <HallLogo address={hall.branding.logo} />
      <span>{hall.name.zh}</span>{' '}
      <small lang="en" data-spare>
        {hall.name.en}
      </small>
    </h1>
  );
}

function State({ icon, phrase }: { icon: typeof VolumeX; phrase: string }) {
  return (
    <p className="wall-pill" role="status">
      <Icon of={icon} />
      <span>
        <Both phrase={phrase} />
      </span>
    </p>
  );
}

function Reconnecting({ code }: { code: string }) {
  return (
    <p className="wall-pill" role="status">
      <Icon of={RefreshCw} />
      <span>{wordsIn('zh', 'common')(code)}</span>
    </p>
  );
}
