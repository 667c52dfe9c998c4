import { useRef, useState } from 'react';
import type { Refusal } from '#protocol/refusals';
import type { HallClient } from '../common/hall-client.ts';
import { useHallClock, useLiveView } from '../common/live-view.ts';
import { comeBack } from './standing-words.ts';

export type Wish = 'ticket:cancel' | 'ticket:rejoin';

/** A wish on its way: giving up a number is asked once more, coming back is not. */
type Asking =
  | { at: 'no' }
  | { at: 'asking' }
  | { at: 'sending'; wish: Wish }
  /** No refusal: nobody answered. */
  | { at: 'failed'; wish: Wish; refusal: Refusal | null };

/** One ticket as its owner follows it, with the ways to come back after a missed call and to give it up. */
export function usePhone(client: HallClient) {
  const { view, link, isStale } = useLiveView(client, 'phone:view');
  const now = useHallClock(view);
  const [asking, setAsking] = useState<Asking>({ at: 'no' });
  const isSending = useRef(false);

  const startedWith = useRef<number | null>(null);
  if (view?.status === 'waiting') startedWith.current = Math.max(startedWith.current ?? 0, view.ahead);
  else startedWith.current = null;

  const send = async (wish: Wish) => {
    if (!view || isSending.current) return;
    isSending.current = true;
    setAsking({ at: 'sending', wish });
    try {
      const reply = await client.send(wish, { number: view.number });
      setAsking(reply.ok ? { at: 'no' } : { at: 'failed', wish, refusal: reply.refusal });
    } catch {
      setAsking({ at: 'failed', wish, refusal: null });
    } finally {
      isSending.current = false;
    }
  };

  return {
    view,
    link,
    isStale,
    asking,
    /** How far the queue has moved since this page was opened or the number joined it again, 0 to 1. */
    progress: view?.status === 'waiting' && startedWith.current ? 1 - view.ahead / startedWith.current : 1,
    comeBack: view && now !== null ? comeBack(view, now) : null,
    askToCancel: () => setAsking({ at: 'asking' }),
    keep: () => setAsking({ at: 'no' }),
    cancel: () => send('ticket:cancel'),
    rejoin: () => send('ticket:rejoin'),
  };
}

export type PhoneScreen = ReturnType<typeof usePhone>;
