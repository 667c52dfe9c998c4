import type { Offers } from '#protocol/hall-settings';
import type { ServiceId } from '#protocol/vocabulary';

export type OfferKind = 'none' | 'own' | 'helps';

const NEXT: Record<OfferKind, OfferKind> = { none: 'own', own: 'helps', helps: 'none' };

export function offerOf({ services, helps }: Offers, serviceId: ServiceId): OfferKind {
  if (services.includes(serviceId)) return 'own';
  return helps.includes(serviceId) ? 'helps' : 'none';
}

/** The offers with this service one step further: not done, done, helped with, not done. */
export function withNextOffer(offers: Offers, serviceId: ServiceId): Offers {
  const kind = NEXT[offerOf(offers, serviceId)];
  const listed = (list: readonly ServiceId[], isIn: boolean) => [
    ...list.filter((each) => each !== serviceId),
    ...(isIn ? [serviceId] : []),
  ];
  return { services: listed(offers.services, kind === 'own'), helps: listed(offers.helps, kind === 'helps') };
}

/** All services as one's own: a clerk with them does whatever the counter offers, as one of whom nothing is said. */
export function everyService(queues: readonly { serviceId: ServiceId }[]): Offers {
  return { services: queues.map(({ serviceId }) => serviceId), helps: [] };
}
