import { useState } from 'react';
import type { CommandResult } from '#protocol/commands';
import type { CareFlag, ServiceId, TicketId } from '#protocol/vocabulary';
import type { HallClient } from '../common/hall-client.ts';
import { useWords } from '../common/i18n/index.ts';
import { useHallClock, useLiveView } from '../common/live-view.ts';
import { useWish } from '../common/staff-session/useWish.ts';
import './words.ts';

export type TakenTicket = Pick<CommandResult<'ticket:take'>, 'number' | 'ahead' | 'wait'>;

/** The guide's guide: tickets on behalf of customers, and a hand for those whose slip did not come out. */
export function useGuide(client: HallClient) {
  const { t, language } = useWords('guide');
  const { view, link, isStale } = useLiveView(client, 'guide:view');
  const now = useHallClock(view);
  const { wish, isBusy, notice } = useWish(client, t);
  const [care, setCare] = useState<CareFlag | null>(null);
  const [taken, setTaken] = useState<TakenTicket | null>(null);

  async function take(serviceId: ServiceId): Promise<void> {
    const ticket = await wish('ticket:take', { serviceId, slip: false, language, ...(care && { care }) });
    if (!ticket) return;
    setTaken(ticket);
    setCare(null);
  }

  return {
    ...{ t, language, view, link, now, notice, care, setCare, taken },
    isLocked: isBusy || isStale,
    take: (serviceId: ServiceId) => void take(serviceId),
    putAway: () => setTaken(null),
    confirm: (ticketId: TicketId) => void wish('ticket:confirm', { ticketId }),
    cancel: (ticketId: TicketId) => void wish('ticket:cancel', { ticketId }),
  };
}

export type GuideScreen = ReturnType<typeof useGuide>;
