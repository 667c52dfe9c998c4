import { Console } from 'node:console';
import { parseArgs } from 'node:util';
import { io } from 'socket.io-client';
import type { CounterId, ServiceId } from '../../server/protocol/vocabulary.ts';
import { accepted, connect, signIn, type TestClient } from '../support/client.ts';
import { startHall, temporaryFolder } from '../support/server-process.ts';
import { noteInBench } from './bench-file.ts';
import { measureDecisions } from './decisions.ts';
import { measureFirstByte } from './first-byte.ts';
import { measure, type Sample, timed } from './measure.ts';

/**
 * `npm run bench`: how long a customer, a clerk and a wall wait, beside the floor measured in the same run on the same
 * machine: a bare Socket.IO acknowledgement, the same after one committed insert, and a bare broadcast.
 */

const TOTAL = 2_000;
const COUNTERS = ['1', '2', '3', '4', '5', '6'] as CounterId[];

async function measureFloor(folder: string): Promise<Sample[]> {
  const bare = await startHall([`${folder}/bare.db`], 'test/bench/bare-server.ts');
  const sockets = Array.from({ length: 16 }, () => io(bare.url, { transports: ['websocket'], forceNew: true }));
  await Promise.all(sockets.map((socket) => new Promise<void>((resolve) => socket.once('connect', resolve))));
  const ask = (name: string) => (worker: number) =>
    timed(() => sockets[worker]?.emitWithAck(name, {}) as Promise<unknown>);
  const samples: Sample[] = [];
  for (const clients of [1, 16]) {
    samples.push(await measure('floor: acknowledgement', { clients, total: TOTAL }, ask('ack')));
    samples.push(await measure('floor: committed insert', { clients, total: TOTAL }, ask('insert')));
  }
  const [speaker, listener] = sockets;
  let told: () => void = () => undefined;
  listener?.on('told', () => told());
  const tell = () =>
    timed(() => {
      const heard = new Promise<void>((resolve) => {
        told = resolve;
      });
      speaker?.emit('tell', {}, () => undefined);
      return heard;
    });
  samples.push(await measure('floor: broadcast', { clients: 1, total: TOTAL }, tell));
  for (const socket of sockets) socket.disconnect();
  await bare.stop();
  return samples;
}

async function measureTakes(kiosks: TestClient[]): Promise<Sample[]> {
  const take = (worker: number) =>
    timed(() =>
      accepted((kiosks[worker] as TestClient).send('ticket:take', { serviceId: 'E' as ServiceId, slip: false })),
    );
  const one = await measure('take a ticket', { clients: 1, total: TOTAL }, take);
  return [one, await measure('take a ticket', { clients: 16, total: TOTAL }, take)];
}

async function measureCalls(url: string): Promise<Sample[]> {
  const display = await connect(url, { role: 'display' });
  const shown = new Map<string, () => void>();
  display.socket.on('display:view', (view: { calls: { ticketId: string }[] }) => {
    for (const { ticketId } of view.calls) shown.get(ticketId)?.();
  });
  const clerks = await Promise.all(
    COUNTERS.map(async (counterId, index) => {
      const clerk = await connect(url, { role: 'clerk', token: await signIn(url, String(1001 + index)) });
      await accepted(clerk.send('counter:open', { counterId }));
      return clerk;
    }),
  );
  const call = async (worker: number) => {
    const clerk = clerks[worker] as TestClient;
    const startedAt = performance.now();
    const { ticketId } = await accepted(clerk.send('counter:next', {}));
    const already = display.latest('display:view')?.calls.some((known) => known.ticketId === ticketId);
    if (!already) await new Promise<void>((resolve) => shown.set(ticketId, resolve));
    const took = performance.now() - startedAt;
    shown.delete(ticketId);
    await accepted(clerk.send('counter:finish', {}));
    return took;
  };
  const one = await measure('next until the wall has it', { clients: 1, total: 300 }, call);
  const six = await measure('next until the wall has it', { clients: 6, total: 900 }, call);
  for (const client of [display, ...clerks]) client.close();
  return [one, six];
}

async function run(): Promise<void> {
  parseArgs({ options: {} }); // there are none: an unknown one is said, not ignored
  const folder = temporaryFolder();
  const floor = await measureFloor(folder.path);
  const hall = await startHall(['--port', '0', '--no-limits', '--data', folder.path]);
  const kiosks = await Promise.all(Array.from({ length: 16 }, () => connect(hall.url, { role: 'kiosk' })));
  const takes = await measureTakes(kiosks);
  for (const kiosk of kiosks) kiosk.close();
  const calls = await measureCalls(hall.url);
  const bytes = await measureFirstByte(hall.url);
  await hall.stop();
  folder.remove();

  const find = (what: string, clients: number) =>
    floor.find((sample) => sample.what === what && sample.clients === clients);
  const rows = [...floor, ...takes, ...calls, bytes, ...(await measureDecisions())].map((sample) => {
    const near = sample.clients === 1 ? 1 : 16;
    const ratio = (what: string) => Math.round((sample.p50 / (find(what, near)?.p50 ?? Number.NaN)) * 100) / 100;
    return {
      ...sample,
      'p50 ÷ ack': ratio('floor: acknowledgement'),
      'p50 ÷ insert': ratio('floor: committed insert'),
    };
  });
  new Console(process.stdout).table(rows);
  noteInBench(() => ({ rows }));
}

await run();
