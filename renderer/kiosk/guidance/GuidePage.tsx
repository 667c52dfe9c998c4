import './guidance.css';
import { ArrowLeft, HandHelping } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../common/i18n/index.ts';
import { Button } from '../../common/ui/index.ts';
import { PageTurner } from '../PageTurner.tsx';
import type { KioskScreen } from '../useKiosk.ts';
import type { Say } from '../voice/say.ts';
import { usePages } from './usePages.ts';

type GuidePageProps = {
  kiosk: KioskScreen;
  /** Which page it is; another one begins at its first screenful. */
  name: string;
  over: string;
  title: string;
  hint: string | null;
  /** What says the title where no voice can read it. */
  clips: Say;
  /** Its content is pressed, not only read: in low reach it lies in the lower half. */
  isPressed: boolean;
  actions: ReactNode;
  children: ReactNode;
};

/** One screen between a wish and its number: what is asked or told, the way on, the way back and a person. */
export function GuidePage({ kiosk, name, over, title, hint, clips, isPressed, actions, children }: GuidePageProps) {
  const { t } = useWords('kiosk');
  const pages = usePages(name);
  return (
    <section
      className={`guide ${isPressed ? 'guide--pressed' : ''}`}
      aria-label={title}
      data-announce
      data-clips={clips}
    >
      <header className="guide-head">
        <p>{over}</p>
        <h1>{title}</h1>
        {hint && <p>{hint}</p>}
      </header>
      <div className="guide-frame" ref={pages.frame}>
        <div className="guide-flow" ref={pages.flow} data-spare>
          {children}
        </div>
      </div>
      {actions}
      <nav className="guide-nav">
        <Button icon={ArrowLeft} disabled={kiosk.stage.at === 'taking'} onClick={kiosk.stepBack}>
          {t('entry.back')}
        </Button>
        <PageTurner page={pages.page} count={pages.count} onTurn={pages.turn} />
        <Button icon={HandHelping} onClick={kiosk.askHelp}>
          {t('guide.person')}
        </Button>
      </nav>
      <p className="guide-foot" role="timer">
        {kiosk.endsIn !== null && t('entry.endsIn', { seconds: kiosk.endsIn })}
      </p>
    </section>
  );
}
