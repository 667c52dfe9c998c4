import type { Browser } from 'playwright-core';
import { openScreen } from '../../support/browser.ts';
import { untilWithin } from '../../support/until.ts';
import { openCounters } from './busy-counters.ts';
import { type Finding, finding } from './finding.ts';
import { openMemory } from './page-memory.ts';

const CALLS = 8;
const SOUNDING = '[class*=sounding]';
const WALL = { width: 1920, height: 1080 };

/** Calls with the voice on, twice over: what the second round leaves behind that the first did not. */
export async function measureSpokenCalls(browser: Browser, hallUrl: string): Promise<Finding[]> {
  const { page, context } = await openScreen(browser, `${hallUrl}/display`, WALL);
  const counters = await openCounters(hallUrl);
  const memory = await openMemory(page);
  let alive = 0;
  memory.session.on('WebAudio.audioNodeCreated', () => {
    alive += 1;
  });
  memory.session.on('WebAudio.audioNodeWillBeDestroyed', () => {
    alive -= 1;
  });
  await memory.session.send('WebAudio.enable');
  const round = async () => {
    for (let call = 0; call < CALLS; call++) {
      const { isSpoken, finish } = await counters.callOne();
      await untilWithin(60_000, 'the call is spoken', isSpoken);
      await finish();
    }
    await untilWithin(60_000, 'the wall is silent again', async () => (await page.locator(SOUNDING).count()) === 0);
    await memory.look();
    return { nodes: alive };
  };
  const [first, second] = [await round(), await round()];
  counters.close();
  await context.close();
  return [
    finding('wall with its voice, sound nodes after 8 calls', first.nodes, 'count', null),
    finding('wall with its voice, sound nodes after 16 calls', second.nodes, 'count', first.nodes),
  ];
}
