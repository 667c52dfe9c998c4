import { useState } from 'react';
import type { CommandResult } from '#protocol/commands';
import type { TicketId } from '#protocol/vocabulary';
import type { Desk } from '../common/desk/desk.ts';
import type { HallClient } from '../common/hall-client.ts';
import { useWords } from '../common/i18n/index.ts';
import { useHallClock, useLiveView } from '../common/live-view.ts';
import { useWish } from '../common/staff-session/useWish.ts';
import './words.ts';

export type TakenTicket = Pick<CommandResult<'ticket:take'>, 'number' | 'ahead' | 'wait'> & {
  /** What else has to be said about it. */
  remark: 'late' | null;
};

/** The guide's guide: tickets on behalf of customers, and a hand for those whose slip did not come out. */
export function useGuide(client: HallClient) {
  const { t, language, locale } = useWords('guide');
  const { view, link, isStale } = useLiveView(client, 'guide:view');
  const now = useHallClock(view);
  const { wish, isBusy, notice, say } = useWish(client, t);
  const [taken, setTaken] = useState<TakenTicket | null>(null);
  const isLocked = isBusy || isStale;
  const desk: Desk = {
    ...{ t, language, locale, wish, say, notice, isLocked },
    role: 'guide',
    today: view?.hall.businessDay ?? '',
    timeZone: view?.hall.timeZone ?? 'UTC',
  };

  return {
    ...{ t, language, view, link, now, notice, taken, desk, isLocked, wish, say },
    putInSight: (ticket: TakenTicket) => setTaken(ticket),
    putAway: () => setTaken(null),
    confirm: (ticketId: TicketId) => void wish('ticket:confirm', { ticketId }),
  };
}

export type GuideScreen = ReturnType<typeof useGuide>;
