import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useWords } from '../common/i18n/index.ts';
import { Button } from '../common/ui/index.ts';

type PageTurnerProps = { page: number; count: number; onTurn: (by: 1 | -1) => void };

/** Turns pages by large buttons; nothing where there is only one. */
export function PageTurner({ page, count, onTurn }: PageTurnerProps) {
  const { t } = useWords('kiosk');
  if (count === 1) return null;
  return (
    <div className="page-turner">
      <Button icon={ChevronLeft} disabled={page === 0} onClick={() => onTurn(-1)}>
        {t('guide.before')}
      </Button>
      <span role="status">{t('guide.page', { page: page + 1, count })}</span>
      <Button icon={ChevronRight} disabled={page + 1 === count} onClick={() => onTurn(1)}>
        {t('guide.next')}
      </Button>
    </div>
  );
}
