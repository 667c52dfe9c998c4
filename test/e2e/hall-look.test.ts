import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accentShades } from '../../server/domain/accent.ts';
import { openBrowser, openScreen } from '../support/browser.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { signInAt, takePicture } from '../support/open-house.ts';
import { problemsOf } from '../support/page-checks.ts';
import { ROOT } from '../support/server-process.ts';
import { until } from '../support/until.ts';

const CRIMSON = '#a3123a';

describe('the hall’s own look', () => {
  let hall: TestHall;
  let browser: Browser;
  let kiosk: Page;
  let manager: Page;
  beforeAll(async () => {
    [hall, browser] = await Promise.all([openHall(), openBrowser()]);
    const open = async (path: string, width: number, height: number) =>
      (await openScreen(browser, `${hall.url}${path}`, { width, height })).page;
    [kiosk, manager] = await Promise.all([open('/kiosk', 1080, 1920), open('/manager', 1366, 768)]);
    await signInAt(manager, '9001');
    await manager.getByRole('tab', { name: /^设置/ }).click();
    await manager.locator('.settings-list').getByRole('button', { name: '屏幕外观' }).click();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  it('[B1] [B2] a manager chooses accent and logo, sees how well the colour can be read, and the kiosk wears them', async () => {
    await manager.getByText('用系统的颜色').click();
    await manager.getByLabel('颜色代码').fill('#88aacc');
    await manager.getByText('太浅，至少 4.5:1').first().waitFor();
    await manager.getByLabel('颜色代码').fill(CRIMSON);
    await manager.getByText('太浅').waitFor({ state: 'detached' });
    await manager.locator('input[type="file"]').setInputFiles(join(ROOT, 'test/e2e/pictures/pad.png'));
    await manager.getByText(/kB，最多 60 kB/).waitFor();
    await takePicture(manager, 'manager-look');
    await manager.getByRole('button', { name: '保存', exact: true }).click();
    await kiosk.locator('.hall-logo').waitFor();
    expect(await kiosk.evaluate(`document.querySelector('.hall-logo').naturalWidth`)).toBeGreaterThan(0);
    const accent = () =>
      kiosk.evaluate(`getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()`);
    expect(await accent()).toBe(CRIMSON);
    await kiosk.evaluate(`document.documentElement.dataset.text = 'large'`);
    expect(await accent()).toBe(accentShades(CRIMSON).large.accent);
    await kiosk.evaluate(`delete document.documentElement.dataset.text`);
    await takePicture(kiosk, 'kiosk-own-look');
    expect((await problemsOf(kiosk, { enhanced: false, least: 96 })).join('\n')).toBe('');
  }, 90_000);

  it('[B2] a logo that cannot be fetched is simply not there', async () => {
    await kiosk.route('**/branding/*', (route) => route.abort());
    await kiosk.reload();
    await kiosk.getByText('您要办什么业务').waitFor();
    await until('the logo has gone', async () => (await kiosk.locator('.hall-logo').count()) === 0);
  });
});
