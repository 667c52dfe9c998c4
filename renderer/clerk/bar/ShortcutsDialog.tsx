import { TriangleAlert } from 'lucide-react';
import type { BarAction, BarState } from '#protocol/call-bar';
import { Tick } from '../../common/desk/fields.tsx';
import { Button, Icon } from '../../common/ui/index.ts';
import { Question } from '../dialogs/Question.tsx';
import type { Clerk } from '../useClerk.ts';
import type { CallBar } from './useCallBar.ts';
import { useShortcutsDraft } from './useShortcutsDraft.ts';

/** In the order of their digits. */
const ACTIONS = [
  ...(['next', 'start-finish', 'no-show', 'recall', 'pause-resume', 'unhold', 'hold', 'transfer'] as const),
  ...(['front', 'terminal'] as const),
] satisfies readonly BarAction[];

type ShortcutsDialogProps = { clerk: Clerk; bar: CallBar; state: BarState };

/** Which keys work while another program has the keyboard. What is wrong with one is said beside it, once they are saved. */
export function ShortcutsDialog({ clerk, bar, state }: ShortcutsDialogProps) {
  const { t, closeDialog } = clerk;
  const draft = useShortcutsDraft(state, bar.keep, closeDialog);
  return (
    <Question clerk={clerk} title={t('bar.shortcutsTitle')} isWide>
      <p className="question-hint">{t('bar.shortcutsHint')}</p>
      <ul className="shortcuts">
        {ACTIONS.map((action) => (
          <ShortcutRow key={action} clerk={clerk} draft={draft} action={action} />
        ))}
      </ul>
      {state.canPassClicks ? (
        <Tick value={draft.passesClicks} onChange={draft.setPassesClicks}>
          {t('bar.passesClicks')}
        </Tick>
      ) : (
        <p className="question-hint">{t('bar.cannotPassClicks')}</p>
      )}
      <div className="shortcuts-end">
        <Button onClick={draft.reset}>{t('bar.usualKeys')}</Button>
        <Button tone="primary" onClick={draft.save}>
          {t('save')}
        </Button>
      </div>
    </Question>
  );
}

type ShortcutRowProps = { clerk: Clerk; draft: ReturnType<typeof useShortcutsDraft>; action: BarAction };

/** One action: a press on its key waits for another; Escape keeps it, Delete takes it away. */
function ShortcutRow({ clerk: { t }, draft, action }: ShortcutRowProps) {
  const { shortcuts, faults, waiting } = draft;
  const isWaiting = waiting === action;
  const fault = faults[action];
  const name = t(`bar.action.${action}`);
  const shown = isWaiting ? t('bar.pressKeys') : (shortcuts[action] ?? t('bar.noKey'));
  return (
    <li className={fault ? 'shortcut shortcut--fault' : 'shortcut'}>
      <span id={`shortcut-${action}`}>{name}</span>
      <button
        type="button"
        className="button"
        aria-pressed={isWaiting}
        aria-describedby={fault ? `fault-${action}` : undefined}
        aria-label={`${name}: ${shown}`}
        onClick={() => draft.waitFor(isWaiting ? null : action)}
        onBlur={() => isWaiting && draft.waitFor(null)}
        onKeyDown={(event) => isWaiting && draft.press(event)}
      >
        {shown}
      </button>
      {fault && (
        <small id={`fault-${action}`} role="alert">
          <Icon of={TriangleAlert} /> {t(`bar.fault.${fault}`)}
        </small>
      )}
    </li>
  );
}
