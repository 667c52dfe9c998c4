import { useState } from 'react';
import type { ManagerView } from '#protocol/views';
import type { Queue } from '../../common/desk/desk.ts';
import { localized } from '../../common/i18n/index.ts';
import { Button } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import { CloseServiceQuestion } from './CloseServiceQuestion.tsx';

/** Every service with whether a ticket can be taken for it, and the means to stop and to go on. */
export function ServicesCard({ manager, view }: { manager: ManagerScreen; view: ManagerView }) {
  const { t, language, desk } = manager;
  const [closing, setClosing] = useState<Queue | null>(null);
  const lastTicket = ({ serviceId, lastTicketByHand }: Queue) =>
    void desk.wish('hall:last-ticket', { serviceId, isOn: !lastTicketByHand });
  return (
    <section className="card part">
      <h2>{t('services')}</h2>
      <ul>
        {view.queues.map((queue) => {
          const { serviceId, code, name, open, closedCause, closedReason, waiting, lastTicketByHand } = queue;
          const isByHand = closedCause === 'by-hand';
          return (
            <li key={serviceId} className="service-line">
              <span className="plan-code">{code}</span>
              <span className="service-line-name">
                <strong>{localized(name, language)}</strong>
                <small className={open ? '' : 'is-shut'}>
                  {open
                    ? t('takesTickets')
                    : [closedCause && t(`closedCause.${closedCause}`), closedReason].filter(Boolean).join(' · ')}
                </small>
              </span>
              <span className="service-line-people">{t('people', { count: waiting })}</span>
              <Button disabled={desk.isLocked} aria-pressed={lastTicketByHand} onClick={() => lastTicket(queue)}>
                {t(lastTicketByHand ? 'ticketsAgain' : 'lastTicket')}
              </Button>
              {isByHand ? (
                <Button
                  tone="primary"
                  disabled={desk.isLocked}
                  onClick={() => void desk.wish('service:open', { serviceId })}
                >
                  {t('openService')}
                </Button>
              ) : (
                <Button disabled={desk.isLocked} onClick={() => setClosing(queue)}>
                  {t('closeService')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {closing && (
        <CloseServiceQuestion manager={manager} view={view} queue={closing} onClose={() => setClosing(null)} />
      )}
    </section>
  );
}
