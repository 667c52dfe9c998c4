import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ClerkKeys } from '#protocol/clerk-keys';
import { actionOfKey, type ClerkAction, type FocusTakes } from './clerk-actions.ts';
import { isResultKey } from './visit-result.ts';

const TAKES_TEXT = 'input:not([type="radio"], [type="checkbox"]), textarea, select';
const TAKES_SPACE = 'button, a, input, [role="menuitem"], [role="option"]';

type Handlers = { act: (action: ClerkAction) => void; press: (key: string) => void };
type Listening = { keys: ClerkKeys | null; isListening: boolean };

function takenBy(target: EventTarget | null): FocusTakes {
  if (!(target instanceof Element)) return 'nothing';
  if (target.closest(TAKES_TEXT)) return 'text';
  return target.closest(TAKES_SPACE) ? 'space' : 'nothing';
}

/** The terminal's keys, while nothing is asked on it. What a key does is always what stands on the screen; one held down acts once. */
export function useClerkKeys(handlers: Handlers, { keys, isListening }: Listening): void {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers; // before the eye sees what the keys can do now
  });
  useEffect(() => {
    if (!isListening || keys === null) return;
    const onKey = (event: KeyboardEvent) => {
      const takes = takenBy(event.target);
      if (takes !== 'text' && isResultKey(event)) return latest.current.press(event.key);
      const action = actionOfKey(event, keys, takes);
      if (action === null) return;
      event.preventDefault(); // the browser must not do its own thing with it, not even on repeat
      if (!event.repeat) latest.current.act(action);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isListening, keys]);
}
