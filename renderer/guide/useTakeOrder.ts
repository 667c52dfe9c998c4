import { useState } from 'react';
import type { GuideView } from '#protocol/views';
import type { ServiceId } from '#protocol/vocabulary';
import { isGrantComplete } from '../common/desk/tickets/granting.ts';
import { NEW_ORDER, type TakeOrder, takeRequest, withBusiness } from './take-order.ts';
import type { GuideScreen } from './useGuide.ts';

/** One ticket being put together; with a single business one touch takes it. */
export function useTakeOrder({ wish, language, putInSight, isLocked }: GuideScreen, view: GuideView) {
  const [order, setOrder] = useState<TakeOrder>(NEW_ORDER);
  const edit = (change: Partial<TakeOrder>) => setOrder((now) => ({ ...now, ...change }));

  async function take(services: readonly ServiceId[]): Promise<void> {
    const request = takeRequest(order, services, language);
    const ticket = request && (await wish('ticket:take', request));
    if (!ticket) return;
    putInSight({ ...ticket, remark: null });
    setOrder(NEW_ORDER);
  }

  return {
    ...{ order, edit },
    canTake: !isLocked && isGrantComplete(order.granting, view.classes),
    touch: (serviceId: ServiceId) =>
      order.isSeveral ? edit({ services: withBusiness(order.services, serviceId) }) : void take([serviceId]),
    takeSeveral: () => void take(order.services),
  };
}

export type OrderScreen = ReturnType<typeof useTakeOrder>;
