import { Keyboard, LogOut } from 'lucide-react';
import type { BarForm } from '#protocol/call-bar';
import type { ClerkView } from '#protocol/views';
import { LanguageSwitch } from '../../common/staff-session/LanguageSwitch.tsx';
import { Button } from '../../common/ui/index.ts';
import { facesOf } from '../Actions.tsx';
import { type Pick, Picks } from '../dialogs/Picks.tsx';
import { Question } from '../dialogs/Question.tsx';
import type { Clerk } from '../useClerk.ts';
import type { CallBar } from './useCallBar.ts';

type BarDialogProps = { clerk: Clerk; bar: CallBar; view: ClerkView };

const FORMS = ['bar', 'strip', 'terminal'] as const satisfies readonly BarForm[];
const OFF_THE_LINE = ['hold', 'unhold', 'another', 'list', 'message', 'help', 'incident', 'close'] as const;

/** Everything that has no room on the line, and the other forms of the window. */
export function BarDialog({ clerk, bar, view }: BarDialogProps) {
  const { t, isBusy, openDialog, leave } = clerk;
  const picks = [...(bar.form === 'bar' ? actionPicks(clerk, view) : []), ...windowPicks(clerk, bar)];
  return (
    <Question clerk={clerk} title={t(bar.form === 'bar' ? 'moreTitle' : 'bar.window')}>
      <Picks picks={picks} isBusy={isBusy} />
      <div className="bar-end">
        {bar.state && (
          <Button tone="bare" icon={Keyboard} onClick={() => openDialog({ kind: 'shortcuts' })}>
            {t('bar.shortcuts')}
          </Button>
        )}
        {bar.form === 'bar' && <LanguageSwitch />}
        {bar.form === 'bar' && (
          <Button tone="bare" icon={LogOut} onClick={leave}>
            {t('signOut')}
          </Button>
        )}
      </div>
    </Question>
  );
}

function actionPicks(clerk: Clerk, view: ClerkView): Pick[] {
  const { t, possible, act, closeDialog } = clerk;
  const faces = facesOf(clerk, view);
  return OFF_THE_LINE.filter((action) => possible.has(action)).map((action) => {
    const face = faces.find((each) => each.action === action);
    const words = t(face ? `action.${face.word}` : `bar.action.${action}`);
    const onPick = () => {
      closeDialog();
      act(action);
    };
    return { id: action, words, hint: '', onPick };
  });
}

function windowPicks({ t, closeDialog }: Clerk, { form, state, switchTo }: CallBar): Pick[] {
  if (!state) return [];
  return FORMS.filter((each) => each !== form).map((each) => {
    const onPick = () => {
      closeDialog();
      switchTo(each);
    };
    return { id: each, words: t(`bar.form.${each}`), hint: '', onPick };
  });
}
