import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, type LucideIcon, MapPin, Undo2 } from 'lucide-react';
import { localized, useWords } from '../common/i18n/index.ts';
import { Icon } from '../common/ui/index.ts';
import type { Service } from './stages.ts';

export type Area = NonNullable<Service['area']>;

const ARROWS: Record<NonNullable<Area['direction']>, LucideIcon> = {
  left: ArrowLeft,
  right: ArrowRight,
  ahead: ArrowUp,
  back: Undo2,
  up: ArrowUp,
  down: ArrowDown,
};

/** Where to wait, in words and as an arrow as it lies from this kiosk. */
export function AreaLine({ area }: { area: Area }) {
  const { t, language } = useWords('kiosk');
  const { name, direction } = area;
  return (
    <p className="ticket-area">
      <Icon of={direction ? ARROWS[direction] : MapPin} />
      <span>
        {t('area.wait', { area: localized(name, language) })}
        {direction && ` · ${t(`area.${direction}`)}`}
      </span>
    </p>
  );
}
