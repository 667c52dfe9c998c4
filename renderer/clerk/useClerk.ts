import { useState } from 'react';
import type { ClerkView } from '#protocol/views';
import { useMessages } from '../common/desk/messages/useMessages.ts';
import type { HallClient } from '../common/hall-client.ts';
import { refusalWords, useWords } from '../common/i18n/index.ts';
import { useHallClock, useLiveView } from '../common/live-view.ts';
import { useWish } from '../common/staff-session/useWish.ts';
import { type ClerkAction, isOverLimit, possibleActions } from './clerk-actions.ts';
import { type ClerkDialog, dialogNow } from './dialogs/clerk-dialog.ts';
import { callBackFirst } from './queue-shown.ts';
import { useAutoCall } from './useAutoCall.ts';
import { useClerkKeys } from './useClerkKeys.ts';
import { useCounterMoves } from './useCounterMoves.ts';
import { useHabits } from './useHabits.ts';
import { useIdleReminder } from './useIdleReminder.ts';
import { useTicketWishes } from './useTicketWishes.ts';
import { useVisitResult } from './useVisitResult.ts';
import { pressResultKey, quantityOf } from './visit-result.ts';
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
  const { result, change } = useVisitResult(view);
  const { habits, change: changeHabits } = useHabits(view?.clerk.badge ?? '');
  const ended = (ticketId: string) => autoCall.begin(ticketId);
  const wishes = useTicketWishes({ t, language, view, hall, result, closeDialog, ended });
  const messages = useMessages({
    ...{ t, language, role: 'clerk', wish: hall.wish, notice: hall.notice },
    ...{ isLocked: hall.isBusy || isStale, timeZone: view?.hall.timeZone ?? 'UTC' },
  });
  const moves = useCounterMoves({ t, hall, openDialog });
  const possible = view && !isStale ? possibleActions(view, now) : new Set<ClerkAction>();
  const autoCall = useAutoCall({
    ...{ view, isStale, isAsked: dialog !== null || messages.isOpen, isWanted: habits.autoCall },
    next: () => void wishes.next(null),
  });
  const idleTitle = t('idleTitle', { count: view?.waitingCount ?? 0 });
  const isReminding = useIdleReminder(view, { title: idleTitle, hasSound: habits.sound });
  const quantity = quantityOf(result);
  const isOver = view?.current ? isOverLimit(view.current, quantity, now) : false;
  const asksWhy = isOver && result.overLimitReason === null && (view?.overLimitReasons.length ?? 0) > 0;

  function leaveCounter(current: ClerkView['current'], kind: 'pause' | 'close'): void {
    if (current?.state === 'serving') hall.say(refusalWords(t, { code: 'counter-busy', number: current.number }));
    else openDialog({ kind });
  }

  /** Ends the service; one that took too long asks why before, which can be skipped. */
  function end(current: ClerkView['current'], then: 'finish' | 'next'): void {
    const isEnded = then === 'finish' || (view?.waiting.length ?? 0) > 0;
    if (current && asksWhy && isEnded) openDialog({ kind: 'over-limit', ticketId: current.ticketId, then });
    else void wishes[then](null);
  }

  function act(action: ClerkAction): void {
    if (!view || !possible.has(action)) return;
    const { current } = view;
    autoCall.cancel();
    if (action === 'next') end(current, 'next');
    else if (action === 'start-finish' && current?.state === 'serving') end(current, 'finish');
    else if (action === 'start-finish') void wishes.start();
    else if (action === 'no-show') void wishes.noShow();
    else if (action === 'recall') void wishes.recall();
    else if (action === 'undo') void wishes.undo();
    else if (action === 'list' || action === 'incident') openDialog({ kind: action });
    else if (action === 'message') messages.open();
    else if (action === 'help') moves.callHelp();
    else if (action === 'unhold') void wishes.unhold(callBackFirst(view.held).ticketId);
    else if (action === 'close') leaveCounter(current, 'close');
    else if (action === 'pause-resume' && view.counter?.state === 'paused') void wishes.resume();
    else if (action === 'pause-resume') leaveCounter(current, 'pause');
    else if (current) openDialog({ kind: action, ticketId: current.ticketId });
    else openDialog({ kind: 'walk-in' });
  }

  const press = (key: string) => view?.current?.state === 'serving' && change(pressResultKey(result, key));
  useClerkKeys(
    { act, press },
    { keys: view?.keys ?? null, isListening: Boolean(view?.counter) && dialog === null && !messages.isOpen },
  );

  return {
    ...{ t, language, view, link, isStale, now, dialog, possible, act, openDialog, closeDialog, wishes, moves },
    ...{ isBusy: hall.isBusy, notice: hall.notice, result, changeResult: change, quantity, isOver },
    ...{ habits, changeHabits, autoCall, isReminding, messages },
    /** For an incident: the clerk's word to the hall, whatever goes on at the counter. */
    reporting: { t, wish: hall.wish, say: hall.say, notice: hall.notice, isLocked: isStale || hall.isBusy },
    leave: () => (view?.counter ? void moves.close({ release: false, thenSignOut: true }) : signOut()),
    signOut,
  };
}

export type Clerk = ReturnType<typeof useClerk>;
