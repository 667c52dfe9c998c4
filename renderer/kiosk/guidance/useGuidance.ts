import { useState } from 'react';
import type { AnnouncementId } from '#protocol/announcements';
import type { ServiceId } from '#protocol/vocabulary';
import type { Order, Shown } from '../stages.ts';
import type { Desk } from '../useTaking.ts';
import { announcedFor, stepBefore, stepFor } from './next-step.ts';

type GuidanceDeps = { shown: Shown; now: number | null; take: (order: Order, from: Shown) => void };

/** What lies between a wish and its number: what many come for, which item it is, and what has to be told about it. */
export function useGuidance({ view, setStage }: Desk, { shown, now, take }: GuidanceDeps) {
  const [heard, setHeard] = useState<ReadonlySet<AnnouncementId>>(new Set());
  const services = view?.services ?? [];

  const goOn = (order: Order) => {
    const step = stepFor(order, services);
    if (step) setStage(step);
    else take(order, shown);
  };
  const unheardFor = ({ serviceIds }: Order) =>
    announcedFor(view?.announcements ?? [], serviceIds, now ?? 0).filter(
      ({ announcementId }) => !heard.has(announcementId),
    );

  return {
    forgetHeard: () => setHeard(new Set()),
    /** One tap for most: whatever has to be said or asked first comes between. */
    begin(order: Order) {
      if (unheardFor(order).length > 0) setStage({ at: 'announced', order });
      else goOn(order);
    },
    /** Heard, and a number is wanted all the same. */
    goOnAnyway(order: Order) {
      setHeard(new Set([...heard, ...unheardFor(order).map(({ announcementId }) => announcementId)]));
      goOn(order);
    },
    /** An answer that decides the item, or an item; null: the list of all items. */
    choose(serviceId: ServiceId, itemCode: string | null) {
      if (itemCode === null) setStage({ at: 'items', serviceId });
      else goOn({ serviceIds: [serviceId], itemCode });
    },
    /** "I have them all": what was told has been read. */
    takeItem: (serviceId: ServiceId, itemCode: string) => take({ serviceIds: [serviceId], itemCode }, shown),
    stepBack: () => setStage(stepBefore(shown, services)),
  };
}
