import type { KioskView } from '#protocol/views';
import { useWords } from '../common/i18n/index.ts';
import { Button, NumberPlate, Sheet } from '../common/ui/index.ts';
import { rejoinRule } from './errand-words.ts';
import { SheetEnds } from './SheetEnds.tsx';
import { wayOnFor } from './scanned.ts';
import type { KioskScreen } from './useKiosk.ts';

type ScannedSheetProps = { kiosk: KioskScreen; view: KioskView; scanned: NonNullable<KioskView['scanned']> };

/** What became of the ticket that was held under the scanner, and what its holder can do about it here. */
export function ScannedSheet({ kiosk, view, scanned }: ScannedSheetProps) {
  const { t } = useWords('kiosk');
  const { number, status, ahead } = scanned;
  const isNext = status === 'waiting' && ahead === 0;
  const wayOn = kiosk.stage.at === 'ticket' ? null : wayOnFor(status, view.rejoin);
  return (
    <Sheet label={t('scanned.title', { number })} onClose={kiosk.closeScan}>
      <div className="notice" role="alert">
        <NumberPlate number={number} size="var(--type-hero)" />
        <p className="notice-lead">{isNext ? t('scanned.next') : t(`scanned.${status}`, { ahead })}</p>
        {wayOn === 'rejoin' && <p>{rejoinRule(t, view.rejoin)}</p>}
        <div className="notice-actions">
          {wayOn === 'rejoin' && (
            <Button tone="primary" disabled={kiosk.isStale} onClick={() => kiosk.rejoinScanned(number)}>
              {t('back.rejoin')}
            </Button>
          )}
          <Button tone={wayOn === 'rejoin' ? 'plain' : 'primary'} onClick={kiosk.closeScan}>
            {t('help.ok')}
          </Button>
          {wayOn === 'cancel' && (
            <Button disabled={kiosk.isStale} onClick={() => kiosk.askCancel(number)}>
              {t('back.cancel')}
            </Button>
          )}
        </div>
        <SheetEnds endsIn={kiosk.scanEndsIn} />
      </div>
    </Sheet>
  );
}
