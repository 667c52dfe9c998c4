import type { KioskView } from '#protocol/views';
import type { ServiceId } from '#protocol/vocabulary';
import type { Asking, Item, Order, Service, Shown } from '../stages.ts';

type Announced = KioskView['announcements'][number];

/** What has to be said to somebody who wants these services: announcements for everybody and for those who come for one of them. */
export function announcedFor(
  announcements: readonly Announced[],
  serviceIds: readonly ServiceId[],
  now: number,
): readonly Announced[] {
  return announcements.filter(
    ({ services, until }) => until > now && (services.length === 0 || services.some((id) => serviceIds.includes(id))),
  );
}

/** What a service asks before its number; null: nothing, a tap takes it. */
export function askingOf(service: Service | undefined): Asking | null {
  const guidance = service?.guidance;
  return guidance && guidance.ask !== 'nothing' && guidance.items.length > 0 ? guidance : null;
}

export function itemOf(services: readonly Service[], serviceId: ServiceId, itemCode: string | null): Item | null {
  const asking = askingOf(services.find((service) => service.serviceId === serviceId));
  return asking?.items.find(({ code }) => code === itemCode) ?? null;
}

/** The screen between a wish and its number; null: there is none, the number is taken. Several services on one ticket ask nothing. */
export function stepFor(
  { serviceIds: [serviceId, ...others], itemCode }: Order,
  services: readonly Service[],
): Shown | null {
  const asking = askingOf(services.find((service) => service.serviceId === serviceId));
  if (!asking || others.length > 0) return null;
  const item = itemOf(services, serviceId, itemCode);
  if (item) return item.notice ? { at: 'notice', serviceId, itemCode: item.code } : null;
  return { at: asking.ask === 'question' ? 'question' : 'items', serviceId };
}

/** Where "back" leads: one screen, and from the first one home. */
export function stepBefore(stage: Shown, services: readonly Service[]): Shown {
  if (stage.at !== 'items' && stage.at !== 'notice') return { at: 'home' };
  const { serviceId } = stage;
  const asking = askingOf(services.find((service) => service.serviceId === serviceId));
  if (asking?.ask === 'question') return { at: 'question', serviceId };
  return stage.at === 'notice' && asking ? { at: 'items', serviceId } : { at: 'home' };
}
