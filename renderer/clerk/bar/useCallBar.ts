import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { BarCommand, BarEvent, BarForm, BarState } from '#protocol/call-bar';
import { unseenOf } from '../../common/desk/messages/message-words.ts';
import type { Clerk } from '../useClerk.ts';
import { type BarFrame, barFrame } from './bar-frame.ts';
import { useBarStance } from './useBarStance.ts';

/** A window of its own size, as an ordinary browser can open it, asks for the line by its address. */
const asksForBar = () => new URLSearchParams(location.search).get('bar') === '1';

/** The window refused a wish: what was known of it still holds. */
const staysAsItIs = () => {};

/** Nobody is here, nobody waits, and nothing is said: there is nothing to look at. */
function isNothingToDo({ view, isStale, notice, autoCall }: Clerk): boolean {
  if (!view || isStale || notice !== null || autoCall.seconds !== null || view.hall.outage) return false;
  const { counter, current, waitingCount, held, undo, messages, hall } = view;
  const isQuiet = held.length === 0 && undo === null && unseenOf(messages).length === 0 && hall.canSave;
  return counter?.state === 'open' && current === null && waitingCount === 0 && isQuiet;
}

/** The window around the clerk's page: which form it has, what it hears, and what it is told. */
export function useCallBar(clerk: Clerk) {
  const { t, view, language, dialog, messages, act, openDialog, leave, reporting } = clerk;
  const [frame] = useState(barFrame);
  const [state, setState] = useState<BarState | null | 'unknown'>(frame ? 'unknown' : null);
  const known = state === 'unknown' ? null : state;
  const isAnswering = dialog !== null || messages.isOpen;

  function obey(command: BarCommand): void {
    if (isAnswering) reporting.say(t('bar.answerFirst'));
    else if (clerk.possible.has(command)) act(command);
    else reporting.say(t('bar.notNow', { action: t(`bar.action.${command}`) }));
  }

  function hear(event: BarEvent): void {
    if (event.kind === 'state') setState(event.state);
    else if (event.kind === 'command') obey(event.command);
    else if (event.kind === 'shortcuts') openDialog({ kind: 'shortcuts' });
    else leave();
  }

  const latest = useRef(hear);
  useLayoutEffect(() => {
    latest.current = hear;
  });
  useEffect(() => {
    if (!frame) return;
    frame.read().then(setState, () => setState(null)); // a window that does not answer is as none
    return frame.onEvent((event) => latest.current(event));
  }, [frame]);

  const badge = view?.clerk.badge ?? null;
  useSignedIn(known ? frame : null, badge, language, setState);
  const form: BarForm | null = known?.form ?? (asksForBar() ? 'bar' : null);
  const line = useBarStance({
    ...{ frame: known ? frame : null, isAnswering, isNothingToDo: isNothingToDo(clerk), setState },
    hasCounter: Boolean(view?.counter),
    wantsKeys: messages.isOpen || (dialog !== null && dialog.kind !== 'over-limit'),
    isChoosingKeys: dialog?.kind === 'shortcuts',
  });

  return {
    /** Until the window has said what it is, nothing is drawn. */
    isUnknown: state === 'unknown',
    form,
    state: known,
    line,
    switchTo: (next: BarForm) => void frame?.show(next).then(setState, staysAsItIs),
    /** Keeps habits of this clerk; what is wrong with the keys stands in the state that follows. A refusal is said. */
    keep: async (habits: BarState['habits']): Promise<BarState | 'refused' | null> => {
      try {
        const next = (await frame?.keep(habits)) ?? null;
        setState(next);
        return next;
      } catch {
        reporting.say(t('bar.notKept'));
        return 'refused';
      }
    },
  };
}
export type CallBar = ReturnType<typeof useCallBar>;

/** The window hears a clerk's keys as long as the clerk is signed in. */
function useSignedIn(
  frame: BarFrame | null,
  badge: string | null,
  language: 'zh' | 'en',
  setState: (state: BarState) => void,
): void {
  useEffect(() => {
    if (!frame) return;
    frame.listenFor({ badge, language }).then(setState, staysAsItIs);
    return () => void frame.listenFor({ badge: null, language }).catch(staysAsItIs);
  }, [frame, badge, language, setState]);
}
