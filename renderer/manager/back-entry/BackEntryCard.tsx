import { ClipboardPen } from 'lucide-react';
import { Button } from '../../common/ui/index.ts';
import type { ManagerScreen } from '../useManager.ts';
import type { BackEntry } from './useBackEntry.ts';

type BackEntryCardProps = { manager: ManagerScreen; entry: BackEntry; onOpen: () => void };

/** The way to numbers that were given out on paper while nothing worked. */
export function BackEntryCard({ manager: { t }, entry, onOpen }: BackEntryCardProps) {
  return (
    <section className="card part">
      <h2>{t('backEntry.title')}</h2>
      <p className="part-hint">
        {entry.filled > 0 ? t('backEntry.begun', { count: entry.filled }) : t('backEntry.hint')}
      </p>
      <div className="part-actions">
        <Button icon={ClipboardPen} onClick={onOpen}>
          {t('backEntry.open')}
        </Button>
      </div>
    </section>
  );
}
