import { setTimeout as delay } from 'node:timers/promises';
import { startHall } from '../support/server-process.ts';
import { instant } from './instant.ts';
import { measure, REACTION_MS, type Sample, timed } from './measure.ts';
import { openSockets } from './open-sockets.ts';
import { openWalls } from './walls.ts';

const CLIENTS = [1, 16, 64];
const BROADCASTS = 200;
const WALLS = [1, 50, 200];
/** To so many a row is committed first, as a call is. */
const WALLS_AFTER_COMMIT = [1, 200];

/**
 * From telling until the last of so many has heard `said`, which is what a wall was told of a call; told as seldom as a
 * call is made, to walls that hang as the hall's do.
 */
async function measureBroadcast(
  url: string,
  walls: number,
  { said, name }: { said: unknown; name: 'tell' | 'keep-and-tell' },
): Promise<Sample> {
  const hung = await openWalls(url, walls);
  const [speaker] = await openSockets(url, 1, () => ({}));
  let times = 0;
  const tell = async () => {
    await delay(REACTION_MS);
    times += 1;
    const startedAt = instant();
    speaker?.emit(name, said, () => undefined);
    return (await hung.haveHeard(times)) - startedAt;
  };
  const what = name === 'tell' ? 'floor: broadcast to' : 'floor: own committed insert, then broadcast to';
  const sample = await measure(`${what} ${walls}`, { clients: 1, total: BROADCASTS }, tell);
  speaker?.disconnect();
  hung.close();
  return sample;
}

/** What the same machine, Socket.IO and SQLite do where nothing is decided, in the same run. */
export async function measureFloor(folder: string, said: unknown): Promise<Sample[]> {
  const bare = await startHall([`${folder}/bare.db`], 'test/bench/bare-server.ts');
  const samples: Sample[] = [];
  const sockets = await openSockets(bare.url, Math.max(...CLIENTS), () => ({}));
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
  for (const walls of WALLS) samples.push(await measureBroadcast(bare.url, walls, { said, name: 'tell' }));
  for (const walls of WALLS_AFTER_COMMIT)
    samples.push(await measureBroadcast(bare.url, walls, { said, name: 'keep-and-tell' }));
  await bare.stop();
  return samples;
}
