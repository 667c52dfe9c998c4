import { LogOut, Printer, RefreshCw, ScrollText } from 'lucide-react';
import type { KioskView } from '#protocol/views';
import type { HallClient } from '../../common/hall-client.ts';
import { useWords } from '../../common/i18n/index.ts';
import type { StaffSession } from '../../common/staff-session/session.ts';
import { Button, NumberPlate } from '../../common/ui/index.ts';
import { useCorner } from './useCorner.ts';

type CornerPanelProps = { client: HallClient; session: StaffSession; kiosk: KioskView; onClose: () => void };
type Corner = ReturnType<typeof useCorner>;

/** This kiosk for whoever looks after it: how it is, what can be done, and the slips of the last minutes. */
export function CornerPanel({ client, session, kiosk, onClose }: CornerPanelProps) {
  const { t } = useWords('corner');
  const corner = useCorner(client, session, kiosk);
  const isPrintLocked = corner.isLocked || !corner.hasPaperPrinter;
  return (
    <section className="corner-panel">
      <header className="corner-head">
        <h2>{t('machine')}</h2>
        <p>{session.name}</p>
      </header>
      <Facts facts={corner.facts} advice={corner.advice} />
      <p className="corner-said" role="status">
        {corner.said}
      </p>
      {corner.isUpkeeper && <Recent recent={corner.recent} isLocked={isPrintLocked} onReprint={corner.reprint} />}
      <div className="corner-actions">
        <Button icon={Printer} disabled={isPrintLocked} onClick={corner.printTest}>
          {t('printTest')}
        </Button>
        {corner.isUpkeeper && (
          <Button icon={ScrollText} disabled={isPrintLocked} onClick={corner.newRoll}>
            {t('newRoll')}
          </Button>
        )}
        <Button icon={RefreshCw} onClick={corner.reload}>
          {t('reload')}
        </Button>
        <Button icon={LogOut} tone="primary" onClick={onClose}>
          {t('signOut')}
        </Button>
      </div>
    </section>
  );
}

function Facts({ facts, advice }: Pick<Corner, 'facts' | 'advice'>) {
  return (
    <div className="corner-facts">
      <dl>
        {facts.map(({ name, said, isWrong }) => (
          <div key={name} className={isWrong ? 'corner-wrong' : ''}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      {advice && <p className="corner-advice">{advice}</p>}
    </div>
  );
}

type RecentProps = Pick<Corner, 'recent' | 'isLocked'> & { onReprint: Corner['reprint'] };

function Recent({ recent, isLocked, onReprint }: RecentProps) {
  const { t } = useWords('corner');
  return (
    <div className="corner-recent">
      <h3>{t('recent')}</h3>
      {recent.length === 0 && <p>{t('noRecent')}</p>}
      <ul>
        {recent.map(({ ticketId, number, status, slip }) => (
          <li key={ticketId}>
            <NumberPlate number={number} />
            <span>
              {t(`ticketStatus.${status}`)} · {t(`slip.${slip}`)}
            </span>
            <Button
              icon={Printer}
              disabled={isLocked}
              aria-label={t('reprintOf', { number })}
              onClick={() => void onReprint(ticketId, number)}
            >
              {t('reprint')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
