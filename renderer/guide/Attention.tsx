import { Printer, TicketX } from 'lucide-react';
import type { GuideView } from '#protocol/views';
import { deviceState } from '../common/staff-session/device-state.ts';
import { Button, Icon, NumberPlate } from '../common/ui/index.ts';
import type { GuideScreen } from './useGuide.ts';

/** What needs a hand now: customers without a slip, devices without paper. Draws nothing while all is well. */
export function Attention({ guide, view }: { guide: GuideScreen; view: GuideView }) {
  const { t } = guide;
  const troubled = view.devices.flatMap((device) => {
    const state = deviceState(device, guide.now ?? view.now);
    return state.kind === 'alarm' ? [{ name: device.name, words: state.words }] : [];
  });
  return (
    <>
      {view.stranded.length > 0 && <Stranded guide={guide} tickets={view.stranded} />}
      {troubled.length > 0 && (
        <section className="attention">
          <h2>
            <Icon of={Printer} /> {t('attention')}
          </h2>
          {troubled.map(({ name, words }) => (
            <p key={name} className="attention-row">
              <strong>{name}</strong> {t(words)}
            </p>
          ))}
        </section>
      )}
    </>
  );
}

function Stranded({ guide, tickets }: { guide: GuideScreen; tickets: GuideView['stranded'] }) {
  const { t, isLocked, confirm, cancel } = guide;
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
