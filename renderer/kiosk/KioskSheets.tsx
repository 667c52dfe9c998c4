import { Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import type { KioskView } from '#protocol/views';
import { useWords } from '../common/i18n/index.ts';
import { Button, Icon, NumberPlate, Sheet } from '../common/ui/index.ts';
import { ClassSheet } from './ClassSheet.tsx';
import { kioskRefusal } from './errand-words.ts';
import type { KioskScreen } from './useKiosk.ts';

/** Whatever is said or asked over the page. */
export function KioskSheet({ kiosk, view }: { kiosk: KioskScreen; view: KioskView }) {
  const { t } = useWords('kiosk');
  const { notice, closeNotice } = kiosk;
  if (!notice) return null;
  switch (notice.kind) {
    case 'ask-class':
      return <ClassSheet kiosk={kiosk} classes={view.classes} />;
    case 'ask-cancel':
      return <CancelSheet kiosk={kiosk} number={notice.number} />;
    case 'help':
      return (
        <NoticeSheet title={t('help.title')} onClose={closeNotice}>
          <p>{t('help.guide')}</p>
          <p className="notice-hotline">
            <Icon of={Phone} />
            <span>{t('help.hotline')}</span> <NumberPlate number={view.hall.hotline} />
          </p>
        </NoticeSheet>
      );
    case 'refused':
      return (
        <NoticeSheet title={t(`refused.${notice.errand}`)} onClose={closeNotice}>
          <p>{kioskRefusal(t, notice.refusal)}</p>
        </NoticeSheet>
      );
    case 'unreachable':
      return (
        <NoticeSheet title={t('refused.unreachable')} onClose={closeNotice}>
          <p>{t('unreachable')}</p>
        </NoticeSheet>
      );
    default:
      return notice satisfies never;
  }
}

function NoticeSheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useWords('kiosk');
  return (
    <Sheet label={title} onClose={onClose}>
      <div className="notice" role="alert">
        <h2>{title}</h2>
        {children}
        <Button tone="primary" onClick={onClose}>
          {t('help.ok')}
        </Button>
      </div>
    </Sheet>
  );
}

/** A number given up is gone: asked once more. */
function CancelSheet({ kiosk, number }: { kiosk: KioskScreen; number: string }) {
  const { t } = useWords('kiosk');
  const title = t('back.cancelAsk', { number });
  return (
    <Sheet label={title} onClose={kiosk.closeNotice}>
      <div className="notice" role="alert">
        <h2>{title}</h2>
        <p>{t('back.cancelHint')}</p>
        <div className="notice-actions">
          <Button tone="primary" onClick={kiosk.closeNotice}>
            {t('back.cancelNo')}
          </Button>
          <Button tone="danger" disabled={kiosk.isStale} onClick={() => void kiosk.cancelNumber(number)}>
            {t('back.cancelYes')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
