import { useEffect, useLayoutEffect, useRef } from 'react';
import { actionForKey, type ClerkAction, isClerkKey } from './clerk-actions.ts';
import { isResultKey } from './visit-result.ts';

const TAKES_SPACE = 'button, a, input, textarea, select, [role="menuitem"], [role="option"]';

type Handlers = { act: (action: ClerkAction) => void; press: (key: string) => void };

/** The terminal's keys, while nothing is asked on it. What a key does is always what stands on the screen. */
export function useClerkKeys(handlers: Handlers, { isListening }: { isListening: boolean }): void {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers; // before the eye sees what the keys can do now
  });
  useEffect(() => {
    if (!isListening) return;
    const onKey = (event: KeyboardEvent) => {
      if (isResultKey(event)) return latest.current.press(event.key);
      if (!isClerkKey(event)) return;
      const focusTakesSpace = event.target instanceof Element && event.target.closest(TAKES_SPACE) !== null;
      if (event.key === ' ' && focusTakesSpace) return;
      event.preventDefault();
      const action = actionForKey(event, { focusTakesSpace });
      if (action) latest.current.act(action);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isListening]);
}
