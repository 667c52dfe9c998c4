import type { Dispatch, SetStateAction } from 'react';
import type { KioskView } from '#protocol/views';
import type { Language, ServiceId } from '#protocol/vocabulary';
import type { HallClient } from '../common/hall-client.ts';
import type { Notice, Order, Shown, Stage } from './stages.ts';
import { takeInput, type Wishes } from './wishes.ts';

/** What every wish of a customer needs: the hall, the page's state, and one wish at a time. */
export type Desk = {
  client: HallClient;
  view: KioskView | null;
  language: Language;
  once: (work: () => Promise<void>) => Promise<void>;
  setStage: (stage: Stage) => void;
  setNotice: Dispatch<SetStateAction<Notice | null>>;
};

/** Taking a number, for one business or for several. */
export function useTaking({ client, view, language, once, setStage, setNotice }: Desk, wishes: Wishes) {
  const serviceOf = (id: ServiceId) => view?.services.find(({ serviceId }) => serviceId === id) ?? null;

  const take = (order: Order, from: Shown) =>
    once(async () => {
      const [first, ...others] = order.serviceIds;
      const service = serviceOf(first);
      if (!service) return;
      const also = others.flatMap((serviceId) => serviceOf(serviceId)?.name ?? []);
      setStage({ at: 'taking', order, from });
      try {
        const reply = await client.send('ticket:take', takeInput(order, wishes, language));
        if (reply.ok) {
          const isOffline = reply.slip?.isOffline ?? view?.offline != null;
          const { name, area } = service;
          const about = { service: name, also, class: wishes.class, appointment: null, isOffline, area };
          return setStage({ at: 'ticket', taken: reply, about });
        }
        setNotice({ kind: 'refused', errand: 'take', refusal: reply.refusal });
        setStage({ at: 'home' });
      } catch (failure) {
        setStage(from);
        throw failure;
      }
    });

  return { take };
}
