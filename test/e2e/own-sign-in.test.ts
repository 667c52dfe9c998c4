import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openScreen, type Screen } from '../support/browser.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { signInAt, takePicture } from '../support/open-house.ts';
import { problemsOf } from '../support/page-checks.ts';

const RULE = { enhanced: false, least: 44 };
const DESK = { width: 1366, height: 768 };
/** The same desk at 200 % zoom. */
const ZOOMED = { width: 683, height: 384 };
const HOUR = 3_600_000;

describe('the own sign-in of a manager', () => {
  let hall: TestHall;
  let browser: Browser;
  let screen: Screen;
  let page: Page;
  let secret = '';
  const code = (afterMs = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: hall.clock.now() + afterMs });
  const dialog = () => page.getByRole('dialog');
  const press = (name: string) => dialog().getByRole('button', { name, exact: true }).click();
  const openAccount = () => page.getByRole('button', { name: '账号' }).click();
  /** As it is seen at the desk and zoomed in, with nothing wrong about it. */
  async function look(name: string): Promise<void> {
    for (const [where, size] of Object.entries({ desk: DESK, zoomed: ZOOMED })) {
      await page.setViewportSize(size);
      await takePicture(page, `own-${name}-${where}`);
      expect([name, where, await problemsOf(page, RULE)]).toEqual([name, where, []]);
    }
    await page.setViewportSize(DESK);
  }

  beforeAll(async () => {
    hall = await openHall({ idleMinutes: 60 });
    browser = await openBrowser();
    screen = await openScreen(browser, `${hall.url}/manager`, DESK);
    page = screen.page;
    page.setDefaultTimeout(8_000);
    await signInAt(page, '9001');
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  it('[S21] sets up a second factor with the PIN, a picture and the first code', async () => {
    await openAccount();
    await dialog().getByText('没有在其他地方登录。').waitFor();
    await look('none');
    await press('设置两步验证');
    await dialog().getByLabel('密码').fill('1111');
    await press('下一步');
    await dialog().getByText('密码不对').waitFor();
    await dialog().getByLabel('密码').fill('2468');
    await press('下一步');
    secret = await dialog().getByLabel('或手工输入').inputValue();
    await dialog().getByRole('img', { name: '供验证码软件扫描的图' }).waitFor();
    await look('scan');
    await dialog().getByLabel('六位数字').fill('000000');
    await press('确认');
    await dialog().getByText('验证码不对').waitFor();
    await dialog().getByLabel('六位数字').fill(code());
    await press('确认');
    expect(await dialog().locator('.own-codes li').count()).toBe(10);
    await look('codes');
    await press('我已抄下');
    await dialog()
      .getByText(/还剩 10 个应急码/)
      .waitFor();
    await press('关闭');
  });

  it('[S19] [S21] is signed out when nobody uses the page, keeps the draft, and comes back from outside with a code', async () => {
    await page.getByRole('tab', { name: /设置/ }).click();
    await page.getByLabel('服务热线').fill('95598 / 12398');
    await page.getByText('未保存：服务热线').waitFor();
    await page.context().setExtraHTTPHeaders({ 'x-forwarded-for': '203.0.113.9' });
    hall.clock.advance(HOUR);
    await page.getByText('没保存的设置更改还在').waitFor();
    await look('idle');
    await signInAt(page, '9001');
    await page.getByLabel('验证码').waitFor();
    await look('code');
    expect(await page.getByLabel('密码').inputValue()).toBe('2468'); // what was typed need not be typed again
    await page.getByLabel('验证码').fill(code());
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: /设置/ }).click();
    await page.getByText('未保存：服务热线').waitFor();
    expect(await page.getByLabel('服务热线').inputValue()).toBe('95598 / 12398');
  });

  it('[S19] [S20] sets when a sign-in ends and which networks are the hall’s', async () => {
    await page.locator('.settings-list').getByRole('button', { name: '登录安全' }).click();
    await page.getByLabel('大厅的网段').fill('10.20.0.0/16, 10.300.0.0/16');
    await page.getByText('10.300.0.0/16 不是网段').waitFor();
    await look('rules');
    await page.getByLabel('大厅的网段').fill('10.20.0.0/16');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.locator('.save-bar-what', { hasText: '没有更改' }).waitFor();
    expect(hall.stores.hall.settings().signIn.networks).toEqual(['10.20.0.0/16']);
    await page.locator('.settings-list').getByRole('button', { name: '人员名单' }).click();
    await page.getByRole('button', { name: /取消两步验证/ }).waitFor();
  });

  it('[A7] shows what was deleted, and all of it reads well in English', async () => {
    hall.desk.act('persons:forget', {});
    const { callBackId } = await callBack();
    await page.locator('.settings-list').getByRole('button', { name: '数据保留' }).click();
    await page.getByText('现在保存着：电话号码 1 个', { exact: false }).waitFor();
    const guide = await hall.staff('guide', '8001');
    await guide.send('call-back:done', { callBackId, result: 'reached' });
    guide.close();
    await page.getByRole('button', { name: 'English' }).click();
    await page.locator('.settings-list').getByRole('button', { name: 'Sign-in' }).click();
    await look('rules-en');
    await page.locator('.settings-list').getByRole('button', { name: 'What is kept how long' }).click();
    await page.getByText('somebody has called').waitFor();
    await look('deletions-en');
    await page.getByRole('button', { name: 'Account' }).click();
    await page.getByText(/Emergency codes left: 10/).waitFor();
    await look('factor-en');
    expect(hall.faults).toEqual([]);
  });

  async function callBack() {
    const guide = await hall.staff('guide', '8001');
    const added = await guide.send('call-back:add', { phone: '13912345678', serviceId: 'B' as never });
    guide.close();
    if (!added.ok) throw new Error(added.refusal.code);
    return added;
  }
});
