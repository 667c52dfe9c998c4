import { io, type Socket } from 'socket.io-client';
import { startHall } from '../support/server-process.ts';
import { measure, type Sample, timed } from './measure.ts';

const CLIENTS = [1, 16, 64];
const BROADCASTS = 300;
const WALLS = [1, 10, 50, 200];
/** To so many a row is committed first, as a call is. */
const WALLS_AFTER_COMMIT = [1, 200];

export async function connectTo(url: string, count: number): Promise<Socket[]> {
  const sockets = Array.from({ length: count }, () => io(url, { transports: ['websocket'], forceNew: true }));
  await Promise.all(sockets.map((socket) => new Promise<void>((resolve) => socket.once('connect', resolve))));
  return sockets;
}

/** From telling until the last of so many has heard `said`, which is what a wall was told of a call. */
async function measureBroadcast(
  url: string,
  walls: number,
  said: unknown,
  name: 'tell' | 'keep-and-tell',
): Promise<Sample> {
  const [speaker, ...listeners] = await connectTo(url, walls + 1);
  let left = 0;
  let heard: () => void = () => undefined;
  for (const listener of listeners)
    listener.on('told', () => {
      left -= 1;
      if (left === 0) heard();
    });
  const tell = () =>
    timed(() => {
      left = walls;
      const last = new Promise<void>((resolve) => {
        heard = resolve;
      });
      speaker?.emit(name, said, () => undefined);
      return last;
    });
  const what = name === 'tell' ? 'floor: broadcast to' : 'floor: own committed insert, then broadcast to';
  const sample = await measure(`${what} ${walls}`, { clients: 1, total: BROADCASTS }, tell);
  for (const socket of [...listeners, ...(speaker ? [speaker] : [])]) socket.disconnect();
  return sample;
}

/** What the same machine, Socket.IO and SQLite do where nothing is decided, in the same run. */
export async function measureFloor(folder: string, said: unknown): Promise<Sample[]> {
  const bare = await startHall([`${folder}/bare.db`], 'test/bench/bare-server.ts');
  const samples: Sample[] = [];
  const sockets = await connectTo(bare.url, Math.max(...CLIENTS));
  for (const clients of CLIENTS)
    for (const [what, name] of [
      ['floor: acknowledgement', 'ack'],
      ['floor: own committed insert', 'insert'],
      ['floor: shared committed insert', 'shared'],
    ] as const)
      samples.push(
        await measure(what, { clients, total: 4_000 }, (worker) =>
          timed(() => sockets[worker]?.emitWithAck(name, {}) as Promise<unknown>),
        ),
      );
  for (const socket of sockets) socket.disconnect();
  for (const walls of WALLS) samples.push(await measureBroadcast(bare.url, walls, said, 'tell'));
  for (const walls of WALLS_AFTER_COMMIT) samples.push(await measureBroadcast(bare.url, walls, said, 'keep-and-tell'));
  await bare.stop();
  return samples;
}
