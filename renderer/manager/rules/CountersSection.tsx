import type { Offers } from '#protocol/hall-settings';
import { localized } from '../../common/i18n/index.ts';
import type { SectionProps } from '../settings/useSettings.ts';
import { OfferMatrix } from './OfferMatrix.tsx';

const NOTHING: Offers = { services: [], helps: [] };

/** Which counter does what, and which only helps. */
export function CountersSection({ manager, desk }: SectionProps) {
  const { t, language } = manager;
  const { counters, counterList, serviceList } = desk.settings;
  const active = counterList.filter(({ isArchived }) => !isArchived);
  const services = serviceList.filter(({ isArchived }) => !isArchived);
  const rows = active.map(({ counterId, name }) => ({
    ...{ id: counterId, name: localized(name, language), head: localized(name, language), otherwise: '' },
    offers: counters[counterId] ?? NOTHING,
    onChange: (offers: Offers) => desk.edit('counters', { ...counters, [counterId]: offers }),
  }));
  return <OfferMatrix said={manager} head={t('counter')} queues={services} rows={rows} />;
}
