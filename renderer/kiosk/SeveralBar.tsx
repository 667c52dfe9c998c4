import { ArrowRight } from 'lucide-react';
import { localized, useWords } from '../common/i18n/index.ts';
import { Button } from '../common/ui/index.ts';
import type { Service } from './stages.ts';

type SeveralBarProps = { chosen: readonly Service[]; isLocked: boolean; onTake: () => void; onGiveUp: () => void };

/** The services chosen for one ticket in their order, and the tap that takes its number. */
export function SeveralBar({ chosen, isLocked, onTake, onGiveUp }: SeveralBarProps) {
  const { t, language } = useWords('kiosk');
  const names = chosen.map(({ name }) => localized(name, language));
  return (
    <div className="several" role="status">
      <p>{names.length === 0 ? t('several.none') : names.join(' → ')}</p>
      <Button onClick={onGiveUp}>{t('several.giveUp')}</Button>
      <Button tone="primary" icon={ArrowRight} disabled={isLocked || chosen.length === 0} onClick={onTake}>
        {t('several.take')}
      </Button>
    </div>
  );
}
