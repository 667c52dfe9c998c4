import { useState } from 'react';
import type { ManagerView } from '#protocol/views';
import { TicketDialog } from '../../common/desk/tickets/TicketDialog.tsx';
import { TicketFinder } from '../../common/desk/tickets/TicketFinder.tsx';
import { useTicketCard } from '../../common/desk/tickets/useTicketCard.ts';
import type { ManagerScreen } from '../useManager.ts';

/** Any ticket of today, by number or code, with what can be done for its customer. */
export function FindCard({ manager: { t, desk }, view }: { manager: ManagerScreen; view: ManagerView }) {
  const [typed, setTyped] = useState('');
  const { card, isLooking, find, putAway } = useTicketCard(desk);
  return (
    <section className="card part">
      <h2>{t('finder.title')}</h2>
      <TicketFinder desk={desk} typed={typed} onType={setTyped} onFind={find} isLooking={isLooking} />
      {card && (
        <TicketDialog
          desk={desk}
          view={view}
          card={card}
          onClose={() => {
            putAway();
            setTyped('');
          }}
        />
      )}
    </section>
  );
}
