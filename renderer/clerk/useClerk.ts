import { useState } from 'react';
import type { ClerkView } from '#protocol/views';
import type { HallClient } from '../common/hall-client.ts';
import { refusalWords, useWords } from '../common/i18n/index.ts';
import { useHallClock, useLiveView } from '../common/live-view.ts';
import { useWish } from '../common/staff-session/useWish.ts';
import { type ClerkAction, possibleActions } from './clerk-actions.ts';
import { type ClerkDialog, dialogNow } from './dialogs/clerk-dialog.ts';
import { useClerkKeys } from './useClerkKeys.ts';
import { useCounterMoves } from './useCounterMoves.ts';
import { useTicketWishes } from './useTicketWishes.ts';
import { useVisitResult } from './useVisitResult.ts';
import { pressResultKey } from './visit-result.ts';
import './words.ts';

/** The clerk's terminal: what stands on it, and what its buttons and keys do. */
export function useClerk(client: HallClient, signOut: () => void) {
  const { t, language } = useWords('clerk');
  const { view, link, isStale } = useLiveView(client, 'clerk:view');
  const now = useHallClock(view) ?? 0;
  const [asked, setAsked] = useState<ClerkDialog | null>(null);
  const dialog = dialogNow(asked, view);
  const hall = useWish(client, t);
  const openDialog = (next: ClerkDialog | null) => {
    hall.clear();
    setAsked(next);
  };
  const closeDialog = () => openDialog(null);
  const { result, change } = useVisitResult(view?.current ?? null);
  const wishes = useTicketWishes({ t, language, view, hall, result, closeDialog });
  const moves = useCounterMoves({ t, hall, openDialog, signOut });
  const possible = view && !isStale ? possibleActions(view, now) : new Set<ClerkAction>();

  function leaveCounter(current: ClerkView['current'], kind: 'pause' | 'close'): void {
    if (current?.state === 'serving') hall.say(refusalWords(t, { code: 'counter-busy', number: current.number }));
    else openDialog({ kind });
  }

  function act(action: ClerkAction): void {
    if (!view || !possible.has(action)) return;
    const { current } = view;
    if (action === 'next') void wishes.next();
    else if (action === 'start-finish') void (current?.state === 'serving' ? wishes.finish() : wishes.start());
    else if (action === 'no-show') void wishes.noShow();
    else if (action === 'recall') void wishes.recall();
    else if (action === 'undo') void wishes.undo();
    else if (action === 'list') openDialog({ kind: 'list' });
    else if (action === 'close') leaveCounter(current, 'close');
    else if (action === 'pause-resume' && view.counter?.state === 'paused') void wishes.resume();
    else if (action === 'pause-resume') leaveCounter(current, 'pause');
    else if (current) openDialog({ kind: action, ticketId: current.ticketId });
    else openDialog({ kind: 'walk-in' });
  }

  const press = (key: string) => change(pressResultKey(result, key));
  useClerkKeys({ act, press }, { isListening: Boolean(view?.counter) && dialog === null });

  return {
    ...{ t, language, view, link, isStale, now, dialog, possible, act, openDialog, closeDialog, wishes, moves },
    ...{ isBusy: hall.isBusy, notice: hall.notice, result, changeResult: change },
    /** For an incident: the clerk's word to the hall, whatever goes on at the counter. */
    reporting: { t, wish: hall.wish, say: hall.say, notice: hall.notice, isLocked: isStale || hall.isBusy },
    leave: () => (view?.counter ? void moves.close({ release: false, thenSignOut: true }) : signOut()),
  };
}

export type Clerk = ReturnType<typeof useClerk>;
