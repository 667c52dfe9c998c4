import './pad.css';
import './words.ts';
import type { HallClient } from '../common/hall-client.ts';
import { useWords } from '../common/i18n/index.ts';
import { CounterSign } from '../common/screen/CounterSign.tsx';
import type { ScreenWatch } from '../common/screen/screen-watch.ts';
import { useAsked } from '../common/screen/useAsked.ts';
import { LinkBanner, NotAdmitted, useBranding, useFurniture } from '../common/ui/index.ts';
import { Idle } from './Idle.tsx';
import { Invited } from './Invited.tsx';
import { Reasons } from './Reasons.tsx';
import { usePad } from './usePad.ts';

/** The pad on a counter: quiet until the service is over, then one question. */
export function Pad({ client, screen }: { client: HallClient; screen: ScreenWatch }) {
  useFurniture();
  const isAsked = useAsked(screen);
  const pad = usePad(client);
  const { view, stage } = pad;
  useBranding(view?.hall ?? null);
  return (
    <main className="pad">
      {view || pad.link.state !== 'refused' ? <LinkBanner link={pad.link} /> : <NotAdmitted code={pad.link.code} />}
      {view && stage.kind === 'idle' && <Idle view={view} />}
      {stage.kind === 'invited' && (
        <Invited
          invitation={stage.invitation}
          secondsLeft={stage.secondsLeft}
          isStale={pad.isStale}
          hasFailed={pad.hasFailed}
          onRate={pad.rate}
        />
      )}
      {stage.kind === 'reasons' && <Reasons pad={pad} stage={stage} />}
      {view && isAsked && stage.kind === 'idle' && <CounterSign name={view.counter.name} />}
      {stage.kind === 'ended' && <Ended words={stage.words} />}
    </main>
  );
}

function Ended({ words }: { words: 'thanks' | 'too-late' }) {
  const { t } = useWords('pad');
  return (
    <section className="pad-ended" role="status">
      <svg className="pad-check" viewBox="0 0 100 100" aria-hidden focusable="false">
        <circle cx="50" cy="50" r="44" />
        <path d="M30 52l14 14 27-30" />
      </svg>
      <h1>{t(words)}</h1>
      {words === 'thanks' && <p>{t('thanksHint')}</p>}
    </section>
  );
}
