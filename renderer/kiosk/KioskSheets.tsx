import { Phone } from 'lucide-react';
import type { KioskView } from '#protocol/views';
import { refusalWords, type Translate, useWords } from '../common/i18n/index.ts';
import { Button, Icon, NumberPlate, Sheet } from '../common/ui/index.ts';
import type { Notice } from './useKiosk.ts';

type NoticeSheetProps = { notice: Notice; hall: KioskView['hall']; onClose: () => void };

/** Help, or why a tap did not bring a number. */
export function NoticeSheet({ notice, hall, onClose }: NoticeSheetProps) {
  const { t } = useWords('kiosk');
  const title = t(notice.kind === 'help' ? 'help.title' : 'refused.title');
  return (
    <Sheet label={title} onClose={onClose}>
      <div className="notice" role="alert">
        <h2>{title}</h2>
        <p>{noticeWords(t, notice)}</p>
        {notice.kind === 'help' && (
          <p className="notice-hotline">
            <Icon of={Phone} />
            <span>{t('help.hotline')}</span> <NumberPlate number={hall.hotline} />
          </p>
        )}
        <Button tone="primary" onClick={onClose}>
          {t('help.ok')}
        </Button>
      </div>
    </Sheet>
  );
}

function noticeWords(t: Translate, notice: Notice): string {
  switch (notice.kind) {
    case 'help':
      return t('help.guide');
    case 'refused':
      return refusalWords(t, notice.refusal);
    case 'unreachable':
      return t('unreachable');
    default:
      return notice satisfies never;
  }
}

type Scanned = NonNullable<KioskView['scanned']>;

/** What became of the ticket that was held under the scanner. */
export function ScannedSheet({ scanned, onClose }: { scanned: Scanned; onClose: () => void }) {
  const { t } = useWords('kiosk');
  const { number, status, ahead } = scanned;
  const isWaiting = status === 'waiting';
  const words = isWaiting && ahead === 0 ? t('scanned.next') : t(`scanned.${status}`, { ahead });
  return (
    <Sheet label={t('scanned.title', { number })} onClose={onClose}>
      <div className="notice" role="alert">
        <NumberPlate number={number} size="var(--type-hero)" />
        <p className="notice-lead">{words}</p>
        <Button tone="primary" onClick={onClose}>
          {t('help.ok')}
        </Button>
      </div>
    </Sheet>
  );
}
