import { Printer, TicketX } from 'lucide-react';
import { useState } from 'react';
import type { GuideView } from '#protocol/views';
import { CancelQuestion } from '../common/desk/tickets/CancelQuestion.tsx';
import { ReprintQuestion } from '../common/desk/tickets/ReprintQuestion.tsx';
import { Button, Icon, NumberPlate } from '../common/ui/index.ts';
import { deviceName } from './devices/device-name.ts';
import { troublesOf } from './trouble.ts';
import type { GuideScreen } from './useGuide.ts';

/** What needs a hand now: customers without a slip, devices without paper. Draws nothing while all is well. */
export function Attention({ guide, view }: { guide: GuideScreen; view: GuideView }) {
  const { t } = guide;
  const [reprinted, setReprinted] = useState<string | null>(null);
  const [cancelled, setCancelled] = useState<string | null>(null);
  const troubles = troublesOf(view.devices, guide.now ?? view.now);
  return (
    <>
      {view.stranded.length > 0 && (
        <Stranded guide={guide} tickets={view.stranded} onReprint={setReprinted} onCancel={setCancelled} />
      )}
      {reprinted !== null && (
        <ReprintQuestion desk={guide.desk} view={view} ticketNumber={reprinted} onClose={() => setReprinted(null)} />
      )}
      {cancelled !== null && (
        <CancelQuestion desk={guide.desk} ticketNumber={cancelled} onClose={() => setCancelled(null)} />
      )}
      {troubles.length > 0 && (
        <section className="attention">
          <h2>
            <Icon of={Printer} /> {t('attention')}
          </h2>
          {troubles.map(({ device, problem }) => (
            <p key={`${device.role} ${device.name}`} className="attention-row">
              <strong>{deviceName(t, device, view.devices)}</strong>{' '}
              {t(problem === 'paper-low' ? 'paper.low' : `problem.${problem}`)}
            </p>
          ))}
          <p className="attention-more">{t('device.seeTab')}</p>
        </section>
      )}
    </>
  );
}

type StrandedProps = {
  guide: GuideScreen;
  tickets: GuideView['stranded'];
  onReprint: (number: string) => void;
  onCancel: (number: string) => void;
};

function Stranded({ guide, tickets, onReprint, onCancel }: StrandedProps) {
  const { t, isLocked, confirm } = guide;
  return (
    <section className="attention">
      <h2>
        <Icon of={TicketX} /> {t('stranded')}
      </h2>
      <p>{t('strandedHint')}</p>
      {tickets.map(({ ticketId, number, fault }) => (
        <div key={ticketId} className="attention-row">
          <NumberPlate number={number} />
          <span className="attention-fault">{fault && t(`fault.${fault}`)}</span>
          <Button tone="primary" disabled={isLocked} onClick={() => confirm(ticketId)}>
            {t('confirm')}
          </Button>
          <Button disabled={isLocked} onClick={() => onReprint(number)}>
            {t('reprintTicket.title')}
          </Button>
          <Button disabled={isLocked} onClick={() => onCancel(number)}>
            {t('cancelTicket.title')}
          </Button>
        </div>
      ))}
    </section>
  );
}
