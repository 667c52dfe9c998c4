import { randomInt, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createDesk } from './application/desk.ts';
import { createTurns } from './application/turns.ts';
import { ConfigError, readFlags } from './config.ts';
import { pinHasher } from './pins.ts';
import { composeSheet } from './printing/sheet-content.ts';
import { composeSlip, describeMissed } from './printing/slip-content.ts';
import type { EpochMs } from './protocol/vocabulary.ts';
import { createSealer, sealerKeyAt } from './sealer.ts';
import { closeDatabase, type Database, DatabaseUnusableError, openDatabase } from './storage/database.ts';
import { createStores } from './storage/stores.ts';
import { newTicketCode } from './ticket-code.ts';

/**
 * `npm run staff -- --data DIR --badge BADGE [--new-pin] [--drop-second-factor]`: the way back in for somebody whose PIN
 * is forgotten or whose phone is lost, for the person at the hall's box. The hall has to be stopped. Ends with 0 when it
 * is done, with 1 when it cannot be, with 2 for what was typed.
 */

const flags = {
  data: { type: 'string', default: './data' },
  badge: { type: 'string' },
  'new-pin': { type: 'boolean', default: false },
  'drop-second-factor': { type: 'boolean', default: false },
} as const;

const BY = 'hall:box';
const PIN_FIGURES = 8;

const say = (text: string) => process.stdout.write(`${text}\n`);

/** The hall's own desk, while nobody has the hall open. */
function deskOf(db: Database, data: string) {
  const stores = createStores(db);
  const fail = (error: unknown): never => {
    throw error;
  };
  const desk = createDesk({
    soon: createTurns(performance.now.bind(performance)),
    ...{ db, stores, composeSlip, composeSheet, describeMissed, newCode: newTicketCode },
    clock: { now: () => Date.now() as EpochMs },
    forecastAt: () => {
      throw new Error('no command of this program asks for a forecast');
    },
    sealer: createSealer(sealerKeyAt(join(data, 'hall.key'))),
    onChanged: () => undefined,
    onStorageFault: fail,
    reportFault: (error) => {
      process.stderr.write(`${String(error)}\n`);
      return randomUUID().slice(0, 8);
    },
  });
  return { stores, desk };
}

async function run(): Promise<void> {
  const { data, badge, 'new-pin': isNewPin, 'drop-second-factor': isDropped } = readFlags(process.argv.slice(2), flags);
  if (badge === undefined || !(isNewPin || isDropped))
    throw new ConfigError('Say whom and what: --badge BADGE with --new-pin, --drop-second-factor or both.');
  const path = join(data, 'hall.db');
  if (!existsSync(path)) throw new ConfigError(`There is no hall in ${data}. Name its folder with --data.`);
  const db = openDatabase(path);
  try {
    const { stores, desk } = deskOf(db, data);
    const member = stores.staff.byBadge(badge)?.member;
    if (!member) throw new ConfigError(`Nobody here has the badge ${badge}.`);
    if (isNewPin) {
      const pin = String(randomInt(10 ** PIN_FIGURES)).padStart(PIN_FIGURES, '0');
      if (!desk.act('staff:set-pin', { badge, pinHash: await pinHasher.hash(pin), by: BY }))
        throw new Error('The new PIN could not be kept.');
      say(
        `The new PIN of ${badge} ${member.name} is ${pin}. It is said this once; choose another in the manager's page.`,
      );
    }
    if (isDropped) {
      if (!desk.act('second-factor:drop', { staffId: member.staffId, by: BY }))
        throw new Error('The second factor could not be removed.');
      say(`${badge} ${member.name} has no second factor any more.`);
    }
  } finally {
    closeDatabase(db);
  }
}

run().catch((error: unknown) => {
  const isForPerson = error instanceof ConfigError || error instanceof DatabaseUnusableError;
  process.stderr.write(`${isForPerson ? error.message : String(error)}\n`);
  process.exit(error instanceof ConfigError ? 2 : 1);
});
