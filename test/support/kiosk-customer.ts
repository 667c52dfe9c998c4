import type { Socket } from 'socket.io-client';
import { createCommandSender } from '../../renderer/common/send-command.ts';
import type { ServiceId } from '../../server/protocol/vocabulary.ts';
import { accepted, type TestClient } from './client.ts';
import { until } from './until.ts';

/** Somebody before a kiosk, with the page's own patience: the wish is said again under the same id until it is answered. */
export function customerAt(page: TestClient) {
  const send = createCommandSender(page.socket as Socket, { ackMs: 4_000, giveUpMs: 15_000 });
  const recent = (ticketId: string) => page.latest('kiosk:view')?.recent.find((one) => one.ticketId === ticketId);
  return {
    send,
    /** Takes a number, and the slip; where none comes, notes the number and says so. */
    async takeNumber(serviceId: string) {
      const taken = await accepted(send('ticket:take', { serviceId: serviceId as ServiceId }));
      await until(`${taken.number} counts`, async () => {
        const ticket = recent(taken.ticketId);
        if (ticket?.status === 'reserved' && ticket.lapsesAt !== null)
          await send('ticket:confirm', { ticketId: taken.ticketId });
        return ticket !== undefined && ticket.status !== 'reserved';
      });
      return taken;
    },
  };
}
