import { describe, expect, it } from 'vitest';
import { openRelayStore, STORE_LIMITS } from '../../../hardware/relay/relay-store.ts';
import type { ServiceId } from '../../../server/protocol/vocabulary.ts';
import { accepted, type TestClient } from '../../support/client.ts';
import { relayBench } from '../../support/relay-bench.ts';

const ROUNDS = 8;
/** More than a hall answers before it is seen that the page is gone. */
const AT_ONCE = 10;

/** As a browser does: no farewell, and what was written is still on its way. */
function hangUp(page: TestClient): void {
  const { transport } = page.socket.io.engine as unknown as { transport: { ws: { terminate: () => void } } };
  transport.ws.terminate();
}

describe('[O2] a page that is loaded anew with wishes on their way', () => {
  it('gets its numbers of the hall; this box gives out none of its own while the hall is there', async () => {
    const bench = await relayBench();
    await bench.page();
    const wishes: ReturnType<typeof crypto.randomUUID>[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await bench.join();
      page.socket.io.reconnection(false);
      for (let wish = 0; wish < AT_ONCE; wish++) {
        const commandId = crypto.randomUUID();
        page.socket.emit('ticket:take', { commandId, serviceId: 'A', slip: false });
        wishes.push(commandId);
      }
      hangUp(page);
    }
    const page = await bench.page();
    const numbers = new Set<string>();
    for (const commandId of wishes) {
      const wish = { serviceId: 'A' as ServiceId, slip: false };
      numbers.add((await accepted(page.send('ticket:take', wish, commandId))).number);
    }
    expect(numbers.size).toBe(wishes.length);
    await bench.closeBox();
    const store = openRelayStore(bench.folder.file('kiosk-1.db'), STORE_LIMITS);
    const own = store.tickets.takenSince(0);
    store.close();
    await bench.openBoxAgain();
    expect(own).toEqual([]);
    expect(bench.hall.tickets().map(({ status }) => status)).toEqual(Array(wishes.length).fill('waiting'));
  });
});
