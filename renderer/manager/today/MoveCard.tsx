import { useState } from 'react';
import type { ManagerView } from '#protocol/views';
import { TextEntry } from '../../common/desk/fields.tsx';
import { TransferQuestion } from '../../common/desk/TransferQuestion.tsx';
import { Button } from '../../common/ui/index.ts';
import { asTicketNumber } from '../../guide/find-ticket.ts';
import type { ManagerScreen } from '../useManager.ts';

/** Moves one customer who waits to another service. */
export function MoveCard({ manager, view }: { manager: ManagerScreen; view: ManagerView }) {
  const { t, desk } = manager;
  const [typed, setTyped] = useState('');
  const [moving, setMoving] = useState<string | null>(null);
  const number = asTicketNumber(typed);
  return (
    <section className="card part">
      <h2>{t('moveCard')}</h2>
      <div className="part-entry">
        <TextEntry label={t('ticketNumber')} placeholder="A012" maxLength={9} value={typed} onChange={setTyped} />
        <Button disabled={desk.isLocked || number === null} onClick={() => setMoving(number)}>
          {t('transfer.title')}
        </Button>
      </div>
      {moving && (
        <TransferQuestion
          desk={desk}
          services={view.queues}
          ticketNumber={moving}
          onClose={() => {
            setMoving(null);
            setTyped('');
          }}
        />
      )}
    </section>
  );
}
