import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepted, connect, signIn, type TestClient } from '../support/client.ts';
import { type House, openHouse, signInAt } from '../support/open-house.ts';
import { expectAccessible, problemsOf } from '../support/page-checks.ts';

const LONG = '办理居民客户更名过户以及分时电价变更的综合服务窗口（请带好房产证与身份证的原件）';

describe('a bad rating is followed up to its end', () => {
  let house: House;
  let clerk: TestClient;
  let manager: Page;
  let pad: Page;

  beforeAll(async () => {
    house = await openHouse([]);
    clerk = await connect(house.url, { role: 'clerk', token: await signIn(house.url, '1004') });
    await accepted(clerk.send('counter:open', { counterId: '4' as never }));
    pad = await house.open('/pad?counter=4');
    manager = await house.open('/manager');
    await signInAt(manager, '9001');
    await manager.getByRole('tab', { name: '跟进' }).click();
  }, 60_000);
  afterAll(async () => {
    house.expectNoComplaints();
    clerk.close();
    await house.close();
  });

  /** Nothing is wrong with the page at its real size, where a long case scrolls, and at twice that size. */
  async function look(name: string, { isLong }: { isLong: boolean }): Promise<void> {
    await house.picture(manager, name);
    if (isLong) await expectAccessible(manager, { enhanced: false });
    else expect(await problemsOf(manager, { enhanced: false, least: 44 }), name).toEqual([]);
    await manager.setViewportSize({ width: 683, height: 384 });
    await house.picture(manager, `${name}-zoomed`);
    expect(await problemsOf(manager, { enhanced: false, least: 44 }), `${name} zoomed`).toEqual([]);
    await manager.setViewportSize({ width: 1366, height: 768 });
  }

  async function served(): Promise<string> {
    const kiosk = await connect(house.url, { role: 'kiosk', name: 'kiosk-9' });
    const { number } = await accepted(kiosk.send('ticket:take', { serviceId: 'C' as never, slip: false }));
    await accepted(clerk.send('counter:next', {}));
    await accepted(clerk.send('counter:start', {}));
    await accepted(clerk.send('counter:finish', {}));
    kiosk.close();
    return number;
  }

  /** Answers the question of a step. */
  async function step(act: string, outcome: string | null, note: string): Promise<void> {
    await manager.getByRole('button', { name: act, exact: true }).click();
    const dialog = manager.getByRole('dialog');
    if (outcome !== null) await dialog.getByText(outcome, { exact: true }).click();
    if (note !== '') await dialog.getByLabel(/说明/).fill(note);
    await dialog.getByRole('button', { name: '记录' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  it('[R9] [R13] J11: nothing to follow up at first, then a case as soon as the customer has rated', async () => {
    await manager.getByText('没有未结的差评跟进').waitFor();
    await look('cases-none', { isLong: false });
    const number = await served();
    await pad.getByRole('button', { name: '不满意', exact: true }).click();
    await pad.getByRole('button', { name: '没有一次性告知' }).click();
    await pad.getByLabel('您还想说什么').fill(LONG);
    await pad.getByRole('button', { name: '希望回电' }).click();
    for (const digit of '13800138000') await pad.getByRole('button', { name: digit, exact: true }).click();
    await pad.getByRole('button', { name: '确定', exact: true }).click();
    await pad.getByRole('button', { name: '提交' }).click();
    await manager.locator('.case-row').filter({ hasText: number }).click();
    await manager.locator('.case-said').getByText(LONG).waitFor();
    await manager.getByText('已跟进（1 / 1）').waitFor();
    await manager.getByText('办结（4 号窗口）').waitFor();
    await look('case-received', { isLong: true });
  }, 60_000);

  it('[R11] [R12] J11: called back, handled, fed back, asked again, closed; a hundred per cent', async () => {
    await manager.getByRole('button', { name: '显示号码' }).click();
    await manager.getByText('13800138000').waitFor();
    await step('联系客户', '已联系上', '');
    await step('处理完毕', null, '已重新核对材料清单，并向客户当面道歉');
    await step('反馈客户', '已联系上', '客户知道缺哪一份');
    await step('回访', '客户满意', '');
    await step('结案', '已解决', '下次一次办成');
    await manager.getByText('没有未结的差评跟进').waitFor();
    await manager.getByText('已结', { exact: true }).first().click();
    await manager.getByText('100%').waitFor();
    expect(await manager.locator('.case-steps strong').allInnerTexts()).toEqual([
      ...['接收', '联系客户', '处理', '反馈', '回访', '结案'],
    ]);
    await look('case-closed', { isLong: true });
    await manager.getByRole('button', { name: 'English' }).click();
    await manager.getByText('Asked again').first().waitFor();
    await look('case-closed-en', { isLong: true });
    await manager.getByRole('button', { name: '中文' }).click();
  }, 60_000);

  it('[R11] what is out of order is refused with what to do', async () => {
    const other = await connect(house.url, { role: 'manager', token: await signIn(house.url, '9001') });
    const number = await served();
    await pad.getByRole('button', { name: '非常不满意', exact: true }).click();
    await pad.getByRole('button', { name: '态度不好' }).click();
    await pad.getByRole('button', { name: '提交' }).click();
    await manager.getByText('未结', { exact: true }).first().click();
    await manager.getByRole('tab', { name: /^大厅/ }).click();
    const alert = manager.locator('.plan-alerts .alert-line').filter({ hasText: number });
    await alert.getByRole('button', { name: '去跟进' }).click();
    await manager.locator('.case-row[aria-pressed="true"]').filter({ hasText: number }).waitFor();
    await manager.getByText('客户没有留下电话').waitFor();
    await manager.getByRole('button', { name: '处理完毕', exact: true }).click();
    const { badRatings } = await other.view('manager:view', (view) => view.badRatings.length > 0);
    const caseId = badRatings.find((rating) => rating.number === number)?.invitationId as never;
    await accepted(other.send('case:handle', { caseId, note: '另一位经理先办了' }));
    const dialog = manager.getByRole('dialog');
    await dialog.getByLabel(/说明/).fill('同时也在办');
    await dialog.getByRole('button', { name: '记录' }).click();
    await dialog.getByText(/这件现在是“已处理”/).waitFor();
    await house.picture(manager, 'case-overtaken');
    await dialog.getByRole('button', { name: '返回' }).click();
    await step('无法联系，结案', null, '没有电话');
    await manager.getByText('没有未结的差评跟进').waitFor();
    other.close();
  }, 60_000);
});
