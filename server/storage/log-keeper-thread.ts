import { parentPort, workerData } from 'node:worker_threads';
import BetterSqlite from 'better-sqlite3';
import type { KeptLog } from './log-keeper.ts';

/** The thread that brings committed pages into the database file: with each word from the hall once, until it is to end. */

const port = parentPort;
if (!port) throw new Error('this is a thread of the hall');
const db = new BetterSqlite(String(workerData), { fileMustExist: true, timeout: 0 });
db.pragma('synchronous = FULL');

function tidy(): KeptLog {
  try {
    db.pragma('wal_checkpoint(PASSIVE)'); // waits for nobody, and nobody waits for it
    return { problem: null };
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return { problem: { code: code ?? '', message } };
  }
}

port.on('message', (said: 'tidy' | 'end') => {
  if (said === 'tidy') return port.postMessage(tidy());
  db.close();
  port.close();
});
