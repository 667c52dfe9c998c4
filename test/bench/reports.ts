import { Console } from 'node:console';
import { createReports } from '../../server/application/reports/index.ts';
import { ReportName, ReportQuery } from '../../server/protocol/reports.ts';
import { definitionsOf } from '../../server/reports/definitions.ts';
import { openForReading } from '../../server/storage/database.ts';
import { createStores } from '../../server/storage/stores.ts';
import { flagsOrExit } from '../support/flags-or-exit.ts';

/**
 * `npm run bench:reports -- --data DIR`: how long each report takes for the last day, month and year of a hall, such as
 * `npm run history` writes. It only reads; ends with 1 where a day takes more than 1 s, a month 3 s or a year 10 s.
 */

const MOST_MS = { day: 1_000, month: 3_000, year: 10_000 };
const DAYS = { day: 1, month: 31, year: 365 };

const values = flagsOrExit({ data: { type: 'string', default: './data' } });
const print = new Console(process.stdout, process.stderr);
const stores = createStores(openForReading(`${values.data}/hall.db`));
const desk = { act: () => false, perform: () => ({ ok: false, refusal: { code: 'not-allowed' } }) } as never;
const reports = createReports({ stores, desk, definitionsOf });
const to = stores.reports.newest()?.day ?? '';

for (const name of ReportName.options) {
  const took: Record<string, number> = {};
  for (const [span, days] of Object.entries(DAYS)) {
    const from = new Date(Date.parse(to) - (days - 1) * 86_400_000).toISOString().slice(0, 10);
    const startedAt = performance.now();
    await reports.make(name, ReportQuery.parse({ from, to }));
    took[span] = Math.round(performance.now() - startedAt);
  }
  print.log(name.padEnd(12), ...Object.entries(took).map(([span, ms]) => `${span} ${String(ms).padStart(5)} ms  `));
  if (Object.entries(MOST_MS).some(([span, most]) => (took[span] ?? 0) > most)) process.exitCode = 1;
}
