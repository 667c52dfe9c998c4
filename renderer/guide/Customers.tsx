import { useState } from 'react';
import type { GuideView } from '#protocol/views';
import { linesLike } from '../common/desk/tickets/find-ticket.ts';
import { TicketDialog } from '../common/desk/tickets/TicketDialog.tsx';
import { TicketFinder } from '../common/desk/tickets/TicketFinder.tsx';
import { useTicketCard } from '../common/desk/tickets/useTicketCard.ts';
import { RecentPrints } from '../common/staff-session/RecentPrints.tsx';
import { Button } from '../common/ui/index.ts';
import { Asking } from './Asking.tsx';
import { TicketRow } from './TicketRow.tsx';
import type { GuideScreen } from './useGuide.ts';

/** Those who wait, found by number or code; who asked for priority; who was called and did not come. */
export function Customers({ guide, view }: { guide: GuideScreen; view: GuideView }) {
  const { t, desk, isLocked, wish } = guide;
  const [typed, setTyped] = useState('');
  const { card, isLooking, find, putAway } = useTicketCard(desk);
  const lines = linesLike(view.waiting, typed);
  return (
    <div className="customers">
      <section className="card customers-waiting">
        <TicketFinder desk={desk} typed={typed} onType={setTyped} onFind={find} isLooking={isLooking} />
        <h2>{t('waitingLines', { count: lines.length })}</h2>
        {lines.length === 0 && <p className="desk-none">{t(typed === '' ? 'nobodyWaits' : 'notInLine')}</p>}
        <ul className="ticket-rows">
          {lines.map((line) => (
            <TicketRow key={line.ticketId} guide={guide} view={view} line={line} onOpen={() => find(line.number)} />
          ))}
        </ul>
      </section>
      <div className="customers-side">
        <RecentPrints t={guide.t} view={view} />
        <Asking guide={guide} view={view} />
        <section className="card">
          <h2>{t('missed')}</h2>
          {view.missed.length === 0 && <p className="desk-none">{t('nobodyMissed')}</p>}
          <ul className="ticket-rows">
            {view.missed.toReversed().map((line) => (
              <TicketRow key={line.ticketId} guide={guide} view={view} line={line} onOpen={() => find(line.number)}>
                <Button disabled={isLocked} onClick={() => void wish('ticket:rejoin', { ticketId: line.ticketId })}>
                  {t('ticket.act.rejoin')}
                </Button>
              </TicketRow>
            ))}
          </ul>
        </section>
      </div>
      {card && <TicketDialog desk={desk} view={view} card={card} onClose={putAway} />}
    </div>
  );
}
