import { Accessibility, Check, Clock3 } from 'lucide-react';
import type { ClerkView } from '#protocol/views';
import { localized } from '../common/i18n/index.ts';
import { Icon, NumberPlate } from '../common/ui/index.ts';
import { TimerRing } from './TimerRing.tsx';
import type { Clerk } from './useClerk.ts';

type Current = NonNullable<ClerkView['current']>;

/** The ticket at the counter, how its call went out, how long it takes and why it was this one. */
export function CurrentTicket({ clerk, view }: { clerk: Clerk; view: ClerkView }) {
  const { t } = clerk;
  const { current, counter } = view;
  if (!current) return <NoTicket clerk={clerk} counter={counter} />;
  return (
    <section className={`now now--${current.state}`} aria-label={t('now')}>
      <p className="now-state">{t(`state.${current.state === 'called' ? 'calling' : 'serving'}`)}</p>
      <NumberPlate number={current.number} />
      <p className="now-service">{localized(current.service, clerk.language)}</p>
      <Marks clerk={clerk} current={current} />
      <TimerRing t={t} current={current} now={clerk.now ?? view.now} />
      {current.state === 'called' && <p className="now-ask">{t('arrived')}</p>}
      <p className="now-hint">{t(`reason.${current.reason.code}`, { ...current.reason })}</p>
    </section>
  );
}

function NoTicket({ clerk: { t }, counter }: { clerk: Clerk; counter: ClerkView['counter'] }) {
  const isPaused = counter?.state === 'paused';
  return (
    <section className="now now--none" aria-label={t('now')}>
      <p className="now-title">{t(isPaused ? 'pausedTitle' : 'nobody')}</p>
      {isPaused && counter.pauseReason && <p className="now-ask">{counter.pauseReason}</p>}
      <p className="now-hint">{t(isPaused ? 'pausedHint' : 'nobodyHint')}</p>
    </section>
  );
}

function Marks({ clerk: { t }, current }: { clerk: Clerk; current: Current }) {
  const mark = (isSo: boolean, yes: string, no: string) => (
    <li className={isSo ? 'mark mark--yes' : 'mark'}>
      <Icon of={isSo ? Check : Clock3} /> {t(isSo ? yes : no)}
    </li>
  );
  return (
    <ul className="marks">
      {current.care && (
        <li className="mark mark--care">
          <Icon of={Accessibility} /> {t(`careKind.${current.care}`)}
        </li>
      )}
      {current.class && <li className="mark">{current.class}</li>}
      {current.state === 'called' && mark(current.isShown, 'shown', 'notShown')}
      {current.state === 'called' && mark(current.isSpoken, 'spoken', 'notSpoken')}
      {current.calls > 1 && <li className="mark">{t('calls', { count: current.calls })}</li>}
    </ul>
  );
}
