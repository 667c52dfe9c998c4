import { Check, type LucideIcon, Megaphone, Pause, Play, Power, StepForward, UserX } from 'lucide-react';
import type { ClerkView } from '#protocol/views';
import { Icon } from '../common/ui/index.ts';
import { type ClerkAction, KEY_OF } from './clerk-actions.ts';
import type { Clerk } from './useClerk.ts';

type Face = { action: ClerkAction; icon: LucideIcon; word: string };

/** Three large actions and a row of small ones, each with its key. */
export function Actions({ clerk, view }: { clerk: Clerk; view: ClerkView }) {
  const isServing = view.current?.state === 'serving';
  const isPaused = view.counter?.state === 'paused';
  const large: Face[] = [
    { action: 'next', icon: StepForward, word: 'next' },
    { action: 'start-finish', icon: isServing ? Check : Play, word: isServing ? 'finish' : 'start' },
    { action: 'no-show', icon: UserX, word: 'no-show' },
  ];
  const small: Face[] = [
    { action: 'recall', icon: Megaphone, word: 'recall' },
    { action: 'pause-resume', icon: isPaused ? Play : Pause, word: isPaused ? 'resume' : 'pause' },
    { action: 'close', icon: Power, word: 'close' },
  ];
  const primary = isPaused ? 'pause-resume' : view.current?.state === 'called' ? 'start-finish' : 'next';
  return (
    <section className="actions">
      {[...large, ...small].map((face) => (
        <Action key={face.action} clerk={clerk} face={face} isPrimary={face.action === primary} />
      ))}
    </section>
  );
}

function Action({ clerk, face, isPrimary }: { clerk: Clerk; face: Face; isPrimary: boolean }) {
  const { t, possible, isBusy, act } = clerk;
  const { action, icon, word } = face;
  return (
    <button
      type="button"
      className={`button action action--${action} ${isPrimary ? 'button--primary' : ''}`}
      disabled={isBusy || !possible.has(action)}
      onMouseDown={(event) => event.preventDefault() /* the focus stays away, so that Space goes on calling the next */}
      onClick={() => act(action)}
      aria-keyshortcuts={KEY_OF[action]}
    >
      <Icon of={icon} />
      <span className="action-word">{t(`action.${word}`)}</span>
      <kbd>
        {action === 'next' && <span>{t('space')} / </span>}
        {KEY_OF[action]}
      </kbd>
    </button>
  );
}
