import { Worker } from 'node:worker_threads';
import type { Database } from './database.ts';

/** Frames of one page each that come together before they are brought into the database file: some twenty-five commands. */
const FRAMES = 500;
/** With more than so many a commit does it itself: the thread cannot keep up. */
const FRAMES_AT_MOST = 16_000;
/** SQLite's own number, where there is no thread that does it. */
const FRAMES_WITHOUT_THREAD = 1_000;
const LOOK_MS = 200;
const THREAD = new URL('./log-keeper-thread.ts', import.meta.url);

/** What the thread says after each time: what went wrong, or nothing. */
export type KeptLog = { problem: { code: string; message: string } | null };

/**
 * [F15] Brings what was committed from the log into the database file, in a thread of its own: on a slow disk that takes
 * longer than anybody should wait for a number. Where the thread cannot, commits do it again.
 */
export function createLogKeeper(db: Database, reportFault: (error: unknown) => void) {
  const thread = new Worker(THREAD, { workerData: db.name, execArgv: [] });
  const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()));
  let isAtWork = false;

  const leaveToCommits = (from: number) => void db.pragma(`wal_autocheckpoint = ${from}`);

  function failed(error: unknown): void {
    isAtWork = false;
    leaveToCommits(FRAMES_WITHOUT_THREAD);
    reportFault(error);
  }

  thread.on('message', ({ problem }: KeptLog) => {
    if (problem) return failed(Object.assign(new Error(problem.message), { code: problem.code }));
    isAtWork = false;
    leaveToCommits(FRAMES_AT_MOST);
  });
  thread.once('error', (error) => {
    clearInterval(looking);
    failed(error);
  });

  /** Asks the database how much lies in the log; that moves nothing. */
  function look(): void {
    if (isAtWork) return;
    const [found] = db.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[];
    if (!found || found.log - found.checkpointed < FRAMES) return;
    isAtWork = true;
    thread.postMessage('tidy');
  }

  leaveToCommits(FRAMES_AT_MOST);
  const looking = setInterval(look, LOOK_MS);
  looking.unref();
  thread.unref();

  return {
    /** Resolves once the thread has let go of the database. */
    async stop(): Promise<void> {
      clearInterval(looking);
      thread.postMessage('end');
      await ended;
    },
  };
}
