import type { Browser } from 'playwright-core';
import { openScreen } from '../../support/browser.ts';
import { connect, signIn } from '../../support/client.ts';
import { untilWithin } from '../../support/until.ts';
import { openCounters } from './busy-counters.ts';
import { type Finding, finding } from './finding.ts';
import { openMemory } from './page-memory.ts';

const CALLS = 8;
const SOUNDING = '[class*=sounding]';
const WALL = { width: 1920, height: 1080 };

/** Calls with the voice on, twice over: what the second round leaves behind that the first did not. */
export async function measureSpokenCalls(browser: Browser, hallUrl: string): Promise<Finding[]> {
  const { page, context } = await openScreen(browser, `${hallUrl}/display?voice=zh&name=spoken`, WALL);
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
  const manager = await connect(hallUrl, { role: 'manager', token: await signIn(hallUrl, '9001') });
  const spoken = () =>
    manager.latest('manager:view')?.devices.find(({ role, name }) => role === 'display' && name === 'spoken')?.spoken ??
    0;
  const round = async () => {
    for (let call = 0; call < CALLS; call++) {
      const before = spoken();
      await counters.serve(1);
      await untilWithin(60_000, 'the call is spoken', () => spoken() > before);
    }
    await untilWithin(60_000, 'the wall is silent again', async () => (await page.locator(SOUNDING).count()) === 0);
    await memory.look();
    return { nodes: alive };
  };
  const [first, second] = [await round(), await round()];
  manager.close();
  counters.close();
  await context.close();
  return [
    finding('wall with its voice, sound nodes after 8 calls', first.nodes, 'count', null),
    finding('wall with its voice, sound nodes after 16 calls', second.nodes, 'count', first.nodes),
  ];
}
