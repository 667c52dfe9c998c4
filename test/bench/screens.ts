import { Console } from 'node:console';
import { parseArgs } from 'node:util';
import { openBrowser } from '../support/browser.ts';
import { pageWeight, sum } from '../support/page-weight.ts';
import { startHall, temporaryFolder } from '../support/server-process.ts';
import { noteInBench } from './bench-file.ts';
import { measureDayOfCalls } from './screens/day-of-calls.ts';
import { type Finding, finding } from './screens/finding.ts';
import { measurePageReady } from './screens/page-ready.ts';
import { measureSpokenCalls } from './screens/spoken-calls.ts';
import { measureTaps } from './screens/tap-feedback.ts';

/**
 * `npm run bench:screens`: how long a customer waits for a kiosk to answer and to open, how much of it has to be loaded,
 * and whether a wall is the same after a day of calls. The built pages of a hall of its own, in a real browser.
 */
async function run(): Promise<void> {
  parseArgs({ options: {} }); // there are none: an unknown one is said, not ignored
  const folder = temporaryFolder();
  const hall = await startHall(['--port', '0', '--no-limits', '--data', folder.path]);
  const browser = await openBrowser();
  const rows: Finding[] = [
    finding('kiosk bundle, gzipped, without fonts and media', sum(pageWeight('kiosk')), 'bytes', 200_000),
    ...(await measureTaps(browser, hall.url)),
    ...(await measurePageReady(browser, hall.url)),
    ...(await measureDayOfCalls(browser, hall.url)),
    ...(await measureSpokenCalls(browser, hall.url)),
  ];
  await browser.close();
  await hall.stop();
  folder.remove();
  new Console(process.stdout).table(rows);
  noteInBench({ screens: rows });
  if (rows.some(({ holds }) => !holds)) process.exitCode = 1;
}

await run();
