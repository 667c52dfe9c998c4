import { Tick } from '../../common/desk/fields.tsx';
import type { SectionProps } from '../settings/useSettings.ts';
import { OfferMatrix, type OfferRow } from './OfferMatrix.tsx';
import { everyService } from './offers-draft.ts';

/** Which clerk does what; one of whom nothing is said does whatever the counter offers. */
export function StaffSection({ manager, desk }: SectionProps) {
  const { t } = manager;
  const { staff, staffList, serviceList } = desk.settings;
  const services = serviceList.filter(({ isArchived }) => !isArchived);
  const toRow = ({ badge, name: called }: (typeof staffList)[number]): OfferRow => {
    const name = `${badge} ${called}`.trim();
    const offers = staff[badge] ?? null;
    const edit = (next: OfferRow['offers']) => desk.edit('staff', { ...staff, [badge]: next });
    const head = (
      <Tick value={offers !== null} onChange={(isOwn) => edit(isOwn ? everyService(services) : null)}>
        {name}
      </Tick>
    );
    return { id: badge, name, head, offers, otherwise: t('asCounter'), onChange: edit };
  };
  const clerks = staffList.filter(({ role, badge, isArchived }) => role === 'clerk' && badge !== '' && !isArchived);
  const rows = clerks.map(toRow);
  return <OfferMatrix said={manager} head={t('clerk')} queues={services} rows={rows} />;
}
