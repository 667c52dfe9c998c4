import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { ConfigError, readFlags } from '../config.ts';
import { BackupSettings, type CopyOutcome } from '../protocol/backup.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { readInside } from '../storage/hall-copy.ts';
import { RESERVE_BYTES } from './copy-order.ts';
import { takeCopies } from './take-copies.ts';

/**
 * `npm run backup -- --data DIR [--to DIR]`: copies a hall now, also while it runs: beside it, and to the folder that is
 * named here or in its settings. Ends with 0 when every copy was made, with 1 when one was not, with 2 for what was typed.
 */

const flags = { data: { type: 'string', default: './data' }, to: { type: 'string' } } as const;

/** The hall that is to be copied, and how its copies are kept. */
function readHall(database: string): { hallId: string; settings: BackupSettings } {
  if (!existsSync(database))
    throw new ConfigError(`There is no database ${database}. Name the data folder of the hall with --data.`);
  const db = new BetterSqlite(database, { readonly: true, fileMustExist: true });
  try {
    const inside = readInside(db);
    if (!inside) throw new ConfigError(`In ${database} no hall has been made yet.`);
    const text = db.prepare(`SELECT settings ->> 'backup' FROM hall_settings`).pluck().get() as string | null;
    return { hallId: inside.hallId, settings: BackupSettings.parse(JSON.parse(text ?? '{}')) };
  } finally {
    db.close();
  }
}

const SAID: Record<string, string> = {
  'no-folder': 'the folder is not there',
  'no-space': 'there is not enough room, and the hall keeps some of the disk for itself',
  'not-writable': 'it cannot be written',
  'not-allowed': "it lies within the program or within the hall's own data",
  'not-whole': 'what was written could not be read again',
  damaged: "the hall's own database is damaged; the copies that are there are kept",
};

function tell(where: string, outcome: CopyOutcome): boolean {
  if ('problem' in outcome) {
    process.stderr.write(`${where}: no copy: ${SAID[outcome.problem] ?? outcome.problem}.\n`);
    return false;
  }
  const { folder, file, bytes, revision, seq } = outcome;
  const megabytes = (bytes / 1_000_000).toFixed(1);
  process.stdout.write(
    `${join(folder, file)}: ${megabytes} MB, revision ${revision}, event ${seq}, read again and whole.\n`,
  );
  return true;
}

async function run(): Promise<number> {
  const { data, to } = readFlags(process.argv.slice(2), flags);
  const database = resolve(data, 'hall.db');
  const { hallId, settings } = readHall(database);
  const secondFolder = to === undefined ? settings.secondFolder : resolve(to);
  const order = { database, settings: { ...settings, secondFolder }, now: Date.now() as EpochMs };
  let isAllMade = true;
  await takeCopies({ ...order, reserveBytes: RESERVE_BYTES }, hallId, ({ place, outcome }) => {
    const where = place === 'here' ? join(data, 'backups') : (secondFolder ?? '');
    isAllMade = tell(where, outcome) && isAllMade;
  });
  return isAllMade ? 0 : 1;
}

run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack ?? error)}\n`);
    process.exitCode = error instanceof ConfigError ? 2 : 1;
  },
);
