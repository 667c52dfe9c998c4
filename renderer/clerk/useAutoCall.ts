import { useEffect, useState } from 'react';
import type { ClerkView } from '#protocol/views';
import { useCountdown } from '../common/useCountdown.ts';

const COUNTDOWN_MS = 5_000;

type Deps = { view: ClerkView | null; isStale: boolean; isAsked: boolean; isWanted: boolean; next: () => void };

/** Whether the hall still is as it was when the service ended: free, with somebody to call. */
export function mayAutoCall(view: ClerkView | null, endedTicketId: string): boolean {
  if (!view?.counter || view.waitingCount === 0 || view.hall.outage) return false;
  if (view.current) return view.current.ticketId === endedTicketId && view.current.state === 'serving';
  return view.counter.state === 'open';
}

/**
 * Calls the next customer five seconds after a service was ended on this page, where its clerk wants that. It never
 * begins by itself, not after a pause, and whatever else is done or asked meanwhile ends it.
 */
export function useAutoCall({ view, isStale, isAsked, isWanted, next }: Deps) {
  const [run, setRun] = useState<{ ticketId: string; id: number } | null>(null);
  const isOn = run !== null && !isStale && !isAsked && isWanted && mayAutoCall(view, run.ticketId);
  const cancel = () => setRun(null);
  const seconds = useCountdown(isOn ? COUNTDOWN_MS : null, String(run?.id ?? ''), () => {
    setRun(null);
    if (view?.current === null) next();
  });

  useEffect(() => {
    if (run && !isOn) setRun(null);
  }, [run, isOn]);
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setRun(null);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOn]);

  return {
    seconds: isOn ? seconds : null,
    /** A service has ended here just now. */
    begin: (ticketId: string) => isWanted && setRun({ ticketId, id: performance.now() }),
    cancel,
  };
}
