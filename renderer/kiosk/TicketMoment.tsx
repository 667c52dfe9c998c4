import './ticket.css';
import './slip.css';
import './ticket-wide.css';
import { Info } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { KioskView } from '#protocol/views';
import { localized, useWords } from '../common/i18n/index.ts';
import { Button, Icon, NumberPlate, QrCode } from '../common/ui/index.ts';
import { aheadWords } from '../common/wait-words.ts';
import { AreaLine } from './AreaLine.tsx';
import { aboutLines } from './about-words.ts';
import { momentWords } from './moment-words.ts';
import { PaperSlip } from './PaperSlip.tsx';
import { SlotPicture } from './SlotPicture.tsx';
import type { About, Taken } from './stages.ts';
import type { TicketMoment as Moment } from './ticket-moment.ts';
import { sayTicket } from './voice/say.ts';

type TicketMomentProps = {
  taken: Taken;
  about: About;
  hall: KioskView['hall'];
  moment: Moment;
  homeIn: number | null;
  /** Seconds until the number is void; null where it cannot lapse. */
  lapsesIn: number | null;
  isStale: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  onAcknowledge: () => void;
};

/** The number, alone; and one sentence on what happens next. */
export function TicketMoment(props: TicketMomentProps) {
  const { taken, about, hall, moment, homeIn, lapsesIn, isStale, onConfirm, onCancel, onAcknowledge } = props;
  const { t, language } = useWords('kiosk');
  const qr = taken.slip?.qr ?? taken.code;
  const { title, hint } = momentWords(t, moment, { qr, isOffline: about.isOffline });
  const hasChoice = moment.kind === 'no-slip';
  const secondsLeft = lapsesIn ?? homeIn;
  return (
    <section
      className={`ticket ticket--${moment.kind}`}
      data-announce
      data-say={sayTicket({ ...taken, hasSlip: moment.kind === 'take-slip' })}
    >
      {moment.kind === 'on-screen' && taken.slip ? (
        <PaperSlip slip={taken.slip} />
      ) : (
        <div className="ticket-number" style={{ '--chars': taken.number.length } as CSSProperties}>
          <p>
            {t('ticket.yours')} · {localized(about.service, language)}
          </p>
          <NumberPlate number={taken.number} />
          {about.isOffline && <p className="ticket-mark">{t('offline.ticket')}</p>}
          {moment.kind !== 'gone' && !about.isOffline && taken.ahead !== null && (
            <p className="ticket-ahead">{aheadWords(t, taken.ahead, taken.wait)}</p>
          )}
        </div>
      )}
      <div className="ticket-next">
        <h2 className={hasChoice ? 'ticket-fault' : ''}>
          {hasChoice && <Icon of={Info} />}
          {title}
        </h2>
        <p>{hint}</p>
        {moment.kind !== 'gone' && about.area && <AreaLine area={about.area} />}
        {moment.kind !== 'gone' &&
          aboutLines(t, about, { language, timeZone: hall.timeZone }).map((line) => (
            <p key={line} className="ticket-about">
              {line}
            </p>
          ))}
      </div>
      {(moment.kind === 'printing' || moment.kind === 'take-slip') && (
        <SlotPicture isOut={moment.kind === 'take-slip'} />
      )}
      {hasChoice && (
        <div className="ticket-qr">
          <QrCode text={qr} label={t('ticket.qr', { number: taken.number })} />
        </div>
      )}
      <div className="ticket-foot">
        {hasChoice && (
          <div className="ticket-actions">
            <Button disabled={isStale} onClick={onCancel}>
              {t('ticket.giveBack')}
            </Button>
            <Button tone="primary" disabled={isStale} onClick={onConfirm}>
              {t(moment.mayHoldSlip ? 'ticket.have' : 'ticket.keep')}
            </Button>
          </div>
        )}
        {!hasChoice && moment.kind !== 'printing' && (
          <div className="ticket-actions">
            <Button tone="primary" onClick={onAcknowledge}>
              {t('ticket.ok')}
            </Button>
          </div>
        )}
        {secondsLeft !== null && moment.kind !== 'printing' && (
          <p role="timer" aria-live="off">
            {t(lapsesIn !== null ? 'ticket.unconfirmed' : 'ticket.homeIn', { seconds: secondsLeft })}
          </p>
        )}
      </div>
    </section>
  );
}
