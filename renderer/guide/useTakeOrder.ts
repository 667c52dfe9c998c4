import { useState } from 'react';
import type { GuideView } from '#protocol/views';
import type { ServiceId } from '#protocol/vocabulary';
import { isGrantComplete } from '../common/desk/tickets/granting.ts';
import { NEW_ORDER, type TakeOrder, takeRequest, withBusiness } from './take-order.ts';
import type { GuideScreen } from './useGuide.ts';

/** One ticket being put together, by tiles or by what the customer says; with a single business one touch takes it. */
export function useTakeOrder({ wish, language, putInSight, isLocked }: GuideScreen, view: GuideView) {
  const [order, setOrder] = useState<TakeOrder>(NEW_ORDER);
  const [typed, setTyped] = useState('');
  const edit = (change: Partial<TakeOrder>) => setOrder((now) => ({ ...now, ...change }));

  async function take(services: readonly ServiceId[], itemCode: string | null): Promise<void> {
    const request = takeRequest(order, services, { language, itemCode });
    const ticket = request && (await wish('ticket:take', request));
    if (!ticket) return;
    putInSight({ ...ticket, remark: null });
    setOrder(NEW_ORDER);
    setTyped('');
  }

  return {
    ...{ order, edit, typed, type: setTyped },
    canTake: !isLocked && isGrantComplete(order.granting, view.classes),
    touch: (serviceId: ServiceId) =>
      order.isSeveral ? edit({ services: withBusiness(order.services, serviceId) }) : void take([serviceId], null),
    takeSeveral: () => void take(order.services, null),
    takeErrand: (serviceId: ServiceId, itemCode: string | null) => void take([serviceId], itemCode),
  };
}

export type OrderScreen = ReturnType<typeof useTakeOrder>;
