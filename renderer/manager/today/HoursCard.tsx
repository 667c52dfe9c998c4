import { useState } from 'react';
import type { ManagerView } from '#protocol/views';
import { Button } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import { HoursQuestion } from './HoursQuestion.tsx';
import { hoursWords } from './hours-words.ts';

/** Today's hours and the last ticket of the hall. */
export function HoursCard({ manager, view }: { manager: ManagerScreen; view: ManagerView }) {
  const { t, desk } = manager;
  const [isChanging, setChanging] = useState(false);
  const { hours, state, lastTicketAt } = view.hall;
  const isStopped = state === 'last-ticket';
  return (
    <section className="card part">
      <h2>{t('hoursToday')}</h2>
      <p className="part-figure">{hours ? hoursWords(t, hours) : t(state === 'closed' ? 'closedToday' : 'noHours')}</p>
      <p className="part-hint">
        {isStopped && t('hallState.last-ticket')}
        {!isStopped && (lastTicketAt ? t('lastTicketAt', { time: lastTicketAt }) : t('noLastTicket'))}
      </p>
      <div className="part-actions">
        <Button disabled={desk.isLocked} onClick={() => setChanging(true)}>
          {t('changeHours')}
        </Button>
        <Button disabled={desk.isLocked} onClick={() => void desk.wish('hall:last-ticket', { isOn: !isStopped })}>
          {t(isStopped ? 'ticketsAgain' : 'lastTicketHall')}
        </Button>
      </div>
      {isChanging && <HoursQuestion manager={manager} view={view} onClose={() => setChanging(false)} />}
    </section>
  );
}
