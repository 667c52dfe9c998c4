import type { CommandInput } from '#protocol/commands';
import type { CareFlag, Language, ServiceId } from '#protocol/vocabulary';
import { type Granting, NOTHING_GRANTED } from '../common/desk/tickets/granting.ts';

/** A ticket as the guide puts it together. `services` is filled only while several businesses are chosen. */
export type TakeOrder = {
  care: CareFlag | null;
  granting: Granting;
  isSeveral: boolean;
  services: readonly ServiceId[];
};
export const NEW_ORDER: TakeOrder = { care: null, granting: NOTHING_GRANTED, isSeveral: false, services: [] };

/** On one ticket: the first business and four more. */
export const BUSINESSES_AT_MOST = 5;

/** A business is put at the end of the list, or taken out of it. */
export function withBusiness(services: readonly ServiceId[], serviceId: ServiceId): readonly ServiceId[] {
  if (services.includes(serviceId)) return services.filter((each) => each !== serviceId);
  return services.length < BUSINESSES_AT_MOST ? [...services, serviceId] : services;
}

/** What is asked of the hall for these businesses in this order; null without one. */
export function takeRequest(
  { care, granting }: TakeOrder,
  services: readonly ServiceId[],
  language: Language,
): CommandInput<'ticket:take'> | null {
  const [serviceId, ...alsoServiceIds] = services;
  if (serviceId === undefined) return null;
  const { classId, reason, othersAgreed } = granting;
  return {
    serviceId,
    slip: false,
    language,
    ...(alsoServiceIds.length > 0 && { alsoServiceIds }),
    ...(classId !== null && { classId, grant: { reason: reason.trim(), othersAgreed } }),
    ...(care && { care }),
  };
}
