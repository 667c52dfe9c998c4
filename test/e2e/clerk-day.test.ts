import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CounterId, ServiceId } from '../../server/protocol/vocabulary.ts';
import { openBrowser, openScreen } from '../support/browser.ts';
import { accepted, type TestClient } from '../support/client.ts';
import { openHall } from '../support/hall.ts';
import { signInAt, takePicture } from '../support/open-house.ts';
import { tabTo } from '../support/tab-to.ts';
import { until } from '../support/until.ts';

const MINUTE = 60_000;
const WIDE = { width: 1366, height: 768 };

/** A hall with a clock in the hand, a kiosk, somebody at counter 5, and the manager. */
async function openDay() {
  const [hall, browser] = await Promise.all([openHall(), openBrowser()]);
  const kiosk = await hall.screen('kiosk', 'side-door');
  const manager = await hall.staff('manager', '9001');
  const errors: string[][] = [];
  return {
    hall,
    browser,
    manager,
    take: (serviceId: string, itemCode?: string) =>
      accepted(
        kiosk.send('ticket:take', {
          serviceId: serviceId as ServiceId,
          slip: false,
          ...(itemCode && { itemCode }),
        }),
      ),
    async open(path = '/clerk'): Promise<Page> {
      const screen = await openScreen(browser, `${hall.url}${path}`, WIDE);
      errors.push(screen.errors);
      return screen.page;
    },
    /** Time goes by in the hall, and every screen hears of it. */
    pass(ms: number): void {
      hall.clock.advance(ms);
      hall.tick();
    },
    /** What the pages complained about, save for connections that were cut on purpose. */
    complaints: () => errors.flat().filter((words) => !/WebSocket|ERR_CONNECTION|401/.test(words)),
    async close(): Promise<void> {
      await browser.close();
      await hall.close();
    },
  };
}
type Day = Awaited<ReturnType<typeof openDay>>;

describe('a clerk’s day, by keyboard alone', () => {
  let day: Day;
  let page: Page;
  const now = () => page.locator('.now');
  const number = () => page.locator('.now .number-plate');
  const answer = (title: RegExp) => page.getByRole('heading', { name: title }).waitFor();
  const events = (kind: string) =>
    day.hall.db
      .prepare('SELECT data FROM event WHERE kind = ?')
      .pluck()
      .all(kind)
      .map((data) => JSON.parse(String(data)));

  beforeAll(async () => {
    day = await openDay();
    await day.take('C', 'C01');
    await day.take('C', 'C02');
    await day.take('D');
    day.pass(16 * MINUTE);
    page = await day.open();
  }, 60_000);
  afterAll(async () => {
    expect(day.complaints()).toEqual([]);
    await day.close();
  });

  it('signs in, chooses a counter and sees the own queues', async () => {
    await page.locator('input[name=badge]:focus').waitFor();
    await page.keyboard.type('1004');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2468');
    await page.keyboard.press('Enter');
    await page.getByText('请选择窗口').waitFor();
    await tabTo(page, /^4 号窗口/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '等候 3 人' }).waitFor();
    await page.locator('.own-queue', { hasText: '过户' }).getByText('16 分钟').waitFor();
  });

  it('[C15] calls, is told to say sorry, calls again, and begins', async () => {
    await page.keyboard.press('Space');
    await number().getByText('C001').waitFor();
    await page.getByText('已等候 16 分钟，请先致歉').waitFor();
    await takePicture(page, 'clerk-day-called');
    day.pass(MINUTE);
    await page.locator('.action--recall:enabled').waitFor();
    await page.keyboard.press('F4');
    await page.getByText('第 2 次').first().waitFor();
    await page.keyboard.press('F2');
    await page.locator('.now--serving').waitFor();
  });

  it('notes what was done; a reload in the middle loses nothing of it', async () => {
    await page.keyboard.press('2');
    await page.keyboard.press('r');
    await answer(/办理结果/);
    await page.keyboard.press('1');
    await page.keyboard.press('1');
    await tabTo(page, /^好了$/);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('下周补复印件');
    await page.keyboard.press('Enter');
    const noted = page.locator('.visit-more', { hasText: '2 笔 · 下周补复印件' });
    await noted.waitFor();
    await page.reload();
    await noted.waitFor();
    await page.locator('.outcomes [aria-pressed="true"]').getByText('部分办成').waitFor();
  });

  it('[C7] holds the customer, calls him back, and sends him on with two keys', async () => {
    await page.keyboard.press('F7');
    await answer(/^保留 C001|C001/);
    await page.keyboard.press('Enter');
    await page.getByText('没有正在办理的号码').waitFor();
    await page.keyboard.press('F12');
    await number().getByText('C001').waitFor();
    await page.keyboard.press('F2');
    await page.locator('.now--serving').waitFor();
    await page.keyboard.press('F8');
    await page.getByRole('option', { name: /新装/ }).waitFor();
    const place = await page.getByRole('option').allTextContents();
    await page.keyboard.press(String(place.findIndex((words) => words.includes('新装')) + 1));
    await page.getByText('没有正在办理的号码').waitFor();
    expect(events('ticket-transferred')).toMatchObject([{ to: { serviceId: 'B' }, outcome: 'partly', quantity: 2 }]);
  });

  it('[C12] marks a no-show, and says why the next one took so long', async () => {
    await page.keyboard.press('Space');
    await number().getByText('C001').waitFor(); // the same place in line, and this counter does it too
    await page.keyboard.press('F3');
    await page.getByText('没有正在办理的号码').waitFor();
    day.pass(6_000);
    await page.keyboard.press('F1');
    await number().getByText('C002').waitFor();
    await page.keyboard.press('F2');
    await page.locator('.now--serving').waitFor();
    day.pass(21 * MINUTE);
    await page.locator('.ring--over').waitFor();
    await page.keyboard.press('F2');
    await answer(/C002 为什么超时/);
    await takePicture(page, 'clerk-day-over-limit');
    await page.keyboard.press('3');
    await page.getByText('没有正在办理的号码').waitFor();
    expect(events('ticket-finished')).toMatchObject([{ isOverLimit: true, overLimitReason: 'papers' }]);
  });

  it('[K2] hears from the manager, answers, and asks for help', async () => {
    await accepted(day.manager.send('message:send', { to: { badge: '1004' }, text: '十点开会' }));
    await page.locator('.unseen', { hasText: '十点开会' }).waitFor();
    await page.keyboard.press('m');
    await answer(/^消息$/);
    await tabTo(page, /^知道了$/);
    await page.keyboard.press('Enter');
    await day.manager.view('manager:view', ({ messages }) => messages[0]?.seenBy.length === 1);
    await tabTo(page, /^关闭$/);
    await page.keyboard.press('Enter');
    await page.locator('.unseen').waitFor({ state: 'detached' });
    await page.keyboard.press('h');
    const { helpCalls } = await day.manager.view('manager:view', (view) => view.helpCalls.length === 1);
    await accepted(day.manager.send('help:answer', { helpCallId: helpCalls[0]?.helpCallId as never }));
    await page.getByText(/正在过来/).waitFor();
  });

  it('pauses, comes back, closes, and sees the own day', async () => {
    await page.keyboard.press('F5');
    await answer(/暂停/);
    await page.keyboard.press('1');
    await now().getByText('暂停').first().waitFor();
    await page.keyboard.press('F5');
    await page.getByText('没有正在办理的号码').waitFor();
    await page.keyboard.press('F6');
    await answer(/关闭/);
    await page.keyboard.press('Enter');
    await answer(/今天的小结/);
    const figure = (name: string) => page.locator('.summary div', { hasText: name }).locator('dd').textContent();
    expect([await figure('已办'), await figure('超时'), await figure('未到')]).toEqual(['1', '1', '1']);
    await takePicture(page, 'clerk-day-summary');
    await page.keyboard.press('Enter');
    await page.getByText('请选择窗口').waitFor();
  });
});

describe('a clerk’s page and its clerk', () => {
  let day: Day;
  let other: TestClient;
  beforeAll(async () => {
    day = await openDay();
    other = await day.hall.staff('clerk', '1005');
    await accepted(other.send('counter:open', { counterId: '5' as CounterId }));
  }, 60_000);
  afterAll(async () => {
    expect(day.complaints()).toEqual([]);
    await day.close();
  });

  it('[C16] does what the hall’s keys say from the moment that they are saved', async () => {
    const page = await day.open();
    await signInAt(page, '1004');
    await page.getByRole('button', { name: /^4 号窗口/ }).click();
    await page.locator('.action--next kbd', { hasText: 'F1' }).waitFor();
    const { settings } = await day.manager.view('manager:view', () => true);
    const clerkKeys = { ...settings.clerkKeys, next: 'Insert', list: null };
    await accepted(day.manager.send('settings:save', { change: { clerkKeys } }));
    await page.locator('.action--next kbd', { hasText: 'Insert' }).waitFor();
    const { number } = await day.take('C');
    await page.keyboard.press('Insert');
    await page.locator('.now .number-plate', { hasText: number }).waitFor();
    await page.context().close();
  });

  it('calls the next one by itself where its clerk wants that, once, and not when it is stopped', async () => {
    for (let tickets = 0; tickets < 3; tickets += 1) await day.take('D');
    const page = await day.open();
    await signInAt(page, '1004');
    await page.locator('.now--called').waitFor();
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByText('结束后自动叫下一位').click();
    await page.keyboard.press('Escape');
    const finish = async () => {
      await page.keyboard.press('F2');
      await page.locator('.now--serving').waitFor();
      await page.keyboard.press('F2');
      await page.getByText(/秒后叫下一位/).waitFor();
    };
    await finish();
    await page.keyboard.press('Escape');
    await page.getByText(/秒后叫下一位/).waitFor({ state: 'detached' });
    await page.getByText('没有正在办理的号码').waitFor();
    day.pass(6_000);
    await page.keyboard.press('Space');
    await page.locator('.now--called').waitFor();
    await finish();
    await page.locator('.now--called').waitFor({ timeout: 15_000 });
    const calls = day.hall.db.prepare(`SELECT count(*) FROM event WHERE kind = 'ticket-called'`).pluck().get();
    expect(calls).toBe(3);
    await page.keyboard.press('F3');
    await page.getByText('没有正在办理的号码').waitFor();
    expect(await page.getByText(/秒后叫下一位/).count()).toBe(0);
    await page.context().close();
  });

  it('reminds its clerk of those who wait, and says so in the title', async () => {
    await accepted(
      day.manager.send('settings:save', {
        change: {
          thresholds: { ...(await day.manager.view('manager:view', () => true)).settings.thresholds, idleSeconds: 10 },
        },
      }),
    );
    const page = await day.open();
    await signInAt(page, '1004');
    await page.locator('.action--reminds').waitFor({ timeout: 20_000 });
    expect(await page.title()).toMatch(/等候 \d+ 人，请叫号/);
    day.pass(6_000);
    await page.keyboard.press('Space');
    await page.locator('.now--called').waitFor();
    await until('the title is as it was', async () => /窗口叫号/.test(await page.title()));
    await page.context().close();
  });

  it('[C17] [C18] is one page: going on at another computer is asked first, and the first page is told', async () => {
    const [first, second] = [await day.open(), await day.open()];
    await signInAt(first, '1006');
    await first.getByText('请选择窗口').waitFor();
    await signInAt(second, '1006');
    await second.getByText('您的工号正在另一台电脑上使用').waitFor();
    await takePicture(second, 'clerk-in-use');
    await second.getByRole('button', { name: '返回' }).click();
    await second.getByLabel('工号').waitFor();
    await signInAt(second, '1006');
    await second.getByRole('button', { name: '在这里继续' }).click();
    await second.getByText('请选择窗口').waitFor();
    await first.getByText('您的工号已在另一台电脑登录').waitFor();
    await second.getByRole('button', { name: '退出登录' }).click();
    await second.getByLabel('工号').waitFor();
    await until('no token of this clerk is good any more', () => {
      const left = day.hall.db.prepare(
        `SELECT count(*) FROM staff_session JOIN staff USING (staff_id) WHERE badge = '1006' AND is_taken_over = 0`,
      );
      return left.pluck().get() === 0;
    });
  });
});
