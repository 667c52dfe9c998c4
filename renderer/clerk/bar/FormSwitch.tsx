import { Maximize2, Minimize2 } from 'lucide-react';
import { Button, keepFocus } from '../../common/ui/index.ts';
import type { Clerk } from '../useClerk.ts';
import type { CallBar } from './useCallBar.ts';

/** From the strip to the whole terminal in one press, and back to what the clerk had before. Only in the frame. */
export function FormSwitch({ clerk: { t }, bar: { state, switchTo } }: { clerk: Clerk; bar: CallBar }) {
  if (!state) return null;
  const isWhole = state.form === 'terminal';
  const words = t(isWhole ? 'bar.back' : 'bar.form.terminal');
  return (
    <Button
      tone="bare"
      className="form-switch"
      icon={isWhole ? Minimize2 : Maximize2}
      aria-label={words}
      aria-keyshortcuts={state.habits.shortcuts.terminal ?? undefined}
      onMouseDown={keepFocus}
      onClick={() => switchTo(isWhole ? state.small : 'terminal')}
    >
      {words}
    </Button>
  );
}
