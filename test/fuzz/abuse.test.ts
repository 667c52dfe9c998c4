import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect as dial, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ServiceId } from '../../server/protocol/vocabulary.ts';
import { accepted, connect, signIn } from '../support/client.ts';
import { startHall, temporaryFolder } from '../support/server-process.ts';
import { until, untilWithin } from '../support/until.ts';
import { memoryOf } from './process-memory.ts';

/** As many as two processes with this limit of open files can have beside everything else. */
const HALF_OPEN = Math.min(10_000, filesAtMost() - 500);
/** Fewer than the system lets wait at the door: beyond that, some would not have come though they think so. */
const AT_ONCE = 250;
/** Addresses of this machine, each with ports of its own. */
const ADDRESSES = ['127.0.0.11', '127.0.0.12', '127.0.0.13'];
const BYTES_EACH = 40_000;
/** The hall lets go whoever has said nothing for ten seconds, and looks every five; a busy machine is slower. */
const LET_GO_MS = 90_000;
const FLOOD = 3_000;

/** The first words of a request, and never the last. */
const HALF = 'GET /kiosk HTTP/1.1\r\nHost: hall\r\nX-Slow: ';
const UPGRADE =
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: hall\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

function filesAtMost(): number {
  try {
    return Number(/^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1] ?? 1_024);
  } catch {
    return 1_024;
  }
}

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

/** A hall of its own with one kiosk. */
async function openHall(args: readonly string[]) {
  const folder = temporaryFolder();
  const hall = await startHall(['--port', '0', '--data', folder.path, ...args]);
  const kiosk = await connect(hall.url, { role: 'kiosk' });
  onTestFinished(async () => {
    kiosk.close();
    await hall.stop();
    folder.remove();
  });
  const take = () => accepted(kiosk.send('ticket:take', { serviceId: 'A' as ServiceId, slip: false }));
  return { ...hall, take, memory: () => memoryOf(hall.child.pid) ?? 0 };
}

/** Comes in as the manager, says that it lives whenever it is asked, and reads nothing of what it is told. */
async function comeDeaf(url: string) {
  const token = await signIn(url, '9001');
  const line = dialIn(Number(new URL(url).port), 0);
  let isGone = false;
  line.once('close', () => (isGone = true));
  line.write(UPGRADE);
  await once(line, 'data');
  line.pause();
  line.write(frame(`40${JSON.stringify({ protocol: 1, role: 'manager', token })}`));
  return { sayAlive: () => !isGone && line.write(frame('3')), isGone: () => isGone };
}

describe('[S4] a hall that many lean on', () => {
  it(`serves its customers among ${HALF_OPEN} half-open connections and one that never reads, and lets them go`, async () => {
    const hall = await openHall(['--no-limits']);
    const before = hall.memory();
    const deaf = await comeDeaf(hall.url);
    const lines: Socket[] = [];
    let left = 0;
    while (lines.length < HALF_OPEN) {
      const coming = Array.from({ length: Math.min(AT_ONCE, HALF_OPEN - lines.length) }, (_, nth) => {
        const line = dialIn(Number(hall.port), nth);
        line.once('connect', () => nth % 2 === 0 && line.write(HALF)); // the others say nothing at all
        return line.once('close', () => (left += 1));
      });
      lines.push(...coming);
      await hall.take();
      await until('they have come', () => coming.every((line) => !line.connecting));
      (await connect(hall.url, { role: 'kiosk', name: 'kiosk-2' })).close(); // who comes after them is let in after them
    }
    await untilWithin(LET_GO_MS, 'the hall lets go whoever says or reads nothing', async () => {
      deaf.sayAlive();
      await hall.take();
      return left === HALF_OPEN && deaf.isGone();
    });
    expect(hall.memory() - before).toBeLessThan(HALF_OPEN * BYTES_EACH);
  }, 150_000);

  it('serves its customers beside one who floods it, who alone is told to wait', async () => {
    const hall = await openHall([]);
    const flood = await connect(hall.url, { role: 'display' });
    const status = { version: '1', clock: 1, sound: 'ok', isVisible: true };
    const replies = Array.from({ length: FLOOD }, (_, nth) =>
      flood.sendRaw('screen:status', {
        commandId: `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`,
        ...status,
      }),
    );
    for (let nth = 0; nth < 5; nth += 1) await hall.take();
    const codes = (await Promise.all(replies)).map(({ refusal }) => refusal?.code ?? 'ok');
    expect(new Set(codes)).toEqual(new Set(['ok', 'too-many-requests']));
    flood.close();
  }, 60_000);
});
