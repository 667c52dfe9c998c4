import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Translate } from '../../../common/i18n/index.ts';
import { Button } from '../../../common/ui/index.ts';

type MoveKeysProps = { t: Translate; name: string; isFirst: boolean; isLast: boolean; onMove: (by: -1 | 1) => void };

/** Up and down in a list. */
export function MoveKeys({ t, name, isFirst, isLast, onMove }: MoveKeysProps) {
  return (
    <span className="move-keys">
      <Button tone="bare" icon={ArrowUp} disabled={isFirst} onClick={() => onMove(-1)}>
        <span className="visually-hidden">{t('catalogue.up', { name })}</span>
      </Button>
      <Button tone="bare" icon={ArrowDown} disabled={isLast} onClick={() => onMove(1)}>
        <span className="visually-hidden">{t('catalogue.down', { name })}</span>
      </Button>
    </span>
  );
}
