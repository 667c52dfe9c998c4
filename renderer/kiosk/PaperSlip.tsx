import type { CSSProperties } from 'react';
import type { TicketSlip } from '#protocol/slips';
import { localized, useWords, wordsIn } from '../common/i18n/index.ts';
import { NumberPlate, QrCode } from '../common/ui/index.ts';
import { slipAheadWords } from './moment-words.ts';

/** The slip as the printer would have made it. */
export function PaperSlip({ slip }: { slip: TicketSlip }) {
  const { t, language } = useWords('kiosk');
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <article className="slip" style={{ '--chars': slip.number.length } as CSSProperties}>
      <h2>{localized(slip.hallName, language)}</h2>
      {(slip.isReprint || slip.isOffline) && (
        <p className="slip-marks">
          {slip.isReprint && <Mark word="reprint" />}
          {slip.isOffline && <Mark word="offline" />}
        </p>
      )}
      <NumberPlate number={slip.number} />
      <p className="slip-service">{localized(slip.service, language)}</p>
      <p className="slip-other">{localized(slip.service, other)}</p>
      {slip.className && <p className="slip-class">{localized(slip.className, language)}</p>}
      <p className="slip-ahead">{slipAheadWords(t, slip)}</p>
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

/** In both languages: whoever reads the slip later may not be who took it. */
function Mark({ word }: { word: 'reprint' | 'offline' }) {
  return (
    <span>
      {wordsIn('zh', 'kiosk')(`slip.${word}`)} {wordsIn('en', 'kiosk')(`slip.${word}`)}
    </span>
  );
}
