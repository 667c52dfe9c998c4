import { useLayoutEffect, useRef } from 'react';

/**
 * A browser drops the focus of a button that goes off, and with it a dialog's Escape. It then waits with the dialog, and
 * is the button's again once that can be pressed.
 */
export function useFocusWhileOff(isOff: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const keeper = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (isOff && document.activeElement === button.current) {
      keeper.current = button.current?.closest<HTMLElement>('[role="dialog"]') ?? null;
      keeper.current?.focus();
    } else if (!isOff && keeper.current) {
      if (document.activeElement === keeper.current) button.current?.focus();
      keeper.current = null;
    }
  }, [isOff]);
  return button;
}
