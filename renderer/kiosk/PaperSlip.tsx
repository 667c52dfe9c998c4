import type { CSSProperties } from 'react';
import type { TicketSlip } from '#protocol/slips';
import { localized, useWords } from '../common/i18n/index.ts';
import { NumberPlate, QrCode } from '../common/ui/index.ts';
import { aheadWords } from '../common/wait-words.ts';

/** The slip as the printer would have made it. */
export function PaperSlip({ slip }: { slip: TicketSlip }) {
  const { t, language } = useWords('kiosk');
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <article className="slip" style={{ '--chars': slip.number.length } as CSSProperties}>
      <h2>{localized(slip.hallName, language)}</h2>
      <NumberPlate number={slip.number} />
      <p className="slip-service">{localized(slip.service, language)}</p>
      <p className="slip-other">{localized(slip.service, other)}</p>
      <p className="slip-ahead">{aheadWords(t, slip.ahead, slip.wait)}</p>
      <div className="slip-qr">
        <QrCode text={slip.qr} label={t('ticket.qr', { number: slip.number })} />
      </div>
      <p className="slip-small">{localized(slip.missedHint, language)}</p>
      <p className="slip-small">
        <span>
          {t('slip.takenAt')} {slip.takenAt}
        </span>{' '}
        <span>
          {t('slip.hotline')} {slip.hotline}
        </span>
      </p>
    </article>
  );
}
