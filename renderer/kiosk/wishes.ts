import type { CommandInput } from '#protocol/commands';
import type { KioskView } from '#protocol/views';
import type { CareFlag, Language, ServiceId } from '#protocol/vocabulary';
import type { Order } from './stages.ts';

export type CustomerClass = KioskView['classes'][number];

/** What a customer wishes before the number is taken; most wish nothing. */
export type Wishes = {
  class: CustomerClass | null;
  /** How this customer is to be called and served; told to the clerk, never shown in the hall. */
  care: CareFlag | null;
  /** The services chosen for one ticket, in the order in which they shall be done; null while one tap takes a number. */
  several: readonly ServiceId[] | null;
};

export const NO_WISHES: Wishes = { class: null, care: null, several: null };

/** One ticket carries its own business and four that follow. */
const MOST_SERVICES = 5;

export function isWishing(wishes: Wishes): boolean {
  return wishes.class !== null || wishes.care !== null || wishes.several !== null;
}

/** Adds a service at the end of the list, or takes it out; a sixth is not heard. */
export function toggleService(chosen: readonly ServiceId[], serviceId: ServiceId): readonly ServiceId[] {
  if (chosen.includes(serviceId)) return chosen.filter((other) => other !== serviceId);
  return chosen.length < MOST_SERVICES ? [...chosen, serviceId] : chosen;
}

/** The wish for a ticket: the first service now, the others on the same number after it. */
export function takeInput(
  { serviceIds, itemCode }: Order,
  { class: wishedClass, care }: Wishes,
  language: Language,
): CommandInput<'ticket:take'> {
  const [serviceId, ...alsoServiceIds] = serviceIds;
  return {
    serviceId,
    language,
    ...(alsoServiceIds.length > 0 && { alsoServiceIds }),
    ...(itemCode !== null && { itemCode }),
    ...(wishedClass && { classId: wishedClass.classId }),
    ...(care && { care }),
  };
}
