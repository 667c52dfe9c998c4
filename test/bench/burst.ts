import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startHall, temporaryFolder } from '../support/server-process.ts';
import { measureTakes } from './hall-work.ts';
import { measure, type Sample, timed } from './measure.ts';
import { openSockets } from './open-sockets.ts';
import { COMMIT_WAIT_VARIABLE } from './slow-commits.ts';

const AT_ONCE = 16;
/** Of an odd number the one in the middle counts. */
const ROUNDS = 3;
/**
 * A burst on a disk whose commits take so many milliseconds longer; the more, the fewer are measured. As many run before:
 * a hall that has been open for a while, and a floor that has.
 */
const BURSTS = [
  { waitMs: 0, takes: 3_000, inserts: 4_000 },
  { waitMs: 5, takes: 2_000, inserts: 500 },
] as const;

/** The hall and the floor, one right after the other, so that both have the same machine. */
export type Burst = { waitMs: number; take: Sample; own: Sample };

const SLOW = `--import=${pathToFileURL(join(import.meta.dirname, 'slow-commits.ts'))}`;

async function withServer<T>(
  { waitMs, script, args }: { waitMs: number; script: string; args: (folder: string) => string[] },
  work: (of: { url: string; pid: number }) => Promise<T>,
): Promise<T> {
  const folder = temporaryFolder();
  const env = waitMs > 0 ? { NODE_OPTIONS: SLOW, [COMMIT_WAIT_VARIABLE]: String(waitMs) } : {};
  const server = await startHall(args(folder.path), script, env);
  try {
    return await work({ url: server.url, pid: server.child.pid as number });
  } finally {
    await server.stop();
    folder.remove();
  }
}

const wait = (waitMs: number) => (waitMs > 0 ? `, commits wait ${waitMs} ms more` : '');

function takesAtOnce({ waitMs, takes }: (typeof BURSTS)[number]): Promise<Sample> {
  const args = (folder: string) => ['--port', '0', '--no-limits', '--data', folder];
  return withServer({ waitMs, script: 'server/main.ts', args }, async (hall) => {
    const [sample] = (await measureTakes(hall, [[AT_ONCE, takes, takes]])).samples;
    return { ...(sample as Sample), what: `burst: take a ticket${wait(waitMs)}` };
  });
}

function insertsAtOnce({ waitMs, inserts }: (typeof BURSTS)[number]): Promise<Sample> {
  const args = (folder: string) => [join(folder, 'bare.db')];
  return withServer({ waitMs, script: 'test/bench/bare-server.ts', args }, async ({ url }) => {
    const sockets = await openSockets(url, AT_ONCE, () => ({}));
    const insert = (worker: number) => timed(() => sockets[worker]?.emitWithAck('insert', {}) as Promise<unknown>);
    const sample = await measure(
      `burst: own committed insert${wait(waitMs)}`,
      { clients: AT_ONCE, total: inserts, before: inserts },
      insert,
    );
    for (const socket of sockets) socket.disconnect();
    return sample;
  });
}

/** Sixteen at once on this machine's disk and on one that waits, beside the floor; of three rounds the one in the middle. */
export async function measureBursts(): Promise<Burst[]> {
  const found: Burst[] = [];
  for (const burst of BURSTS) {
    const rounds: Burst[] = [];
    while (rounds.length < ROUNDS)
      rounds.push({ waitMs: burst.waitMs, own: await insertsAtOnce(burst), take: await takesAtOnce(burst) });
    const share = ({ take, own }: Burst) => take.perSecond / own.perSecond;
    found.push(rounds.toSorted((one, other) => share(one) - share(other))[Math.floor(ROUNDS / 2)] as Burst);
  }
  return found;
}
