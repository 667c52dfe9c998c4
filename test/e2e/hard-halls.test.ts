import type { Browser, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import type { CounterId, ServiceId } from '../../server/protocol/vocabulary.ts';
import { openBrowser, openScreen } from '../support/browser.ts';
import { accepted, type TestClient } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { longHall } from '../support/long-hall.ts';
import { takePicture } from '../support/open-house.ts';
import { problemsOf } from '../support/page-checks.ts';

const SHAPES = {
  wide: { width: 1920, height: 1080 },
  portrait: { width: 1080, height: 1920 },
  strip: { width: 1920, height: 540 },
  flat: { width: 1920, height: 360 },
};
const THEMES = ['contrast', 'light', 'dark'];
const WAITING = 200;
const BEYOND_THREE_FIGURES = 999;

/** Two hundred wait, ten have missed their call, and from the thousandth on a number has five signs. */
async function fill(hall: TestHall, { services }: HallTemplate): Promise<TestClient[]> {
  const kiosk = await hall.screen('kiosk', 'side-door');
  const take = (at: number) => {
    const { serviceId } = services[at % services.length] as (typeof services)[number];
    return accepted(kiosk.send('ticket:take', { serviceId: serviceId as ServiceId, slip: false }));
  };
  const clerks: TestClient[] = [];
  for (const counterId of ['1', '2', '3', '4', '5'] as CounterId[]) {
    const clerk = await hall.staff('clerk', `100${counterId}`);
    await accepted(clerk.send('counter:open', { counterId }));
    clerks.push(clerk);
  }
  for (let taken = 0; taken < services.length; taken += 1) await take(taken);
  hall.db.prepare('UPDATE number_series SET last = ?').run(BEYOND_THREE_FIGURES);
  for (let taken = services.length; taken < WAITING; taken += 1) await take(taken);
  const [clerk] = clerks as [TestClient];
  for (let missed = 0; missed < 10; missed += 1) {
    await accepted(clerk.send('counter:next', {}));
    hall.clock.advance(30_000);
    await accepted(clerk.send('counter:recall', {}));
    hall.clock.advance(30_000);
    await accepted(clerk.send('counter:no-show', {}));
  }
  hall.clock.advance(60_000);
  return clerks;
}

describe.each([
  {
    name: 'twelve services and names of forty characters',
    template: longHall,
    short: 'long',
    walls: ['nobody', 'waiting', 'five-calls'],
  },
  { name: 'five services', template: powerHall, short: 'usual', walls: ['five-calls'] },
])('a hall of $name', ({ template, short, walls }) => {
  let hall: TestHall;
  let browser: Browser;
  let wall: Page;
  let strip: Page;
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  /** The wall in every shape, where the state is one to look at there, and both in every theme; each is kept as a picture. */
  async function look(state: string): Promise<string[]> {
    const found: string[] = [];
    const check = async (page: Page, what: string, enhanced: boolean) => {
      await takePicture(page, `hard-${short}-${state}-${what}`);
      found.push(...(await problemsOf(page, { enhanced, least: 0 })).map((line) => `${state} ${what}: ${line}`));
    };
    const hasWall = walls.includes(state);
    for (const [shape, size] of Object.entries(hasWall ? SHAPES : {})) {
      await wall.setViewportSize(size);
      await check(wall, `wall-${shape}`, false);
    }
    await wall.setViewportSize(SHAPES.wide);
    for (const theme of THEMES) {
      for (const page of [wall, strip])
        await page.evaluate(`void (document.documentElement.dataset.theme = '${theme}')`);
      if (hasWall) await check(wall, `wall-${theme}`, theme === 'contrast');
      await check(strip, `window-${theme}`, theme === 'contrast');
    }
    return found;
  }

  it('cuts nothing off on wall and window: nobody there, two hundred waiting, five calls at once, one served', async () => {
    [hall, browser] = await Promise.all([openHall({ template }), openBrowser()]);
    const open = async (path: string, size: { width: number; height: number }) =>
      (await openScreen(browser, `${hall.url}${path}`, size)).page;
    wall = await open('/display?voice=off', SHAPES.wide);
    strip = await open('/window?counter=1', { width: 800, height: 480 });
    for (const page of [wall, strip]) await page.locator('main header').waitFor();
    const found = await look('nobody');
    const clerks = await fill(hall, template);
    await wall.locator('.missed').waitFor();
    found.push(...(await look('waiting')));
    await Promise.all(clerks.map((clerk) => accepted(clerk.send('counter:next', {}))));
    await wall.locator('.large-calls--2').waitFor();
    await strip.locator('.strip--calling').waitFor();
    found.push(...(await look('five-calls')));
    await accepted((clerks[0] as TestClient).send('counter:start', {}));
    await strip.locator('.strip--serving').waitFor();
    found.push(...(await look('served')));
    expect(found.join('\n')).toBe('');
  }, 240_000);
});
