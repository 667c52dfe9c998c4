import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../support/kiosk-box.ts';
import { temporaryFolder } from '../support/server-process.ts';
import { openCrowd } from './crowd.ts';
import { lookAfterKill, lookAtTheEnd, lookIntoBooks } from './kill-books.ts';
import { createKillLedger, type KillLedger } from './kill-ledger.ts';
import { type Kill, planKills } from './kill-plan.ts';
import { type ReadyServer, readyServer } from './ready-server.ts';
import { writeTrialHall } from './trial-hall.ts';

export type KillRunOptions = { times: number; seed: number; onKill: (done: number, ledger: KillLedger) => void };
export type KillRunEnd = {
  broken: readonly string[];
  kills: { whileStarting: number; underLoad: number; withUnanswered: number };
  clients: number;
  wishes: number;
  tickets: number;
  /** From the word to open until it was open, of those that came so far; the shortest first. */
  startMs: readonly number[];
  seconds: number;
};

/** What was answered is looked up on disk after so many kills, the books are gone through after so many. */
const LOOK_EVERY = 10;
const BOOKS_EVERY = 250;
const WITHIN_MS = 120_000;

const inTime = <T>(what: string, promise: Promise<T>) =>
  Promise.race([
    promise,
    delay(WITHIN_MS, null, { ref: false }).then(() => Promise.reject(new Error(`did not happen in time: ${what}`))),
  ]);

type Folder = ReturnType<typeof temporaryFolder>;

/** The hall's servers, one after the other on the same folder; the next one stands ready while one lives. */
function createServers(folder: Folder, port: number) {
  const args = [
    '--no-demo',
    '--setup',
    folder.file('hall.json'),
    '--data',
    folder.file('data'),
    '--port',
    String(port),
  ];
  const startMs: number[] = [];
  let next = readyServer(args, folder.file('compiled'));
  let living: ReadyServer = next;

  async function open(): Promise<void> {
    living = next;
    await living.open();
    const toldAt = performance.now();
    living.opened.then(
      () => startMs.push(performance.now() - toldAt),
      () => undefined, // killed while it started
    );
    next = readyServer(args, folder.file('compiled'));
  }

  return {
    startMs,
    open,
    isOpen: () => inTime('the server is open', living.opened),
    async kill(): Promise<void> {
      living.end('SIGKILL');
      await living.ended;
    },
    stop(): ReadyServer['ended'] {
      living.end('SIGTERM');
      return living.ended;
    },
    async end(): Promise<void> {
      for (const server of [living, next]) {
        server.end('SIGKILL');
        await server.ended;
      }
    },
  };
}
type Servers = ReturnType<typeof createServers>;
type Crowd = Awaited<ReturnType<typeof openCrowd>>;
type Run = { servers: Servers; crowd: Crowd; ledger: KillLedger; database: string; kills: KillRunEnd['kills'] };

/** Nobody has it open, and it is as the kill has left it. */
function lookAtDisk({ ledger, database }: Run, done: number): void {
  const found = done % LOOK_EVERY === 0 ? lookAfterKill(database, ledger.takeFresh()) : [];
  const inBooks = done % BOOKS_EVERY === 0 ? lookIntoBooks(database) : [];
  for (const sentence of [...found, ...inBooks]) ledger.isBroken(sentence);
}

async function killOnce(run: Run, kill: Kill, done: number): Promise<void> {
  const { servers, ledger, kills } = run;
  if (kill.since === 'answers') await inTime('the hall answers again', ledger.answersMore(kill.answers));
  await delay(kill.afterMs);
  kills[kill.since === 'start' ? 'whileStarting' : 'underLoad'] += 1;
  if (ledger.unanswered() > 0) kills.withUnanswered += 1;
  await servers.kill();
  lookAtDisk(run, done);
  await servers.open();
}

async function playAll(run: Run, { times, seed, onKill }: KillRunOptions): Promise<void> {
  const { crowd, servers, ledger } = run;
  const gone = crowd.done.then(() => Promise.reject(new Error('the people left')));
  gone.catch(() => undefined);
  for (const [index, kill] of planKills(times, seed).entries()) {
    await Promise.race([killOnce(run, kill, index + 1), gone]);
    onKill(index + 1, ledger);
    if (ledger.broken.length > 0) return;
  }
  await servers.isOpen();
  await inTime('every wish is answered', crowd.goHome());
  const { code, stderr } = await servers.stop();
  if (code !== 0) ledger.isBroken(`The last server ended with ${code}: ${stderr}`);
}

/** Kills a hall's server again and again while sixteen people work, and says what was not as it must be. */
export async function playKills(options: KillRunOptions): Promise<KillRunEnd> {
  const beganAt = performance.now();
  const folder = temporaryFolder();
  writeTrialHall(folder.file('hall.json'));
  const ledger = createKillLedger();
  const port = await freePort();
  const servers = createServers(folder, port);
  try {
    await servers.open();
    const crowd = await openCrowd(await servers.isOpen(), ledger, options.seed);
    const kills = { whileStarting: 0, underLoad: 0, withUnanswered: 0 };
    const run: Run = { servers, crowd, ledger, database: folder.file('data/hall.db'), kills };
    await playAll(run, options).finally(crowd.leave);
    const wishes = ledger.wishes();
    return {
      broken: ledger.broken.length > 0 ? ledger.broken : lookAtTheEnd(run.database, wishes),
      kills,
      clients: crowd.size,
      wishes: wishes.length,
      tickets: wishes.filter(({ name, reply }) => name === 'ticket:take' && reply?.ok).length,
      startMs: servers.startMs.toSorted((a, b) => a - b),
      seconds: (performance.now() - beganAt) / 1_000,
    };
  } finally {
    await servers.end();
    folder.remove();
  }
}
