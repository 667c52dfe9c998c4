import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServiceId } from '../../server/protocol/vocabulary.ts';
import { openForReading } from '../../server/storage/database.ts';
import { createStores } from '../../server/storage/stores.ts';
import { accepted, connect, signIn } from '../support/client.ts';
import { type House, openHouse, signInAt } from '../support/open-house.ts';
import { checkFigures, checkNumbers, checkOrder, checkRevisions, checkStories } from '../support/random-reckoning.ts';
import { tabTo } from '../support/tab-to.ts';
import { until } from '../support/until.ts';

/** Enough that nobody at a counter runs out of customers: three counters do A and E, three do B, C, D and E. */
const ARRIVALS = 'AAAAAAAAAAAAAAAAAABBBBCCCCCCCCDDDDDDDDEEEEEE';
const NOBODY = '没有正在办理的号码';
const WALK_MS = 240_000;
/** Eleven pages share one machine. */
const PATIENCE_MS = 60_000;

/** What each clerk does with one customer after the other; at last each has somebody at the counter. */
const SHIFTS: Record<string, readonly Deed[]> = {
  1001: ['finish', 'hold', 'finish'],
  1002: ['no-show', 'transfer', 'finish'],
  1003: ['pause', 'finish', 'no-show'],
  1004: ['finish', 'transfer', 'hold'],
  1005: ['hold', 'pause', 'finish'],
  1006: ['transfer', 'no-show', 'finish'],
};
type Deed = 'finish' | 'no-show' | 'transfer' | 'hold' | 'pause';

/** A clerk's page, worked by keyboard alone. */
function atCounter(page: Page) {
  const plate = page.locator('.now .number-plate');
  const called = () => page.locator('.now--called').waitFor();
  const idle = () => page.getByText(NOBODY).waitFor();
  const key = (name: string) => page.keyboard.press(name);
  async function call(): Promise<void> {
    await key('F1');
    await called();
  }
  async function serve(): Promise<void> {
    await key('F2');
    await page.locator('.now--serving').waitFor();
  }
  async function finish(): Promise<void> {
    await serve();
    await key('F2');
    await idle();
  }
  const deeds: Record<Deed, () => Promise<void>> = {
    finish,
    async 'no-show'() {
      await key('F3');
      await idle();
    },
    async transfer() {
      await serve();
      await key('F8');
      await page.getByRole('dialog').getByRole('option').first().waitFor();
      await key('1');
      await idle();
    },
    async hold() {
      await serve();
      await key('F7');
      await page.getByRole('dialog').waitFor();
      await key('Enter');
      await idle();
      await key('F12');
      await called();
      await finish();
    },
    async pause() {
      await finish();
      await key('F5');
      await page.getByRole('dialog').waitFor();
      await key('1');
      await page.locator('.now--none', { hasText: '暂停' }).waitFor();
      await key('F5');
      await idle();
    },
  };
  return {
    page,
    number: async () => (await plate.textContent()) ?? '',
    async signIn(badge: string): Promise<void> {
      await page.getByLabel('工号').waitFor();
      await page.keyboard.type(badge);
      await key('Tab');
      await page.keyboard.type('2468');
      await key('Enter');
      await page.getByText('请选择窗口').waitFor();
      await tabTo(page, new RegExp(`^${badge.at(-1)} 号窗口`));
      await key('Enter');
      await idle();
    },
    async work(shift: readonly Deed[]): Promise<void> {
      for (const deed of shift) {
        await call();
        await deeds[deed]();
      }
      await call();
      await serve();
    },
  };
}

describe('two managers and six clerks at once', () => {
  let house: House;
  let kiosk: Page;
  let wall: Page;
  let guide: Page;
  let first: Page;
  let second: Page;
  const clerks = new Map<string, ReturnType<typeof atCounter>>();
  const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click();

  /** A second manager, who can sign in. */
  async function employ(badge: string): Promise<void> {
    const token = await signIn(house.url, '9001');
    const desk = await connect(house.url, { role: 'manager', token });
    const { settings } = await desk.view('manager:view', () => true);
    const colleague = { badge, name: '郑主任', role: 'manager' as const, isArchived: false };
    const staffList = [...settings.staffList, colleague];
    await accepted(desk.send('settings:save', { change: { staffList } }));
    const body = JSON.stringify({ pin: '2468' });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    await fetch(`${house.url}/api/staff/${badge}/pin`, { method: 'POST', headers, body });
    desk.close();
  }

  beforeAll(async () => {
    house = await openHouse(['--no-limits']);
    await employ('9002');
    const side = await connect(house.url, { role: 'kiosk', name: 'side-door' });
    for (const code of ARRIVALS)
      await accepted(side.send('ticket:take', { serviceId: code as ServiceId, slip: false }));
    side.close();
    const badges = Object.keys(SHIFTS);
    const paths = ['/kiosk', '/display?voice=off', '/guide', '/manager', '/manager', ...badges.map(() => '/clerk')];
    const pages: Page[] = [];
    for (const path of paths) pages.push(await house.open(path));
    for (const page of pages) {
      page.setDefaultTimeout(PATIENCE_MS);
      await page.emulateMedia({ reducedMotion: 'reduce' }); // what moves on a wall takes the time of the others
    }
    [kiosk, wall, guide, first, second] = pages as [Page, Page, Page, Page, Page];
    for (const [page, badge] of [
      [guide, '8001'],
      [first, '9001'],
      [second, '9002'],
    ] as const)
      await signInAt(page, badge);
    for (const [index, badge] of badges.entries()) clerks.set(badge, atCounter(pages[index + 5] as Page));
    await Promise.all([...clerks].map(([badge, clerk]) => clerk.signIn(badge)));
  }, WALK_MS);
  afterAll(async () => {
    house.expectNoComplaints();
    await house.close();
  });

  /** Customers come to the kiosk until everybody else is done. */
  async function keepComing(isOver: () => boolean): Promise<number> {
    let taken = 0;
    while (!isOver()) {
      await kiosk.getByRole('button', { name: taken % 2 === 0 ? /交电费/ : /咨询/ }).click();
      await button(kiosk, '我知道了').click();
      taken += 1;
    }
    return taken;
  }

  async function workOfFirst(): Promise<void> {
    await button(first, '消息').click();
    const messages = first.getByRole('dialog');
    await messages.getByLabel('内容').fill('十一点开会');
    await button(messages, '发送').click();
    await messages.getByRole('list').getByText('十一点开会').waitFor();
    await first.keyboard.press('Escape');
    await messages.waitFor({ state: 'detached' });
    await tab(first, /^今日/);
    await first.locator('.service-line', { hasText: '电表' }).getByRole('button', { name: '停办' }).click();
    const closing = first.getByRole('dialog');
    await button(closing, '系统故障').click();
    await button(closing, '停办').click();
    await closing.waitFor({ state: 'detached' });
    await first.getByLabel('按号码或查询码查找').fill('D008');
    await button(first, '查看').click();
    const ticket = first.getByRole('dialog');
    await button(ticket, '带去窗口或转业务').click();
    await ticket.getByRole('button', { name: /请选择/ }).click();
    await first.getByRole('option', { name: /6 号窗口/ }).click();
    await button(ticket, '需要照顾').click();
    await button(ticket, '确定').click();
    await ticket.waitFor({ state: 'detached' });
  }
  async function workOfSecond(): Promise<void> {
    await tab(second, /^设置/);
    await button(second.locator('.settings-list'), '提醒的界限').click();
    await second.getByLabel('一项业务等候人数达到', { exact: true }).fill('2');
    await second.keyboard.press('Tab');
    await button(second, '保存').click();
    await second.locator('.save-bar-what', { hasText: '没有更改' }).waitFor();
  }

  /** Pressed on both pages in the same moment. */
  async function pressBoth(find: (page: Page) => Locator): Promise<void> {
    const both = await Promise.all([first, second].map((page) => find(page).elementHandle()));
    await Promise.all(both.map((element) => element?.dispatchEvent('click')));
  }

  async function bothAcknowledge(): Promise<void> {
    for (const page of [first, second]) await tab(page, /^大厅/);
    const alert = (page: Page) => page.locator('.plan-alerts .alert-line', { hasText: /交电费 .* 有 \d+ 人等候/ });
    await pressBoth((page) => button(alert(page), '知道了'));
    const seen = await Promise.all(
      [first, second].map((page) =>
        alert(page)
          .getByText(/900\d .主任 已知/)
          .textContent(),
      ),
    );
    expect(seen[0]).toBe(seen[1]);
  }

  async function bothSetOneThing(): Promise<void> {
    const wishes = new Map([
      [first, '95598 甲'],
      [second, '95598 乙'],
    ]);
    const hotline = (page: Page) => page.getByLabel('服务热线');
    for (const [page, wish] of wishes) {
      await tab(page, /^设置/);
      const back = page.locator('.settings-back');
      if (await back.isVisible()) await back.click();
      await button(page.locator('.settings-list'), '大厅资料').click();
      await hotline(page).fill(wish);
    }
    await pressBoth((page) => button(page, '保存'));
    const question = (page: Page) => page.getByRole('dialog').filter({ hasText: '别人刚刚也改了' });
    const late = await Promise.any(
      [...wishes.keys()].map((page) =>
        question(page)
          .waitFor()
          .then(() => page),
      ),
    );
    const early = late === first ? second : first;
    expect(await question(late).locator('del').textContent()).toBe(wishes.get(early));
    expect(await question(late).locator('ins').textContent()).toBe(wishes.get(late));
    await house.picture(late, 'all-at-once-conflict');
    await button(question(late), '用我的').click();
    for (const page of [first, second])
      await until('both have the same', async () => (await hotline(page).inputValue()) === wishes.get(late));
    expect(await question(early).count()).toBe(0);
  }

  it(
    'everybody works at the same time, and nobody is in the other’s way',
    async () => {
      let isOver = false;
      const customers = keepComing(() => isOver);
      const staff = [...clerks].map(([badge, clerk]) => clerk.work(SHIFTS[badge] ?? []));
      await Promise.all([...staff, workOfFirst(), workOfSecond()]).finally(() => {
        isOver = true;
      });
      expect(await customers).toBeGreaterThan(2);
      for (const { page } of clerks.values()) await page.locator('.unseen', { hasText: '十一点开会' }).waitFor();
    },
    WALK_MS,
  );

  it('both acknowledge one alert, and see the same name and time beside it', bothAcknowledge, WALK_MS);

  it('[H13] both set the same thing, and the second sees both and decides', bothSetOneThing, WALK_MS);

  it('[M5] [X3] no ticket is at two counters, and the books balance', async () => {
    const db = openForReading(join(house.folder.path, 'hall.db'));
    db.exec('BEGIN'); // all of it as it stands at one moment
    const books = { db, stores: createStores(db) };
    const at = new Map<string, string>();
    for (const { kind, ticketId, counterId } of books.stores.events.ofDay(books.stores.hall.businessDay())) {
      if (!ticketId) continue;
      if (kind === 'ticket-called' || kind === 'ticket-called-back') {
        expect(at.get(ticketId), `${kind} at ${counterId}`).toBeUndefined();
        at.set(ticketId, String(counterId));
      }
      if (/^ticket-(finished|missed|held|transferred|returned)$/.test(kind)) at.delete(ticketId);
    }
    expect(new Set(at.values()).size).toBe(clerks.size);
    checkNumbers(books);
    checkStories(books);
    checkOrder(books);
    checkFigures(books);
    checkRevisions(books);
    db.close();
  });

  it('every page shows the same truth', async () => {
    const serving = await Promise.all([...clerks.values()].map((clerk) => clerk.number()));
    expect(new Set(serving).size).toBe(clerks.size);
    for (const page of [first, second]) await tab(page, /^大厅/);
    await house.picture(first, 'all-at-once-manager');
    const numbersOf = (page: Page, card: string) => page.locator(`${card} .number-plate`).allTextContents();
    const peopleOf = async (page: Page, row: string) =>
      (await page.locator(row).allTextContents()).map((text) => Number(/\d+/.exec(text)?.[0]));
    const waiting = await peopleOf(first, '.queue-oldest strong');
    for (const page of [first, second]) {
      expect(await numbersOf(page, '.counter-card')).toEqual(serving);
      expect(await peopleOf(page, '.queue-oldest strong')).toEqual(waiting);
    }
    expect(await numbersOf(guide, '.hall-counter')).toEqual(serving);
    expect(await peopleOf(guide, '.hall-rows strong')).toEqual(waiting);
    expect(await peopleOf(wall, '.board-count')).toEqual(waiting);
    await house.picture(wall, 'all-at-once-wall');
    await kiosk.getByRole('button', { name: /电表/ }).getByText('系统故障').waitFor();
  }, 60_000);
});
