import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrinterTwin } from '../../hardware/fakes/printer-twin.ts';
import { readEscpos } from '../support/escpos-reader.ts';
import { type House, openHouse, signInAt } from '../support/open-house.ts';
import { createCable } from '../support/pty.ts';
import { until } from '../support/until.ts';

describe('the main job, from the tap to the rating', () => {
  const cable = createCable();
  const twin = createPrinterTwin();
  let house: House;
  let kiosk: Page;
  let display: Page;
  let clerk: Page;
  let window: Page;
  let pad: Page;

  beforeAll(async () => {
    twin.attach(cable.plug());
    house = await openHouse(['--printer', `serial:${cable.path}?baud=115200&profile=generic-80`]);
    [kiosk, display, clerk, window, pad] = (await Promise.all(
      ['/kiosk', '/display', '/clerk', '/window?counter=1', '/pad?counter=1'].map((path) => house.open(path)),
    )) as [Page, Page, Page, Page, Page];
  }, 60_000);
  afterAll(async () => {
    house.expectNoComplaints();
    await house.close();
    await cable.remove();
  });

  it('begins at the start page, which has a way into every screen', async () => {
    const start = await house.open('/');
    await start.getByText('2468').waitFor();
    const links = await start.getByRole('link').all();
    const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
    for (const path of ['/kiosk', '/display', '/window?counter=1', '/pad?counter=1', '/clerk', '/guide', '/manager'])
      expect(hrefs).toContain(path);
    await house.picture(start, 'start');
  });

  it('a customer takes a ticket and gets its slip', async () => {
    const tile = kiosk.getByRole('button', { name: /交电费/ });
    await tile.waitFor();
    await tile.dblclick(); // an impatient finger is one customer
    await kiosk.getByText('请取走您的号票').waitFor();
    await kiosk.getByText('A001').waitFor();
    await house.picture(kiosk, 'kiosk-ticket');

    await until('the slip is cut', () => twin.printed().length === 1);
    const bytes = twin.printed()[0] as Uint8Array;
    const slip = readEscpos(bytes);
    const text = slip.lines.map((line) => line.text).join('\n');
    expect(text).toContain('示范供电营业厅');
    expect(text).toContain('交电费');
    expect(text).toContain('Pay a bill');
    expect(text).toContain('95598');
    const number = slip.lines.find((line) => line.text.trim() === 'A001');
    expect(Math.min(number?.width ?? 0, number?.height ?? 0)).toBeGreaterThanOrEqual(4);
    expect(slip.qr).toEqual([expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{10}$/)]);
    expect(slip.cuts).toBe(1);
    expect(bytes.length).toBeLessThan(600);
  });

  it('a clerk signs in, opens a counter and presses Next', async () => {
    await signInAt(clerk, '1001');
    await clerk.getByRole('button', { name: /1 号窗口/ }).click();
    await clerk.getByText('等候 1 人').waitFor();
    await clerk.keyboard.press('Space');
    await clerk.getByText('正在叫号').first().waitFor();
  });

  it('wall and window show the call, and the clerk sees that it was spoken', async () => {
    await display.getByText('A001').first().waitFor();
    await window.getByText('请到本窗口').waitFor();
    await clerk.getByText('语音已播报').waitFor({ timeout: 30_000 });
    await house.picture(window, 'window');
  });

  it('the service runs against its limit and is finished', async () => {
    await clerk.keyboard.press('F2');
    await clerk.getByText('时限 5 分钟').waitFor();
    await window.getByText('正在办理').waitFor();
    await clerk.keyboard.press('F2');
    await clerk.getByText('没有正在办理的号码').waitFor();
  });

  it('the customer rates on the pad, once', async () => {
    await pad.getByText('请您评价本次服务').waitFor();
    await house.picture(pad, 'pad');
    await pad.getByRole('button', { name: /^非常满意/ }).click();
    await pad.getByText(/谢谢/).first().waitFor();
    const manager = await house.open('/manager');
    await signInAt(manager, '9001');
    await manager.getByText('1 / 1').waitFor();
  });

  it('the slip code opens the ticket on a phone', async () => {
    const [code] = readEscpos(twin.printed()[0] as Uint8Array).qr;
    const phone = await house.open(`/t/${code}`);
    await phone.getByText('A001').waitFor();
    await house.picture(phone, 'phone');
  });

  it('a guide takes a ticket for somebody who cannot', async () => {
    const guide = await house.open('/guide');
    await signInAt(guide, '8001');
    await guide.getByRole('button', { name: /新装/ }).first().click();
    await guide.getByText('B001').first().waitFor();
  });
});
