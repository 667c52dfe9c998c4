import { Tick } from '../../common/desk/fields.tsx';
import { OfferMatrix, type OfferRow } from './OfferMatrix.tsx';
import { everyService } from './offers-draft.ts';
import type { SectionProps } from './useSettings.ts';

/** Which clerk does what; one of whom nothing is said does whatever the counter offers. */
export function StaffSection({ manager, desk, view }: SectionProps) {
  const { t } = manager;
  const { staff } = desk.settings;
  const toRow = ([badge, offers]: [string, OfferRow['offers']]): OfferRow => {
    const name = t('staffBadge', { badge });
    const edit = (next: OfferRow['offers']) => desk.edit('staff', { ...staff, [badge]: next });
    const head = (
      <Tick value={offers !== null} onChange={(isOwn) => edit(isOwn ? everyService(view.queues) : null)}>
        {name}
      </Tick>
    );
    return { id: badge, name, head, offers, otherwise: t('asCounter'), onChange: edit };
  };
  const rows = Object.entries(staff).map(toRow);
  return <OfferMatrix said={manager} head={t('clerk')} queues={view.queues} rows={rows} />;
}
