import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '#protocol/refusals';
import type { HallClient } from '../common/hall-client.ts';
import { useLiveView } from '../common/live-view.ts';

type Cancelling = { at: 'no' } | { at: 'asking' } | { at: 'sending' } | { at: 'failed'; refusal: Refusal | null };

/** One ticket as its owner follows it, with the way to give it back. */
export function usePhone(client: HallClient) {
  const { view, link, isStale } = useLiveView(client, 'phone:view');
  const [cancelling, setCancelling] = useState<Cancelling>({ at: 'no' });
  const isSending = useRef(false);

  const isCalled = view?.status === 'called';
  useEffect(() => {
    if (isCalled && navigator.userActivation.hasBeenActive) navigator.vibrate?.([300, 150, 300, 150, 300]);
  }, [isCalled]);

  const startedWith = useRef<number | null>(null);
  if (view?.status === 'waiting') startedWith.current = Math.max(startedWith.current ?? 0, view.ahead);

  const cancel = async () => {
    if (!view || isSending.current) return;
    isSending.current = true;
    setCancelling({ at: 'sending' });
    try {
      const reply = await client.send('ticket:cancel', { number: view.number });
      setCancelling(reply.ok ? { at: 'no' } : { at: 'failed', refusal: reply.refusal });
    } catch {
      setCancelling({ at: 'failed', refusal: null });
    } finally {
      isSending.current = false;
    }
  };

  return {
    view,
    link,
    isStale,
    cancelling,
    /** How far the queue has moved since this page was opened, 0 to 1. */
    progress: view?.status === 'waiting' && startedWith.current ? 1 - view.ahead / startedWith.current : 1,
    askToCancel: () => setCancelling({ at: 'asking' }),
    keep: () => setCancelling({ at: 'no' }),
    cancel,
  };
}

export type PhoneScreen = ReturnType<typeof usePhone>;
