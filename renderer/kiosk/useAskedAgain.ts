import { useEffect, useEffectEvent } from 'react';
import type { KioskView } from '#protocol/views';
import type { TicketId } from '#protocol/vocabulary';
import { ticketAskedAgain } from './asked-again.ts';
import type { Stage } from './stages.ts';

type AskedAgainDeps = {
  now: number | null;
  /** Nobody is using the screen. */
  isAtRest: boolean;
  settled: ReadonlySet<TicketId>;
  setStage: (stage: Stage) => void;
};

/** A page that lost sight of a number, as by a reload, asks its customer once more. */
export function useAskedAgain(view: KioskView | null, { now, isAtRest, settled, setStage }: AskedAgainDeps): void {
  const askAgain = useEffectEvent((latest: KioskView) => {
    const asked = now === null ? null : ticketAskedAgain(latest, now, settled);
    if (asked) setStage(asked);
  });
  useEffect(() => {
    if (view && isAtRest) askAgain(view);
  }, [view, isAtRest]);
}
