import { join } from 'node:path';
import { replayPastDay } from '../application/replay-past-day.ts';
import { rulesInForce } from '../application/rules-in-force.ts';
import { ConfigError, readFlags } from '../config.ts';
import type { Refusal } from '../protocol/refusals.ts';
import { BusinessDay } from '../protocol/vocabulary.ts';
import { DatabaseUnusableError, openForReading } from '../storage/database.ts';
import { createStores, type Stores } from '../storage/stores.ts';
import { readRulesFile } from './rules-file.ts';
import { replayTable } from './table.ts';

/**
 * `npm run replay -- --data DIR --day YYYY-MM-DD [--rules FILE] [--json]`: a past day under other rules. It only reads,
 * so that the hall may run meanwhile. Ends with 2 for what was typed, with 1 where there is nothing to play.
 */

const flags = {
  data: { type: 'string', default: './data' },
  day: { type: 'string' },
  rules: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** There is nothing to play; the message says why. */
class NothingToReplayError extends Error {
  override name = 'NothingToReplayError';
}

function asConfigError(refusal: Refusal): ConfigError {
  if (refusal.code !== 'settings-contradict') return new ConfigError(`The rules are refused: ${refusal.code}.`);
  const findings = refusal.findings.map(({ code, about }) => `${code} (${about})`);
  return new ConfigError(`The rules contradict themselves: ${findings.join('; ')}.`);
}

async function replay(stores: Stores, day: string, rules: string | undefined) {
  if (stores.events.days(day, day).length === 0) throw new NothingToReplayError(`Nothing happened on ${day}.`);
  const now = rulesInForce(stores, stores.hall.settings());
  const tried = rules === undefined ? { change: {}, counterTimes: {} } : readRulesFile(rules, now);
  const played = await replayPastDay(stores, { day, ...tried });
  if (!played.ok) throw asConfigError(played.refusal);
  const { measured, before, after } = played.value;
  return { measured, before, after: rules === undefined ? null : after };
}

async function run(): Promise<void> {
  const { data, day, rules, json } = readFlags(process.argv.slice(2), flags);
  const date = BusinessDay.safeParse(day);
  if (!date.success) throw new ConfigError(`--day ${day ?? ''} is no date such as 2026-03-02.`);
  const db = openForReading(join(data, 'hall.db'));
  try {
    const days = await replay(createStores(db), date.data, rules);
    const head = `${date.data}, waits ${days.after ? 'before → after' : 'played again'} (measured):`;
    process.stdout.write(json ? `${JSON.stringify({ day: date.data, ...days })}\n` : `${head}\n${replayTable(days)}\n`);
  } finally {
    db.close();
  }
}

run().catch((error: unknown) => {
  const isKnown =
    error instanceof ConfigError || error instanceof DatabaseUnusableError || error instanceof NothingToReplayError;
  process.stderr.write(`${isKnown ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
});
