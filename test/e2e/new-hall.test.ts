import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrinterTwin } from '../../hardware/fakes/printer-twin.ts';
import { openBrowser, openScreenIn } from '../support/browser.ts';
import { readEscpos } from '../support/escpos-reader.ts';
import { wordsOf } from '../support/journey.ts';
import { takePicture } from '../support/open-house.ts';
import { createCable } from '../support/pty.ts';
import { ROOT, startSetup, temporaryFolder } from '../support/server-process.ts';
import { until } from '../support/until.ts';

const SIZES = {
  setup: { width: 1366, height: 768 },
  kiosk: { width: 1080, height: 1920 },
  display: { width: 1920, height: 1080 },
  clerk: { width: 1366, height: 768 },
};
const TEN = 10;
const EASTERNMOST = 14;
const WESTERNMOST = -12;

/** Where it is ten in the morning now, so that a hall with the usual hours is open. */
function zoneOfTheMorning(): string {
  const ahead = TEN - new Date().getUTCHours();
  const offset = ahead < WESTERNMOST ? Math.min(ahead + 24, EASTERNMOST) : ahead;
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}

type Step = { step: string; seconds: number; fields: number; presses: number };

/** Counts what somebody has to type and press, and how long each step takes. */
function createHand() {
  const steps: Step[] = [];
  let now = { fields: 0, presses: 0, since: performance.now() };
  return {
    steps,
    async type(field: Locator, text: string): Promise<void> {
      now.fields += 1;
      await field.fill(text);
    },
    async press(target: Locator): Promise<void> {
      now.presses += 1;
      await target.click();
    },
    async key(page: Page, key: string): Promise<void> {
      now.presses += 1;
      await page.keyboard.press(key);
    },
    done(step: string): void {
      const { fields, presses, since } = now;
      steps.push({ step, seconds: Math.round((performance.now() - since) / 100) / 10, fields, presses });
      now = { fields: 0, presses: 0, since: performance.now() };
    },
  };
}

describe('from an empty folder to the first customer', () => {
  const say = (key: string, values = {}) => wordsOf('zh', key, values);
  const hand = createHand();
  const cable = createCable();
  const twin = createPrinterTwin();
  const folder = temporaryFolder();
  const errors: string[][] = [];
  let zone: string;
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startSetup>>;
  let manager: Page;
  let kiosk: Page;
  let wall: Page;
  let clerkPin: string;

  const open = async (path: string, size: keyof typeof SIZES) => {
    const screen = await openScreenIn(zone, browser, `${server.url}${path}`, SIZES[size]);
    errors.push(screen.errors);
    return screen.page;
  };
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const printed = () => twin.printed().map((bytes) => readEscpos(bytes).lines.map(({ text }) => text.trim()));
  const step = (code: string) =>
    manager
      .getByRole('region', { name: say('manager.firstSteps.title') })
      .getByRole('listitem')
      .filter({ hasText: say(`manager.firstSteps.step.${code}`) });
  const isDone = (code: string) =>
    step(code).getByText(say('manager.firstSteps.done')).waitFor({ state: 'attached', timeout: 20_000 });

  beforeAll(async () => {
    zone = zoneOfTheMorning();
    twin.attach(cable.plug());
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server?.stop();
    await cable.remove();
    folder.remove();
  });

  /** The code that a screen shows, compared on the manager's page and let in. */
  async function letIn(code: string): Promise<void> {
    const shown = `${code.slice(0, 3)} ${code.slice(3)}`;
    const card = manager.locator('.pairing-card').filter({ hasText: shown });
    await hand.press(card.getByRole('button', { name: say('manager.pairing.approve') }));
    const question = manager.getByRole('dialog').filter({ hasText: shown });
    await hand.press(question.getByRole('button', { name: say('manager.pairing.approve') }));
  }
  async function codeOn(page: Page): Promise<string> {
    await page.locator('.pairing-code span').nth(1).waitFor();
    return ((await page.locator('.pairing-code').textContent()) ?? '').replace(/\s/g, '');
  }

  it('[U1] starts in an empty folder and says where it can be set up', async () => {
    const printer = `serial:${cable.path}?baud=115200&profile=generic-80`;
    server = await startSetup(['--data', folder.path, '--printer', printer], 'server/start.ts');
    hand.done('start');
  }, 30_000);

  it('[U1] [U2] asks what cannot be known, and makes the hall', async () => {
    manager = await open(`/setup#code=${server.code}`, 'setup');
    const next = () => hand.press(button(manager, say('setup.next')));
    await hand.press(button(manager, /供电营业厅/));
    await next();
    await hand.type(manager.getByLabel(say('setup.nameZh')), '湖滨供电营业厅');
    await next();
    await next();
    await next();
    await hand.type(manager.getByLabel(/您的密码/), '246813');
    await next();
    await manager.getByText(say('setup.allFine')).waitFor();
    await hand.press(button(manager, say('setup.create')));
    const onward = manager.getByRole('link', { name: say('setup.toManager') });
    await onward.waitFor({ timeout: 20_000 });
    const first = manager.locator('.pin-sheet li', { hasText: '1001' });
    clerkPin = (await first.locator('b').last().textContent()) ?? '';
    await takePicture(manager, 'new-hall-pins');
    await hand.press(onward);
    hand.done('assistant');
  }, 60_000);

  it('[U5] the manager signs in and is told what is left', async () => {
    await hand.type(manager.getByLabel(say('staff.badge')), '9001');
    await hand.type(manager.getByLabel(say('staff.pin')), '246813');
    await hand.key(manager, 'Enter');
    await step('kiosk').getByText(say('manager.firstSteps.open')).waitFor({ state: 'attached' });
    await takePicture(manager, 'new-hall-manager');
    hand.done('manager');
  }, 30_000);

  it('[S10] kiosk, printer and wall show a code, and are let in by it', async () => {
    kiosk = await open('/kiosk', 'kiosk');
    wall = await open('/display', 'display');
    await hand.press(manager.getByRole('tab', { name: say('manager.tab.devices') }));
    await hand.press(manager.getByRole('tab', { name: say('manager.devicePart.pairing') }));
    const [, ...parts] = await until('the console shows the code of the printer’s box', () =>
      /Pairing code:\s+(\w{3}) (\w{4})/.exec(server.said.stdout),
    );
    const codes = [await codeOn(kiosk), parts.join(''), await codeOn(wall)];
    await takePicture(manager, 'new-hall-pairing');
    for (const code of codes) await letIn(code);
    for (const joined of ['kiosk', 'printer', 'wall']) await isDone(joined);
    hand.done('devices');
  }, 60_000);

  it('[G4] the printer prints a test slip', async () => {
    await hand.press(manager.getByRole('tab', { name: say('manager.devicePart.selfTest') }));
    await hand.press(button(manager, say('manager.selfTest.run')));
    await until('a test slip is out', () => printed().length > 0);
    await isDone('testSlip');
    await takePicture(manager, 'new-hall-self-test');
    hand.done('test slip');
  }, 60_000);

  it('a clerk signs in with the PIN from the sheet and opens a counter', async () => {
    const clerk = await open('/clerk', 'clerk');
    await hand.type(clerk.getByLabel(say('staff.badge')), '1001');
    await hand.type(clerk.getByLabel(say('staff.pin')), clerkPin);
    await hand.key(clerk, 'Enter');
    await hand.press(clerk.getByRole('button', { name: /^1 号窗口/ }));
    await isDone('counter');
    hand.done('counter');

    await takePicture(kiosk, 'new-hall-kiosk');
    await kiosk.getByRole('button', { name: /交电费/ }).click();
    await kiosk.getByText(say('kiosk.ticket.take')).waitFor();
    const number = (await kiosk.locator('.ticket .number-plate').first().textContent()) ?? '';
    await until('the slip of that number is out', () => printed().some((lines) => lines.includes(number)));
    await clerk.getByRole('button', { name: '等候 1 人' }).waitFor();
    await clerk.keyboard.press('Space');
    await clerk.locator('.now .number-plate', { hasText: number }).waitFor();
    await wall.locator('article', { hasText: number }).waitFor();
    await takePicture(wall, 'new-hall-wall');
    hand.done('first customer');
  }, 60_000);

  it('[U5] everything is ticked off; six fields and twenty-one presses were the whole work', async () => {
    const sum = (what: 'fields' | 'presses') => hand.steps.reduce((all, each) => all + each[what], 0);
    expect([sum('fields'), sum('presses')]).toEqual([6, 21]); // README says so
    const path = join(ROOT, 'test/e2e/output/new-hall.json');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(hand.steps, null, 2)}\n`);
    await button(manager, say('manager.firstSteps.finish')).click();
    await manager.locator('.first-steps').waitFor({ state: 'detached' });
    expect(errors.flat().filter((words) => !/401|ERR_CONNECTION|WebSocket/.test(words))).toEqual([]);
  }, 30_000);
});
