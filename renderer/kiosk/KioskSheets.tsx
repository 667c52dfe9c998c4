import type { KioskView } from '#protocol/views';
import { useWords } from '../common/i18n/index.ts';
import { Button, Sheet } from '../common/ui/index.ts';
import { ClassSheet } from './ClassSheet.tsx';
import { kioskRefusal } from './errand-words.ts';
import { HelpSheet } from './HelpSheet.tsx';
import { NoticeSheet } from './NoticeSheet.tsx';
import { SheetEnds } from './SheetEnds.tsx';
import type { KioskScreen } from './useKiosk.ts';

/** Whatever is said or asked over the page. */
export function KioskSheet({ kiosk, view }: { kiosk: KioskScreen; view: KioskView }) {
  const { t } = useWords('kiosk');
  const { notice, noticeEndsIn: endsIn, closeNotice } = kiosk;
  if (!notice) return null;
  switch (notice.kind) {
    case 'ask-class':
      return <ClassSheet kiosk={kiosk} classes={view.classes} />;
    case 'ask-cancel':
      return <CancelSheet kiosk={kiosk} number={notice.number} />;
    case 'help':
      return <HelpSheet view={view} call={notice.call} endsIn={endsIn} onClose={closeNotice} />;
    case 'refused':
      return (
        <NoticeSheet title={t(`refused.${notice.errand}`)} endsIn={endsIn} onClose={closeNotice}>
          <p>{kioskRefusal(t, notice.refusal)}</p>
        </NoticeSheet>
      );
    case 'not-offline':
      return (
        <NoticeSheet title={t(`refused.${notice.errand}`)} endsIn={endsIn} onClose={closeNotice}>
          <p>{t('offline.notNow')}</p>
        </NoticeSheet>
      );
    case 'unreachable':
      return (
        <NoticeSheet title={t('refused.unreachable')} endsIn={endsIn} onClose={closeNotice}>
          <p>{t('unreachable')}</p>
        </NoticeSheet>
      );
    default:
      return notice satisfies never;
  }
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
          <Button tone="danger" disabled={kiosk.isStale} onClick={() => kiosk.cancelNumber(number)}>
            {t('back.cancelYes')}
          </Button>
        </div>
        <SheetEnds endsIn={kiosk.noticeEndsIn} />
      </div>
    </Sheet>
  );
}
