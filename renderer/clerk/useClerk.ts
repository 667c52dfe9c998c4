import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { HallClient } from '../common/hall-client.ts';
import { refusalWords, useWords } from '../common/i18n/index.ts';
import { useHallClock, useLiveView } from '../common/live-view.ts';
import { useWish } from '../common/staff-session/useWish.ts';
import { actionForKey, type ClerkAction, isClerkKey, possibleActions } from './clerk-actions.ts';
import './words.ts';

export type ClerkDialog = 'pause' | 'close' | null;

const TAKES_SPACE = 'button, a, input, textarea, select, [role="menuitem"], [role="option"]';

/** The clerk's terminal: what stands on it, and what its buttons and keys do. */
export function useClerk(client: HallClient, signOut: () => void) {
  const { t, language } = useWords('clerk');
  const { view, link, isStale } = useLiveView(client, 'clerk:view');
  const now = useHallClock(view);
  const [dialog, setDialog] = useState<ClerkDialog>(null);
  const { wish, isBusy, notice, say } = useWish(client, t);
  const possible = view && !isStale ? possibleActions(view) : new Set<ClerkAction>();

  function act(action: ClerkAction): void {
    if (!view || !possible.has(action)) return;
    const isPaused = view.counter?.state === 'paused';
    if (action === 'next') void wish('counter:next', {});
    else if (action === 'start-finish')
      void wish(view.current?.state === 'serving' ? 'counter:finish' : 'counter:start', {});
    else if (action === 'no-show') void wish('counter:no-show', {});
    else if (action === 'recall') void wish('counter:recall', {});
    else if (view.current) say(refusalWords(t, { code: 'counter-busy', number: view.current.number }));
    else if (action === 'close') setDialog('close');
    else if (isPaused) void wish('counter:resume', {});
    else setDialog('pause');
  }

  useKeys(act, { isListening: Boolean(view?.counter) && dialog === null });

  async function leave(): Promise<void> {
    if (view?.counter && !(await wish('counter:close', {}))) return;
    signOut();
  }

  return {
    ...{ t, language, view, link, isStale, now, dialog, isBusy, notice, possible, act },
    closeDialog: () => setDialog(null),
    open: (counterId: string) => void wish('counter:open', { counterId }),
    pause: (reason: string) => void wish('counter:pause', { reason }),
    close: () => void wish('counter:close', {}),
    leave: () => void leave(),
  };
}

export type Clerk = ReturnType<typeof useClerk>;

function useKeys(act: (action: ClerkAction) => void, { isListening }: { isListening: boolean }): void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act; // before the eye sees what the keys can do now
  });
  useEffect(() => {
    if (!isListening) return;
    const onKey = (event: KeyboardEvent) => {
      if (!isClerkKey(event)) return;
      const focusTakesSpace = event.target instanceof Element && event.target.closest(TAKES_SPACE) !== null;
      if (event.key === ' ' && focusTakesSpace) return;
      event.preventDefault();
      const action = actionForKey(event, { focusTakesSpace });
      if (action) latest.current(action);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isListening]);
}
