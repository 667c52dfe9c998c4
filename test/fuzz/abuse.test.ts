import { once } from 'node:events';
import { connect as dial, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServiceId } from '../../server/protocol/vocabulary.ts';
import { accepted, connect, signIn, type TestClient } from '../support/client.ts';
import { type HallProcess, startHall, temporaryFolder } from '../support/server-process.ts';
import { until, untilWithin } from '../support/until.ts';
import { memoryOf } from './process-memory.ts';

const HALF_OPEN = 10_000;
/** Addresses of this machine from which many come at once, as many as come: each has its own ports. */
const ADDRESSES = ['127.0.0.11', '127.0.0.12', '127.0.0.13'];
const TAKE_WITHIN_MS = 2_000;
const GROWTH_AT_MOST = 150 * 2 ** 20;
/** The hall lets go whoever has said nothing for ten seconds, and looks every five. */
const LET_GO_MS = 40_000;

/** The first words of a request, and never the last. */
const HALF = 'GET /kiosk HTTP/1.1\r\nHost: hall\r\nX-Slow: ';
const UPGRADE =
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: hall\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

/** One text frame of a websocket, as a client masks it. */
function frame(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x81, 0xfe, bytes.length >> 8, bytes.length & 0xff, 0, 0, 0, 0]), bytes]);
}

function dialIn(port: number, nth: number): Socket {
  const line = dial({ port, host: '127.0.0.1', localAddress: ADDRESSES[nth % ADDRESSES.length] });
  line.on('error', () => undefined);
  line.resume();
  return line;
}

describe('[S4] a hall that many lean on', () => {
  const folder = temporaryFolder();
  let hall: HallProcess;
  let kiosk: TestClient;
  beforeAll(async () => {
    hall = await startHall(['--port', '0', '--data', folder.path]);
    kiosk = await connect(hall.url, { role: 'kiosk' });
  });
  afterAll(async () => {
    kiosk.close();
    await hall.stop();
    folder.remove();
  });

  /** How long a customer waits for a number, in ms. */
  async function take(): Promise<number> {
    const startedAt = performance.now();
    await accepted(kiosk.send('ticket:take', { serviceId: 'A' as ServiceId, slip: false }));
    return performance.now() - startedAt;
  }

  it(`serves its customers among ${HALF_OPEN} half-open connections, and lets those go`, async () => {
    const before = memoryOf(hall.child.pid) ?? 0;
    let left = 0;
    const lines: Socket[] = [];
    for (let nth = 0; nth < HALF_OPEN; nth += 1) {
      const line = dialIn(Number(hall.port), nth);
      line.once('connect', () => nth % 2 === 0 && line.write(HALF)); // the others say nothing at all
      line.once('close', () => (left += 1));
      lines.push(line);
      if (nth % 500 === 499) expect(await take()).toBeLessThan(TAKE_WITHIN_MS);
    }
    await until('all have come', () => lines.every((line) => !line.connecting));
    const other = await connect(hall.url, { role: 'kiosk', name: 'kiosk-2' });
    await accepted(other.send('ticket:take', { serviceId: 'A' as ServiceId, slip: false }));
    other.close();
    expect((memoryOf(hall.child.pid) ?? 0) - before).toBeLessThan(GROWTH_AT_MOST);
    await untilWithin(LET_GO_MS, 'the hall lets them go', () => left === HALF_OPEN);
    expect(await take()).toBeLessThan(TAKE_WITHIN_MS);
  }, 120_000);

  it('ends a connection that never reads, though it says that it lives, and tells the others what happens', async () => {
    const manager = await connect(hall.url, { role: 'manager', token: await signIn(hall.url, '9001') });
    const before = memoryOf(hall.child.pid) ?? 0;
    const deaf = dialIn(Number(hall.port), 0);
    deaf.write(UPGRADE);
    await once(deaf, 'data');
    deaf.pause();
    deaf.write(frame('40{"protocol":1,"role":"kiosk","name":"deaf"}'));
    const isHere = () =>
      manager.latest('manager:view')?.devices.some(({ name, isConnected }) => name === 'deaf' && isConnected) ?? false;
    await until('it is here', isHere);
    await untilWithin(60_000, 'the hall lets it go', async () => {
      deaf.write(frame('3')); // the answer to a ping that it has not read
      expect(await take()).toBeLessThan(TAKE_WITHIN_MS);
      return !isHere();
    });
    expect((memoryOf(hall.child.pid) ?? 0) - before).toBeLessThan(GROWTH_AT_MOST);
    deaf.destroy();
    manager.close();
  }, 90_000);
});
