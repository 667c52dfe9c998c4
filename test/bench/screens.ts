import { Console } from 'node:console';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { pageWeight, sum } from '../support/page-weight.ts';
import { startHall, temporaryFolder } from '../support/server-process.ts';
import { noteInBench } from './bench-file.ts';
import { measureDayOfCalls } from './screens/day-of-calls.ts';
import { type Finding, finding } from './screens/finding.ts';
import { measurePageReady } from './screens/page-ready.ts';
import { measureSpokenCalls } from './screens/spoken-calls.ts';
import { measureTaps } from './screens/tap-feedback.ts';

const PARTS: Record<string, (browser: Browser, hallUrl: string) => Promise<Finding[]>> = {
  bundle: async () => [
    finding('kiosk bundle, gzipped, without fonts and media', sum(pageWeight('kiosk')), 'bytes', 200_000),
  ],
  taps: measureTaps,
  ready: measurePageReady,
  day: measureDayOfCalls,
  voice: measureSpokenCalls,
};

/** One part in front of a hall and a browser of its own. */
async function measurePart(part: (typeof PARTS)[string]): Promise<Finding[]> {
  const folder = temporaryFolder();
  const hall = await startHall(['--port', '0', '--no-limits', '--data', folder.path]);
  const browser = await openBrowser();
  try {
    return await part(browser, hall.url);
  } finally {
    await browser.close();
    await hall.stop();
    folder.remove();
  }
}

/**
 * `npm run bench:screens`: how long a customer waits for a kiosk to answer and to open, how much of it has to be loaded,
 * and whether a wall is the same after a day of calls. `-- taps day` measures these parts alone.
 */
async function run(): Promise<void> {
  const { positionals } = parseArgs({ options: {}, allowPositionals: true });
  const names = positionals.length > 0 ? positionals : Object.keys(PARTS);
  for (const name of names) {
    const part = PARTS[name];
    if (!part) throw new Error(`there is no part ${name}, only ${Object.keys(PARTS).join(', ')}`);
    const rows = await measurePart(part);
    new Console(process.stdout).table(rows);
    noteInBench((known) => ({ screens: { ...known.screens, [name]: rows } }));
    if (rows.some(({ holds }) => !holds)) process.exitCode = 1;
  }
}

await run();
