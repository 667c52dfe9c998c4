import type { Offers } from '#protocol/hall-settings';
import { localized } from '../../common/i18n/index.ts';
import { OfferMatrix } from './OfferMatrix.tsx';
import type { SectionProps } from './useSettings.ts';

const NOTHING: Offers = { services: [], helps: [] };

/** Which counter does what, and which only helps. */
export function CountersSection({ manager, desk, view }: SectionProps) {
  const { t, language } = manager;
  const { counters } = desk.settings;
  const rows = view.counters.map(({ counterId, name }) => ({
    ...{ id: counterId, name: localized(name, language), head: localized(name, language), otherwise: '' },
    offers: counters[counterId] ?? NOTHING,
    onChange: (offers: Offers) => desk.edit('counters', { ...counters, [counterId]: offers }),
  }));
  return <OfferMatrix said={manager} head={t('counter')} queues={view.queues} rows={rows} />;
}
