import type { BarCommand } from '#protocol/call-bar';
import type { ClerkView } from '#protocol/views';
import { Icon, keepFocus } from '../../common/ui/index.ts';
import { type Face, facesOf, primaryAction } from '../Actions.tsx';
import type { Clerk } from '../useClerk.ts';
import type { CallBar } from './useCallBar.ts';

/** In the order of the line. */
const ON_THE_LINE = ['next', 'start-finish', 'no-show', 'recall', 'transfer', 'pause-resume'] as const;

type BarActionsProps = { clerk: Clerk; bar: CallBar; view: ClerkView };

/** What is done with a customer in one press; the rest is a press further. */
export function BarActions({ clerk, bar, view }: BarActionsProps) {
  const faces = facesOf(clerk, view);
  const primary = primaryAction(view);
  return (
    <div className="call-bar-actions">
      {ON_THE_LINE.map((action) => {
        const face = faces.find((each) => each.action === action);
        const shortcut = bar.state?.habits.shortcuts[action] ?? null;
        return face && <BarAction key={action} {...{ clerk, face, shortcut }} isPrimary={action === primary} />;
      })}
    </div>
  );
}

type BarActionProps = { clerk: Clerk; face: Face; shortcut: string | null; isPrimary: boolean };

function BarAction({ clerk, face, shortcut, isPrimary }: BarActionProps) {
  const { t, possible, isBusy, isReminding, act } = clerk;
  const { action, icon, word, hint } = face;
  const reminds = isReminding && action === ('next' satisfies BarCommand);
  const words = t(`action.${word}`);
  return (
    <button
      type="button"
      className={`button ${isPrimary ? 'button--primary' : ''} ${reminds ? 'action--reminds' : ''}`}
      disabled={isBusy || !possible.has(action)}
      onMouseDown={keepFocus}
      onClick={() => act(action)}
      aria-keyshortcuts={shortcut ?? undefined}
      title={[shortcut, hint].filter(Boolean).join(' · ') || undefined}
    >
      <Icon of={icon} />
      <span>{words}</span>
    </button>
  );
}
