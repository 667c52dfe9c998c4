import { Printer, TicketX } from 'lucide-react';
import type { GuideView } from '#protocol/views';
import { deviceTrouble } from '../common/staff-session/device-trouble.ts';
import { Button, Icon, NumberPlate } from '../common/ui/index.ts';
import type { GuideDesk } from './useGuide.ts';

/** What needs a hand now: customers without a slip, devices without paper. Draws nothing while all is well. */
export function Attention({ desk, view }: { desk: GuideDesk; view: GuideView }) {
  const { t } = desk;
  const troubled = view.devices.flatMap((device) => {
    const trouble = deviceTrouble(device);
    return trouble ? [{ name: device.name, trouble }] : [];
  });
  return (
    <>
      {view.stranded.length > 0 && <Stranded desk={desk} tickets={view.stranded} />}
      {troubled.length > 0 && (
        <section className="attention">
          <h2>
            <Icon of={Printer} /> {t('attention')}
          </h2>
          {troubled.map(({ name, trouble }) => (
            <p key={name} className="attention-row">
              <strong>{name}</strong> {t(trouble)}
            </p>
          ))}
        </section>
      )}
    </>
  );
}

function Stranded({ desk, tickets }: { desk: GuideDesk; tickets: GuideView['stranded'] }) {
  const { t, isLocked, confirm, cancel } = desk;
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
          <Button disabled={isLocked} onClick={() => cancel(ticketId)}>
            {t('cancelTicket')}
          </Button>
        </div>
      ))}
    </section>
  );
}
