import type { ReactNode } from 'react';
import { useWords } from '../common/i18n/index.ts';
import { Button, Sheet } from '../common/ui/index.ts';
import { SheetEnds } from './SheetEnds.tsx';

type NoticeSheetProps = { title: string; endsIn: number | null; onClose: () => void; children: ReactNode };

/** Something said over the page, with one way back. */
export function NoticeSheet({ title, endsIn, onClose, children }: NoticeSheetProps) {
  const { t } = useWords('kiosk');
  return (
    <Sheet label={title} onClose={onClose}>
      <div className="notice" role="alert">
        <h2>{title}</h2>
        {children}
        <Button tone="primary" onClick={onClose}>
          {t('help.ok')}
        </Button>
        <SheetEnds endsIn={endsIn} />
      </div>
    </Sheet>
  );
}
