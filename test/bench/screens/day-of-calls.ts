import type { Browser } from 'playwright-core';
import { openScreen } from '../../support/browser.ts';
import { connect } from '../../support/client.ts';
import { untilWithin } from '../../support/until.ts';
import { openCounters } from './busy-counters.ts';
import { type Finding, finding } from './finding.ts';
import { openMemory } from './page-memory.ts';

const HOURS = 24;
const CALLS_PER_HOUR = 60;
const CALM_WITHIN_MS = 600_000;
const WALL = { width: 1920, height: 1080 };
/** In percent of what it was after the first hour; what a collector leaves behind differs by about as much from look to look. */
const GROWTH = 5;

const inPercent = (now: number, then: number) => (now / then - 1) * 100;

/** A day in some minutes has more fresh calls at once than any hall: they have to be over before two looks can be compared. */
async function isCalm(hallUrl: string): Promise<boolean> {
  const other = await connect(hallUrl, { role: 'display', name: 'other' });
  const { calls, now, speakWithinMs } = await other.view('display:view', () => true);
  other.close();
  return calls.every(({ at }) => now - at > speakWithinMs);
}

/** The calls of a day and a night on one wall that is never opened anew. */
export async function measureDayOfCalls(browser: Browser, hallUrl: string): Promise<Finding[]> {
  const { page, context } = await openScreen(browser, `${hallUrl}/display?voice=off`, WALL);
  const counters = await openCounters(hallUrl);
  const memory = await openMemory(page);
  const calmLook = async () => {
    await untilWithin(CALM_WITHIN_MS, 'no call is fresh any more', () => isCalm(hallUrl));
    const last = await counters.serve(1); // the wall gets its view anew, without what was fresh
    await page.getByText(last).first().waitFor();
    return memory.look();
  };
  await counters.serve(CALLS_PER_HOUR);
  const first = await calmLook();
  for (let hour = 1; hour < HOURS; hour++) await counters.serve(CALLS_PER_HOUR);
  const end = await calmLook();
  counters.close();
  await context.close();
  return [
    finding('wall after 1 hour of calls, heap', first.heapBytes, 'bytes', null),
    finding('wall after 24 hours of calls, heap', end.heapBytes, 'bytes', null),
    finding('wall after 24 hours of calls, growth of the heap', inPercent(end.heapBytes, first.heapBytes), '%', GROWTH),
    finding('wall after 1 hour of calls, DOM nodes', first.nodes, 'count', null),
    finding('wall after 24 hours of calls, DOM nodes', end.nodes, 'count', null),
    finding('wall after 24 hours of calls, growth of the DOM', inPercent(end.nodes, first.nodes), '%', GROWTH),
  ];
}
