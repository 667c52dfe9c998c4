import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import { openBrowser, openScreen } from '../support/browser.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { signInAt, takePicture } from '../support/open-house.ts';
import { problemsOf } from '../support/page-checks.ts';

const LONG = 'a-kiosk-with-a-name-of-forty-characters-';
const template = HallTemplate.parse({
  ...powerHall,
  devices: [{ name: LONG, role: 'kiosk', key: 'a-key-that-is-long-enough', counterId: null }],
});
/** Several pages, each looked at as a whole. */
const WALK_MS = 90_000;
const SIZES = {
  kiosk: { width: 1080, height: 1920 },
  display: { width: 1920, height: 1080 },
  window: { width: 800, height: 480 },
  pad: { width: 1024, height: 600 },
};

describe('screens that are opened for the first time', () => {
  let hall: TestHall;
  let browser: Browser;
  let manager: Page;
  const open = async (path: string, size: { width: number; height: number }) =>
    (await openScreen(browser, `${hall.url}${path}`, size)).page;
  /** Of whichever screen shows one. */
  const codeOn = async (page: Page) => {
    await page.locator('.pairing-code span').nth(1).waitFor();
    return ((await page.locator('.pairing-code').textContent()) ?? '').replace(/\s/g, '');
  };
  const card = (code: string) =>
    manager.locator('.pairing-card').filter({ hasText: `${code.slice(0, 3)} ${code.slice(3)}` });
  const approve = () => manager.getByRole('dialog').getByRole('button', { name: '批准' }).click();
  const expectWell = async (page: Page, least: number) =>
    expect(await problemsOf(page, { enhanced: false, least })).toEqual([]);

  /** Anew, without anything that was said before. */
  const openSection = async (name: string) => {
    await manager.reload();
    await manager.getByRole('tab', { name: '设备' }).click();
    await manager.locator('.devices-tab').getByRole('tab', { name }).click();
  };

  beforeAll(async () => {
    hall = await openHall({ template, isDemo: false });
    browser = await openBrowser();
    manager = await open('/manager', { width: 1366, height: 768 });
    await signInAt(manager, '9001');
    await manager.getByRole('tab', { name: '设备' }).waitFor();
    await openSection('配对');
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  it(
    '[S10] a kiosk shows a code, the manager enters it, and the kiosk goes on by itself',
    async () => {
      const kiosk = await open('/kiosk?name=kiosk-7', SIZES.kiosk);
      const code = await codeOn(kiosk);
      await takePicture(kiosk, 'pairing-kiosk');
      await expectWell(kiosk, 44);
      await kiosk.reload();
      expect(await codeOn(kiosk)).toBe(code);
      await card(code).waitFor();
      await manager.getByLabel('输入配对码').fill(`${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`);
      await manager.getByRole('button', { name: '查找' }).click();
      await takePicture(manager, 'manager-pairing-approve');
      await approve();
      await kiosk.getByText('您要办什么业务').waitFor();
      await manager
        .getByRole('row', { name: /kiosk-7/ })
        .getByText('在线')
        .waitFor();
    },
    WALK_MS,
  );

  it(
    '[S10] a wall, a window and a pad are let in from the list; window and pad at the counter that was chosen',
    async () => {
      const wall = await open('/display?voice=off', SIZES.display);
      const window = await open('/window', SIZES.window);
      const pad = await open('/pad?counter=2', SIZES.pad);
      const codes = { wall: await codeOn(wall), window: await codeOn(window), pad: await codeOn(pad) };
      for (const [name, page] of Object.entries({ wall, window, pad })) {
        await takePicture(page, `pairing-${name}`);
        await expectWell(page, 44);
      }
      await card(codes.pad).waitFor();
      await takePicture(manager, 'manager-pairing');
      await expectWell(manager, 44);
      await card(codes.wall).getByRole('button', { name: '批准' }).click();
      await manager.getByLabel('设备名称').fill('hall-east');
      await approve();
      await wall.locator('.wall-name').waitFor();
      await card(codes.window).getByRole('button', { name: '批准' }).click();
      await manager.getByRole('button', { name: /选择窗口/ }).click();
      await manager.getByRole('option', { name: '3 号窗口' }).click();
      await approve();
      await window.getByRole('heading', { name: /3 号窗口/ }).waitFor();
      await card(codes.pad).getByRole('button', { name: '批准' }).click();
      await approve();
      await pad.getByText('2 号窗口').first().waitFor();
      await manager.getByText('现在没有设备申请配对').waitFor();
    },
    WALK_MS,
  );

  it(
    '[S11] a window is moved to another counter, and one that is put out shows a code again',
    async () => {
      const window = await open('/window?counter=5', SIZES.window);
      await card(await codeOn(window))
        .getByRole('button', { name: '批准' })
        .click();
      await approve();
      await window.getByRole('heading', { name: /5 号窗口/ }).waitFor();
      const row = manager.getByRole('row', { name: /window-5/ });
      await row.getByRole('button', { name: '更换窗口' }).click();
      await manager.getByRole('button', { name: /5 号窗口/ }).click();
      await manager.getByRole('option', { name: '6 号窗口' }).click();
      await manager.getByRole('dialog').getByRole('button', { name: '更换窗口' }).click();
      await window.getByRole('heading', { name: /6 号窗口/ }).waitFor();
      await row.getByRole('button', { name: '停用' }).click();
      await manager.getByRole('dialog').getByRole('button', { name: '停用' }).click();
      const code = await codeOn(window);
      await card(code).getByRole('button', { name: '拒绝' }).click();
      await window.getByText('接入申请没有通过').waitFor();
    },
    WALK_MS,
  );

  it(
    'the section is well at twice the size and in English',
    async () => {
      await openSection('配对');
      await manager.setViewportSize({ width: 683, height: 384 });
      await expectWell(manager, 44);
      await takePicture(manager, 'manager-pairing-zoomed');
      await manager.setViewportSize({ width: 1366, height: 768 });
      await manager.getByRole('button', { name: 'English' }).click();
      await manager.getByText('Devices that are in').waitFor();
      await expectWell(manager, 44);
      await takePicture(manager, 'manager-pairing-en');
      await manager.getByRole('button', { name: '中文' }).click();
    },
    WALK_MS,
  );

  it(
    '[S12] [J6] makes a key and an address, says each secret once, and is well in both languages',
    async () => {
      await openSection('其他程序');
      await manager.getByText('还没有密钥').waitFor();
      await expectWell(manager, 44);
      await manager.getByRole('button', { name: '新建密钥' }).click();
      await manager.getByLabel('程序名称').fill('booking-program');
      await manager.getByText('查看排队').click();
      await takePicture(manager, 'manager-programs-key');
      await manager.getByRole('button', { name: '生成密钥' }).click();
      const key = await manager.getByLabel('密钥', { exact: true }).inputValue();
      const queue = await fetch(`${hall.url}/api/v1/queue`, { headers: { authorization: `Bearer ${key}` } });
      expect(queue.status).toBe(200);
      await manager.getByRole('button', { name: '已保存' }).click();
      await manager.getByRole('row', { name: /booking-program/ }).waitFor();
      await manager.getByRole('button', { name: '新增通知地址' }).click();
      await manager.getByRole('textbox', { name: '地址' }).fill('http://8.8.8.8/hook');
      await manager.getByText('全部事件').click();
      await takePicture(manager, 'manager-programs-webhook');
      await manager.getByRole('button', { name: '添加', exact: true }).click();
      await manager.getByRole('alert').filter({ hasText: '地址不可用' }).waitFor();
      await manager.getByRole('textbox', { name: '地址' }).fill('http://127.0.0.1:9/hook');
      await manager.getByRole('button', { name: '添加', exact: true }).click();
      expect(await manager.getByLabel('签名密钥').inputValue()).toMatch(/^whsec_/);
      await manager.getByRole('button', { name: '已保存' }).click();
      await manager.getByRole('button', { name: '发送测试' }).click();
      await manager.getByText(/测试消息没有送达/).waitFor();
      await takePicture(manager, 'manager-programs');
      await manager.setViewportSize({ width: 683, height: 384 });
      await expectWell(manager, 44);
      await manager.setViewportSize({ width: 1366, height: 768 });
      await manager.getByRole('button', { name: 'English' }).click();
      await expectWell(manager, 44);
      await takePicture(manager, 'manager-programs-en');
      await manager.getByRole('button', { name: 'Revoke' }).click();
      await manager.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
      await manager.getByText('There is no key yet').waitFor();
    },
    WALK_MS,
  );
});
