import {
  ArrowRightLeft,
  Check,
  CirclePause,
  FilePlus2,
  HandHelping,
  type LucideIcon,
  Megaphone,
  MessageSquareText,
  Pause,
  PhoneCall,
  Play,
  Power,
  Siren,
  StepForward,
  UserPlus,
  UserX,
} from 'lucide-react';
import type { ClerkView } from '#protocol/views';
import { unseenOf } from '../common/desk/messages/message-words.ts';
import { Icon, keepFocus } from '../common/ui/index.ts';
import { type ClerkAction, keyOf } from './clerk-actions.ts';
import { callBackFirst } from './queue-shown.ts';
import { recallShown } from './recall-shown.ts';
import type { Clerk } from './useClerk.ts';

export type Face = { action: ClerkAction; icon: LucideIcon; word: string; hint: string };

type ActionsProps = { clerk: Clerk; view: ClerkView };

/** What each action is now, in the order of its button. */
export function facesOf(clerk: Clerk, view: ClerkView): Face[] {
  const unread = unseenOf(view.messages).length;
  const isServing = view.current?.state === 'serving';
  const isPaused = view.counter?.state === 'paused';
  const callsBack = view.current === null && view.held.length > 0;
  const face = (action: ClerkAction, icon: LucideIcon, word: string, hint = ''): Face => ({ action, icon, word, hint });
  return [
    face('next', StepForward, 'next'),
    isServing ? face('start-finish', Check, 'finish') : face('start-finish', Play, 'start'),
    face('no-show', UserX, 'no-show'),
    face('recall', Megaphone, 'recall', recallHint(clerk, view)),
    callsBack
      ? face('unhold', PhoneCall, 'unhold', callBackFirst(view.held).number)
      : face('hold', CirclePause, 'hold'),
    face('transfer', ArrowRightLeft, 'transfer'),
    view.current ? face('another', FilePlus2, 'another') : face('another', UserPlus, 'walk-in'),
    isPaused ? face('pause-resume', Play, 'resume') : face('pause-resume', Pause, 'pause'),
    face('close', Power, 'close'),
    face('message', MessageSquareText, 'message', unread > 0 ? clerk.t('unread', { count: unread }) : ''),
    face('help', HandHelping, helpWord(view)),
    face('incident', Siren, 'incident'),
  ];
}

/** Three large actions and three rows of small ones, each with its key; the last row is for other people to know. */
export function Actions({ clerk, view }: ActionsProps) {
  return (
    <section className="actions">
      {facesOf(clerk, view).map((each) => (
        <Action
          key={each.action}
          clerk={clerk}
          face={each}
          shownKey={keyOf(view.keys, each.action)}
          isPrimary={each.action === primaryAction(view)}
        />
      ))}
    </section>
  );
}

/** Whether somebody was asked to come to the counter, and is on the way. */
function helpWord({ help }: ClerkView): string {
  if (help === null) return 'help';
  return help.answeredBy === null ? 'help-called' : 'help-coming';
}

/** What most likely comes now; while calls are frozen nothing does. */
export function primaryAction({ counter, current, hall }: ClerkView): ClerkAction | null {
  if (counter?.state === 'paused') return 'pause-resume';
  if (current?.state === 'called') return 'start-finish';
  return hall.outage ? null : 'next';
}

function recallHint({ t, now }: Clerk, { current }: ClerkView): string {
  if (current?.state !== 'called') return '';
  const { left, seconds } = recallShown(current, now);
  if (left === 0) return t('recallNone');
  return seconds > 0 ? t('recallIn', { seconds }) : t('recallLeft', { count: left });
}

type ActionProps = { clerk: Clerk; face: Face; shownKey: string | null; isPrimary: boolean };

function Action({ clerk, face, shownKey, isPrimary }: ActionProps) {
  const { t, possible, isBusy, isReminding, act } = clerk;
  const { action, icon, word, hint } = face;
  const reminds = isReminding && action === 'next';
  return (
    <button
      type="button"
      className={`button action action--${action} ${isPrimary ? 'button--primary' : ''} ${reminds ? 'action--reminds' : ''}`}
      disabled={isBusy || !possible.has(action)}
      onMouseDown={keepFocus}
      onClick={() => act(action)}
      aria-keyshortcuts={shownKey ?? undefined}
    >
      <Icon of={icon} />
      <span className="action-word">{t(`action.${word}`)}</span>
      {hint && <small className="action-hint">{hint}</small>}
      <kbd>
        {action === 'next' && (shownKey ? <span>{t('space')} / </span> : t('space'))}
        {shownKey}
      </kbd>
    </button>
  );
}
