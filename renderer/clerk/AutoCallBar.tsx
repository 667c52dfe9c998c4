import { X } from 'lucide-react';
import { Icon, keepFocus } from '../common/ui/index.ts';
import type { Clerk } from './useClerk.ts';

/** That the next customer is called in a moment, and how to stop it. */
export function AutoCallBar({ clerk: { t, autoCall } }: { clerk: Clerk }) {
  const { seconds, cancel } = autoCall;
  if (seconds === null) return null;
  return (
    <div className="auto-call" role="status">
      <strong>{t('autoCall.in', { count: seconds })}</strong>
      <button type="button" className="button" onMouseDown={keepFocus} onClick={cancel}>
        <Icon of={X} /> {t('autoCall.cancel')} <kbd>Esc</kbd>
      </button>
    </div>
  );
}
