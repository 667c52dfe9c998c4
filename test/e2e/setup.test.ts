import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CounterId } from '../../server/protocol/vocabulary.ts';
import { openBrowser, openScreen } from '../support/browser.ts';
import { accepted, connect, signIn } from '../support/client.ts';
import { openHall } from '../support/hall.ts';
import { bankWish } from '../support/hall-wish.ts';
import { wordsOf } from '../support/journey.ts';
import { takePicture } from '../support/open-house.ts';
import { problemsOf } from '../support/page-checks.ts';
import { startSetup, temporaryFolder } from '../support/server-process.ts';

const DESK = { width: 1366, height: 768 };
/** The same screen at 200 %. */
const ZOOMED = { width: 683, height: 384 };
const TARGET = 44;
const LONG = '湖滨新区政务与公共服务综合大厅一楼东侧自助与人工服务营业网点（含二十四小时区域）';
const WALK = 120_000;

describe('the assistant, from an empty folder on', () => {
  let browser: Browser;
  let folder: ReturnType<typeof temporaryFolder>;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser.close());
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
    folder.remove();
  });

  const servers: Awaited<ReturnType<typeof startSetup>>[] = [];
  async function start() {
    const server = await startSetup(['--data', folder.path]);
    servers.push(server);
    return server;
  }
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

  async function look(page: Page, name: string): Promise<string[]> {
    const found: string[] = [];
    for (const [size, viewport] of [
      ['desk', DESK],
      ['zoomed', ZOOMED],
    ] as const) {
      await page.setViewportSize(viewport);
      await takePicture(page, `setup-${name}-${size}`);
      found.push(
        ...(await problemsOf(page, { enhanced: false, least: TARGET })).map((line) => `${name} ${size}: ${line}`),
      );
    }
    await page.setViewportSize(DESK);
    return found;
  }

  it.each(['zh', 'en'] as const)(
    '[U1] [U2] asks its way through to an open hall, in %s',
    async (language) => {
      const server = await start();
      const { page, errors } = await openScreen(browser, `${server.url}/setup#code=${server.code}`, DESK);
      const say = (key: string, values = {}) => wordsOf(language, `setup.${key}`, values);
      const next = () => press(page, say('next'));
      const found: string[] = [];
      await page
        .getByRole('button', { name: language === 'zh' ? '中文' : 'English' })
        .last()
        .click();
      found.push(...(await look(page, `${language}-1-start`)));
      expect(page.url()).not.toContain(server.code);
      await press(page, /政务服务中心|Public service centre/);
      await next();

      await next();
      await page.getByText(say('problem.noName')).waitFor();
      await page.getByLabel(say('nameZh')).fill(LONG);
      await press(page, say('addDayOff'));
      await page.getByLabel(say('date')).fill('2027-10-01');
      found.push(...(await look(page, `${language}-2-hall`)));
      await next();

      await page.getByLabel(say('prefix')).nth(1).fill('a');
      await page.getByText(say('problem.prefixTwice', { about: 'A' })).waitFor();
      found.push(...(await look(page, `${language}-3-services`)));
      await page.getByLabel(say('prefix')).nth(1).fill('K');
      await press(page, say('addService'));
      await page.getByLabel(say('serviceZh')).last().fill('护照');
      await next();

      await page.getByLabel(say('counterCount')).fill('4');
      await page.keyboard.press('Tab');
      found.push(...(await look(page, `${language}-4-counters`)));
      await next();

      await page.getByLabel(/您的密码|Your PIN/).fill('12345');
      await next();
      await page.getByText(say('problem.pin', { about: 6 })).waitFor();
      await page.reload();
      await page.getByLabel(/您的密码|Your PIN/).fill('123456');
      found.push(...(await look(page, `${language}-5-staff`)));
      await next();

      await page.getByText(say('allFine')).waitFor();
      found.push(...(await look(page, `${language}-6-check`)));
      await press(page, say('create'));
      await page.getByRole('link', { name: say('toManager') }).click({ timeout: 20_000 });
      await page.getByLabel(wordsOf(language, 'staff.badge')).fill('9001');
      await page.getByLabel(wordsOf(language, 'staff.pin')).fill('123456');
      await page.keyboard.press('Enter');
      await page.getByText(LONG).first().waitFor();
      await takePicture(page, `setup-${language}-7-manager`);
      expect(found.join('\n')).toBe('');
      expect(errors.filter((words) => !/503|409|ERR_CONNECTION/.test(words))).toEqual([]);
    },
    WALK,
  );

  it(
    '[U3] [U5] tells a second browser that the hall is there, and the manager what is left to do',
    async () => {
      const server = await start();
      const authorization = `Bearer ${server.code}`;
      const { page } = await openScreen(browser, `${server.url}/setup#code=${server.code}`, DESK);
      await press(page, /银行网点/);
      const made = await fetch(`${server.url}/api/setup`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(bankWish()),
      });
      expect(made.status).toBe(201);
      await server.opened();
      await page.reload();
      await page.getByText(wordsOf('zh', 'setup.madeBefore')).waitFor();
      const found = await look(page, 'made-before');
      await page.getByRole('link').click();
      await page.getByLabel('工号').fill('9001');
      await page.getByLabel('密码').fill('135790');
      await page.keyboard.press('Enter');
      const steps = page.getByRole('region', { name: wordsOf('zh', 'manager.firstSteps.title') });
      const isOpen = (code: string) =>
        steps.getByRole('listitem').filter({ hasText: wordsOf('zh', `manager.firstSteps.step.${code}`) });
      await isOpen('counter').getByText('未完成').waitFor({ state: 'attached' });
      await takePicture(page, 'setup-first-steps');
      const token = await signIn(server.url, '1001', '246802');
      const clerk = await connect(server.url, { role: 'clerk', token });
      await accepted(clerk.send('counter:open', { counterId: '1' as CounterId }));
      await isOpen('counter').getByText('已完成').waitFor({ state: 'attached' });
      clerk.close();
      await press(page, wordsOf('zh', 'manager.firstSteps.dismiss'));
      await steps.waitFor({ state: 'detached' });
      await page.context().close();
      expect(found.join('\n')).toBe('');
    },
    WALK,
  );

  it(
    '[U1] asks for the code, and says when it is wrong',
    async () => {
      const server = await start();
      const { page } = await openScreen(browser, `${server.url}/`, DESK);
      await page.getByLabel(wordsOf('zh', 'setup.code')).fill('AAAAAAAAAA');
      await press(page, wordsOf('zh', 'setup.enter'));
      await page.getByText(wordsOf('zh', 'common.refusal.setup-code-wrong')).waitFor();
      const found = await look(page, 'code');
      await page.getByLabel(wordsOf('zh', 'setup.code')).fill(server.code);
      await press(page, wordsOf('zh', 'setup.enter'));
      await page.getByText(wordsOf('zh', 'setup.kind')).waitFor();
      await page.context().close();
      expect(found.join('\n')).toBe('');
    },
    WALK,
  );

  it(
    '[U4] opens a practice hall from the manager’s page, and every page of it says so',
    async () => {
      const hall = await openHall();
      const { page } = await openScreen(browser, `${hall.url}/manager`, DESK);
      await page.getByLabel('工号').fill('9001');
      await page.getByLabel('密码').fill('2468');
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: wordsOf('zh', 'manager.tab.today') }).click();
      const card = page.locator('.training');
      await card.scrollIntoViewIfNeeded();
      await takePicture(page, 'training-card');
      await press(page, wordsOf('zh', 'manager.training.start'));
      const address = (await card.locator('.training-address').textContent({ timeout: 20_000 })) ?? '';
      await card.scrollIntoViewIfNeeded();
      await takePicture(page, 'training-card-open');
      const found: string[] = [];
      const sizes = {
        kiosk: [1080, 1920],
        display: [1920, 1080],
        clerk: [1366, 768],
        manager: [1366, 768],
        'pad?counter=1': [1024, 600],
      };
      for (const [path, [width = 0, height = 0]] of Object.entries(sizes)) {
        const { page: practice } = await openScreen(browser, `${address}/${path}`, { width, height });
        await practice.locator('.training-banner').waitFor();
        const [name = path] = path.split('?');
        await takePicture(practice, `training-${name}`);
        found.push(...(await problemsOf(practice, { enhanced: false, least: 0 })).map((line) => `${path}: ${line}`));
        await practice.context().close();
      }
      await press(page, wordsOf('zh', 'manager.training.stop'));
      await page.getByText(wordsOf('zh', 'manager.training.ended.stopped')).waitFor();
      await page.context().close();
      expect(found.join('\n')).toBe('');
      await hall.close();
    },
    WALK,
  );
});
