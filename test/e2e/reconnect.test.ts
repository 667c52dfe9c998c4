import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type House, openHouse, signInAt } from '../support/open-house.ts';

const RECONNECTING = '正在重新连接';

describe('when the server is gone', () => {
  let house: House;
  const pages: Record<string, Page> = {};

  beforeAll(async () => {
    house = await openHouse([]);
    for (const path of ['/kiosk', '/display', '/window?counter=1', '/pad?counter=1', '/clerk'])
      pages[path] = await house.open(path);
    const clerk = pages['/clerk'] as Page;
    await signInAt(clerk, '1001');
    await clerk.getByRole('button', { name: /1 号窗口/ }).click();
    const kiosk = pages['/kiosk'] as Page;
    await kiosk.getByRole('button', { name: /交电费/ }).click();
    await kiosk.getByRole('button', { name: '我知道了' }).click();
    await clerk.getByText('等候 1 人').waitFor();
  }, 60_000);
  afterAll(async () => {
    house.expectNoComplaints();
    await house.close();
  });

  it('[V4] every screen says that it is not live, keeps its picture, and is right again by itself', async () => {
    await house.pullThePlug();
    for (const page of Object.values(pages)) await page.getByText(RECONNECTING).first().waitFor();
    expect(await (pages['/kiosk'] as Page).getByRole('button', { name: /交电费/ }).isEnabled()).toBe(false);
    await house.picture(pages['/kiosk'] as Page, 'kiosk-offline');
    await house.picture(pages['/display'] as Page, 'display-offline');

    await house.startAgain();
    for (const page of Object.values(pages))
      await page.getByText(RECONNECTING).first().waitFor({ state: 'detached', timeout: 20_000 });
    const clerk = pages['/clerk'] as Page;
    await clerk.getByText('等候 1 人').waitFor();
    await clerk.keyboard.press('Space');
    await (pages['/display'] as Page).getByText('A001').first().waitFor();
  }, 60_000);
});
