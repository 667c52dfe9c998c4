import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { factsFrom } from '../application/reports/facts-of-day.ts';
import { checkLog } from '../audit/check-log.ts';
import { createFindings, type Findings } from '../audit/findings.ts';
import { tellStories } from '../domain/history.ts';
import { type CheckCode, checkDay } from '../domain/reports/check-day.ts';
import { closeDatabase, type Database, openDatabase } from '../storage/database.ts';
import { createStores, type Stores } from '../storage/stores.ts';

/** So many days are counted anew; the log is gone through as a whole. */
const DAYS_COUNTED = 31;
/** What is so of every day that is still going on. */
const OF_A_RUNNING_DAY: readonly CheckCode[] = ['states-do-not-add-up', 'tickets-left-open'];

export type Rehearsed = { events: number; head: string; days: number; findings: Findings };

/** [M9] Facts, stories and tables of a day say the same, counted anew from its events. */
function balanceDay(stores: Stores, day: string, findings: Findings): void {
  const events = stores.events.ofDay(day);
  const facts = factsFrom(stores, day, events);
  const isRunning = day >= stores.hall.businessDay();
  for (const { code, about, counted, found } of checkDay(
    facts,
    [...tellStories(events).values()],
    stores.reports.keptOf(day),
  ))
    if (!isRunning || !OF_A_RUNNING_DAY.includes(code))
      findings.add(null, `${day}: ${code}${about && ` (${about})`}: ${counted} and ${found}`);
}

function lookThrough(db: Database): Rehearsed {
  const stores = createStores(db);
  const findings = createFindings();
  const { events, head } = checkLog(stores.audit, findings);
  const days = stores.events.days('0000-01-01', '9999-12-31').slice(-DAYS_COUNTED);
  for (const day of days) balanceDay(stores, day, findings);
  return { events, head: Buffer.from(head).toString('hex'), days: days.length, findings };
}

/** [F12] Puts a copy back into a folder of its own, opens it as a hall would, and looks whether all is right in it. */
export function rehearse(file: string): Rehearsed {
  const folder = mkdtempSync(join(tmpdir(), 'hallcall-rehearsal-'));
  try {
    const path = join(folder, 'hall.db');
    copyFileSync(file, path);
    const db = openDatabase(path);
    try {
      return lookThrough(db);
    } finally {
      closeDatabase(db);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
