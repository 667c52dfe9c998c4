import type { Browser } from 'playwright-core';
import { openScreen } from '../../support/browser.ts';
import { openCounters } from './busy-counters.ts';
import { type Finding, finding } from './finding.ts';
import { type Memory, openMemory } from './page-memory.ts';

const HOURS = 24;
const CALLS_PER_HOUR = 60;
const WALL = { width: 1920, height: 1080 };
/** In percent of what it was after the first hour; what a collector leaves behind differs by about as much from look to look. */
const GROWTH = 5;

const inPercent = (now: number, then: number) => (now / then - 1) * 100;

/** The calls of a day and a night on one wall that is never opened anew. */
export async function measureDayOfCalls(browser: Browser, hallUrl: string): Promise<Finding[]> {
  const { page, context } = await openScreen(browser, `${hallUrl}/display?voice=off`, WALL);
  const counters = await openCounters(hallUrl);
  const memory = await openMemory(page);
  const looks: Memory[] = [];
  for (let hour = 0; hour < HOURS; hour++) {
    const last = await counters.serve(CALLS_PER_HOUR);
    await page.getByText(last).first().waitFor();
    looks.push(await memory.look());
  }
  counters.close();
  await context.close();
  const [first, end] = [looks[0] as Memory, looks.at(-1) as Memory];
  return [
    finding('wall after 1 hour of calls, heap', first.heapBytes, 'bytes', null),
    finding('wall after 24 hours of calls, heap', end.heapBytes, 'bytes', null),
    finding('wall after 24 hours of calls, growth of the heap', inPercent(end.heapBytes, first.heapBytes), '%', GROWTH),
    finding('wall after 1 hour of calls, DOM nodes', first.nodes, 'count', null),
    finding('wall after 24 hours of calls, DOM nodes', end.nodes, 'count', null),
    finding('wall after 24 hours of calls, growth of the DOM', inPercent(end.nodes, first.nodes), '%', GROWTH),
  ];
}
