import type { KioskView } from '#protocol/views';
import { arrivedWith } from '../common/view-arrival.ts';

type Hall = KioskView['hall'];
type Service = KioskView['services'][number];
type Late<Whole, Part extends keyof Whole> = Omit<Whole, Part> & Partial<Pick<Whole, Part>>;

/** A view as it comes: a box of an older version hands on only what it knows itself. */
export type ArrivedView = Late<
  Omit<KioskView, 'hall' | 'services'>,
  'name' | 'staySeconds' | 'groups' | 'announcements'
> & {
  hall: Late<Hall, 'branding'>;
  services: Late<Service, 'area' | 'guidance'>[];
};

const NOTHING_SAID: Pick<KioskView, 'name' | 'staySeconds' | 'groups' | 'announcements'> = {
  ...{ name: '', staySeconds: 120 },
  ...{ groups: [], announcements: [] },
};
const NO_LOOK: Pick<Hall, 'branding'> = { branding: { shades: null, logo: null } };
const ASKS_NOTHING: Pick<Service, 'area' | 'guidance'> = { area: null, guidance: { ask: 'nothing' } };

/** The whole view, as old as it is; what did not come is as in a hall that has set none of it. */
export function completeView(arrived: ArrivedView): KioskView {
  return arrivedWith(arrived, {
    ...NOTHING_SAID,
    ...arrived,
    hall: { ...NO_LOOK, ...arrived.hall },
    services: arrived.services.map((service) => ({ ...ASKS_NOTHING, ...service })),
  });
}
