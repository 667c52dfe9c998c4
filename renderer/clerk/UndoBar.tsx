import { Undo2 } from 'lucide-react';
import type { ClerkView } from '#protocol/views';
import { Icon, keepFocus } from '../common/ui/index.ts';
import type { Clerk } from './useClerk.ts';

/** What was done last, while it can still be taken back. */
export function UndoBar({ clerk, undo }: { clerk: Clerk; undo: ClerkView['undo'] }) {
  const { t, now, isBusy, possible, act } = clerk;
  if (!undo || !possible.has('undo')) return null;
  const seconds = Math.ceil((undo.until - now) / 1000);
  return (
    <div className="undo">
      <span className="undo-words">{t(`undo.${undo.kind}`, { number: undo.number })}</span>
      <button
        type="button"
        className="button"
        disabled={isBusy}
        onMouseDown={keepFocus}
        onClick={() => act('undo')}
        aria-keyshortcuts="Control+Z"
      >
        <Icon of={Undo2} /> {t('undo.button')}
        <span className="undo-seconds">{t('undo.seconds', { count: seconds })}</span>
        <kbd>Ctrl+Z</kbd>
      </button>
    </div>
  );
}
