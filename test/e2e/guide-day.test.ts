import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepted, connect, signIn, type TestClient } from '../support/client.ts';
import { type House, openHouse, signInAt } from '../support/open-house.ts';
import { expectAccessible, problemsOf } from '../support/page-checks.ts';

describe('a guide’s day', () => {
  let house: House;
  let guide: Page;
  let kiosk: TestClient;
  const clerks: TestClient[] = [];

  beforeAll(async () => {
    house = await openHouse([]);
    for (const [badge, counterId] of [
      ['1001', '1'],
      ['1004', '4'],
    ] as const) {
      const clerk = await connect(house.url, { role: 'clerk', token: await signIn(house.url, badge) });
      await accepted(clerk.send('counter:open', { counterId: counterId as never }));
      clerks.push(clerk);
    }
    kiosk = await connect(house.url, { role: 'kiosk', name: 'kiosk-9' });
    guide = await house.open('/guide');
    await guide.setViewportSize({ width: 1280, height: 800 });
    await signInAt(guide, '8001');
    await guide.getByText('1 号窗口').first().waitFor();
  }, 60_000);
  afterAll(async () => {
    house.expectNoComplaints();
    for (const client of [...clerks, kiosk]) client.close();
    await house.close();
  });

  /** Nothing is wrong with the page on a tablet, on a small screen and at twice the size. */
  async function look(name: string): Promise<void> {
    for (const [size, viewport] of [
      ['', { width: 1280, height: 800 }],
      ['-1366', { width: 1366, height: 768 }],
      ['-zoomed', { width: 683, height: 384 }],
    ] as const) {
      await guide.setViewportSize(viewport);
      await house.picture(guide, `${name}${size}`);
      expect(await problemsOf(guide, { enhanced: false, least: 44 }), `${name}${size}`).toEqual([]);
    }
    await guide.setViewportSize({ width: 1280, height: 800 });
  }

  /** The same of a question, which lies over the page. */
  async function lookAtQuestion(name: string): Promise<void> {
    await house.picture(guide, name);
    await expectAccessible(guide, { enhanced: false });
  }

  const take = (serviceId: string) =>
    accepted(kiosk.send('ticket:take', { serviceId: serviceId as never, slip: false }));

  it('a customer says what he came for: the guide sees where it is done and takes the ticket, with care', async () => {
    await guide.getByText('行动不便').click();
    await guide.getByLabel('客户要办什么').fill('过户');
    const item = guide.locator('.where-to li').filter({ hasText: '房' }).first();
    await item.waitFor();
    expect(await item.innerText()).toContain('4 号窗口');
    await look('guide-where-to');
    await item.getByRole('button').click();
    await guide.getByText('C001').waitFor();
    await lookAtQuestion('guide-taken');
    await guide.getByRole('button', { name: '完成' }).click();
    const view = await clerks[1]?.view('clerk:view', ({ waiting }) => waiting.length > 0);
    expect(view?.waiting[0]).toMatchObject({ number: 'C001', care: 'mobility' });
    expect(view?.waiting[0]?.item).not.toBeNull();
  }, 60_000);

  it('[T12] [T13] finds a ticket by its code, and walks its customer to a counter, where it is called next', async () => {
    const [, second] = [await take('B'), await take('B')];
    const walked = await take('A');
    await guide.getByRole('tab', { name: '客户' }).click();
    await guide.getByLabel('按号码或查询码查找').fill(walked.code.toLowerCase());
    await guide.getByRole('button', { name: '查看', exact: true }).click();
    const dialog = guide.getByRole('dialog');
    await dialog
      .getByText(/正在等候|等候/)
      .first()
      .waitFor();
    await dialog.getByText('经过').click();
    await lookAtQuestion('guide-ticket');
    await dialog.getByRole('button', { name: '带去窗口或转业务' }).click();
    await dialog.getByRole('button', { name: /请选择/ }).click();
    await guide.getByRole('option', { name: /4 号窗口/ }).click();
    await dialog.getByRole('button', { name: '需要照顾' }).click();
    await lookAtQuestion('guide-move');
    await dialog.getByRole('button', { name: '确定' }).click();
    await dialog.waitFor({ state: 'detached' });
    const called = await clerks[1]?.send('counter:next', {});
    expect(called).toMatchObject({ ok: true, number: walked.number, reason: { code: 'bound' } });
    expect(second.number).toBe('B002');
  }, 60_000);

  it('[T7] gives a number back only with a reason, and brings who was missed back into the line', async () => {
    await guide.getByLabel('按号码或查询码查找').fill('b2');
    await guide.getByRole('button', { name: '查看', exact: true }).click();
    const dialog = guide.getByRole('dialog');
    await dialog.getByRole('button', { name: '取消此号' }).click();
    expect(await dialog.getByRole('button', { name: '取消此号' }).isEnabled()).toBe(false);
    await dialog.getByRole('button', { name: '客户已离开' }).click();
    await dialog.getByRole('button', { name: '取消此号' }).click();
    await guide.getByText('B002 已取消').waitFor();
    await guide.getByLabel('按号码或查询码查找').fill('');
    const [payment] = clerks;
    const { number } = await take('A');
    await accepted(payment?.send('counter:next', {}) as never);
    await accepted(payment?.send('counter:no-show', {}) as never);
    await guide.getByRole('button', { name: '重新排队' }).click();
    await guide.locator('.customers-waiting').getByText(number).waitFor();
    await look('guide-customers');
  }, 60_000);

  it('[G7] sees that somebody stands at a kiosk without a number, and that it is over', async () => {
    await accepted(kiosk.send('screen:stay', { stays: true }));
    await guide.getByText('取号机 kiosk-9前有人一直没取到号').waitFor();
    await look('guide-stay');
    await accepted(kiosk.send('screen:stay', { stays: false }));
    await guide.getByText('前有人一直没取到号').waitFor({ state: 'detached' });
  }, 60_000);

  it('is the same day in English', async () => {
    await guide.getByRole('button', { name: 'English' }).click();
    await guide.getByRole('tab', { name: 'Customers' }).waitFor();
    await look('guide-customers-en');
    await guide
      .getByRole('tab', { name: /Take|ticket/i })
      .first()
      .click();
    await guide.getByLabel('What the customer came for').fill('bill');
    await guide.locator('.where-to li').first().waitFor();
    await look('guide-where-to-en');
    await guide.getByRole('button', { name: '中文' }).click();
  }, 60_000);
});
