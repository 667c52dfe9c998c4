import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config.ts';
import { hallDayAt } from '../domain/hall-day.ts';
import { ensureHall } from '../new-hall.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { createSealer, sealerKeyAt } from '../sealer.ts';
import { closeDatabase, type Database, DatabaseUnusableError, openDatabase } from '../storage/database.ts';
import { createStores } from '../storage/stores.ts';
import { readHistoryOptions } from './history-options.ts';
import { largeHall } from './large-hall.ts';
import { NobodyThereError, writeHistory } from './write-history.ts';

/**
 * `npm run history -- --data DIR --days 365 --per-day 700 [--counters N] [--seed S]`: a believable past, up to yesterday,
 * for a new demo hall with so many counters, or for a hall in which nobody has taken a ticket yet.
 */

const clock = { now: () => Date.now() as EpochMs };
const DAY_MS = 86_400_000;

function refuseLivedIn(db: Database): void {
  const tickets = Number(db.prepare('SELECT count(*) FROM (SELECT 1 FROM ticket LIMIT 1)').pluck().get());
  if (tickets > 0)
    throw new ConfigError(
      'This hall has tickets already: a history is written only for a hall without any. Choose another folder with --data.',
    );
}

/** Nobody waits for an answer here, and a history that was cut short is thrown away. */
function hurry(db: Database): void {
  db.pragma('synchronous = OFF');
  db.pragma('secure_delete = OFF');
  db.pragma('cache_size = -262144');
  db.pragma('wal_autocheckpoint = 20000');
}

async function run(): Promise<void> {
  const options = readHistoryOptions(process.argv.slice(2));
  const path = join(options.data, 'hall.db');
  const isThere = existsSync(path);
  const db = openDatabase(path);
  try {
    await ensureHall(db, largeHall(options.counters), true, clock);
    if (isThere) refuseLivedIn(db);
    const { day: today } = hallDayAt(clock.now(), createStores(db).hall.settings());
    const lastDay = new Date(Date.parse(today) - DAY_MS).toISOString().slice(0, 10);
    hurry(db);
    const startedAt = performance.now();
    writeHistory({
      ...options,
      db,
      lastDay,
      sealer: createSealer(sealerKeyAt(join(options.data, 'hall.key'))),
      onDay: (day, done) => {
        if (done % 10 === 0 || done === options.days) process.stdout.write(`${day}  ${done} of ${options.days} days\n`);
      },
    });
    const tickets = Number(db.prepare('SELECT count(*) FROM ticket').pluck().get());
    const seconds = Math.round((performance.now() - startedAt) / 1_000);
    process.stdout.write(
      `${tickets} tickets up to ${lastDay} in ${seconds} s. Open the hall: npm start -- --data ${options.data}\n`,
    );
  } finally {
    closeDatabase(db);
  }
}

run().catch((error: unknown) => {
  const isKnown =
    error instanceof ConfigError || error instanceof DatabaseUnusableError || error instanceof NobodyThereError;
  process.stderr.write(`${isKnown ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
});
