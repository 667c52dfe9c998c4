import { Ellipsis, GripVertical, Maximize2 } from 'lucide-react';
import type { ClerkView } from '#protocol/views';
import { hallTime } from '../../common/hall-time.ts';
import { localized } from '../../common/i18n/index.ts';
import { useChosenLanguage } from '../../common/staff-session/LanguageSwitch.tsx';
import { Icon, keepFocus, NumberPlate } from '../../common/ui/index.ts';
import { timerShown } from '../now/timer-shown.ts';
import type { Clerk } from '../useClerk.ts';
import { BarActions } from './BarActions.tsx';
import { BarSays } from './BarSays.tsx';
import type { CallBar as Bar } from './useCallBar.ts';

type CallBarProps = { clerk: Clerk; bar: Bar; view: ClerkView };

/** The counter in one line above another program; what has to be said stands below it as long as it matters. */
export function CallBar({ clerk, bar, view }: CallBarProps) {
  useChosenLanguage();
  return (
    <div className={bar.state?.growsUp ? 'call-bar call-bar--up' : 'call-bar'}>
      <div className="call-bar-lines" ref={bar.line}>
        <div className="call-bar-line">
          <div className="call-bar-hold">
            {bar.state && <Grip clerk={clerk} />}
            <Now clerk={clerk} view={view} />
          </div>
          <BarActions clerk={clerk} bar={bar} view={view} />
          <WindowButtons clerk={clerk} bar={bar} />
        </div>
        <BarSays clerk={clerk} view={view} />
      </div>
    </div>
  );
}

function Grip({ clerk: { t } }: { clerk: Clerk }) {
  return (
    <span className="call-bar-grip" title={t('bar.grip')}>
      <Icon of={GripVertical} />
    </span>
  );
}

/** Who is at the counter and for how long; with nobody there, what the counter is and who waits. */
function Now({ clerk, view }: { clerk: Clerk; view: ClerkView }) {
  const { t, language, now, quantity } = clerk;
  const { current, counter } = view;
  if (!current) {
    return (
      <section className="call-bar-now" aria-label={t('now')}>
        <strong className="call-bar-free">{t(`state.${counter?.state ?? 'closed'}`)}</strong>
        <small>{freeWords(clerk, view)}</small>
      </section>
    );
  }
  const { time, note, share, pace } = timerShown(t, current, quantity, now);
  return (
    <section className={`call-bar-now call-bar-now--${current.state}`} aria-label={t('now')}>
      <div className="call-bar-ticket">
        <NumberPlate number={current.number} />
        <small>
          <i />
          <span data-spare>{localized(current.item ?? current.service, language)}</span>
        </small>
      </div>
      <div className={`call-bar-time call-bar-time--${pace}`} role="timer">
        <strong>{time}</strong>
        <small>{note}</small>
        <progress value={share} max={1} aria-hidden="true" />
      </div>
    </section>
  );
}

function freeWords({ t }: Clerk, { counter, waitingCount, hall }: ClerkView): string {
  if (counter?.state === 'paused' && counter.pausedUntil !== null)
    return t('pausedUntil', { time: hallTime(counter.pausedUntil, hall.timeZone) });
  return waitingCount > 0 ? t('waiting', { count: waitingCount }) : t('bar.nobodyWaits');
}

/** To the whole terminal, where there is a window that can become it, and to everything else. */
function WindowButtons({ clerk: { t, isStale, openDialog }, bar }: Omit<CallBarProps, 'view'>) {
  return (
    <div className="call-bar-window">
      {bar.state && (
        <button
          type="button"
          className="button button--bare"
          aria-label={t('bar.form.terminal')}
          title={withKey(t('bar.form.terminal'), bar.state.habits.shortcuts.terminal)}
          onMouseDown={keepFocus}
          onClick={() => bar.switchTo('terminal')}
        >
          <Icon of={Maximize2} />
        </button>
      )}
      <button
        type="button"
        className="button button--bare"
        aria-label={t('more')}
        title={t('more')}
        disabled={isStale}
        onMouseDown={keepFocus}
        onClick={() => openDialog({ kind: 'bar' })}
      >
        <Icon of={Ellipsis} />
      </button>
    </div>
  );
}

function withKey(words: string, shortcut: string | null): string {
  return shortcut === null ? words : `${words} (${shortcut})`;
}
