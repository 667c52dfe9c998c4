import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHallMadeTls } from '../../server/tls/hall-made.ts';
import { openBrowser } from '../support/browser.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { signInAt, takePicture } from '../support/open-house.ts';
import { problemsOf } from '../support/page-checks.ts';
import { temporaryFolder } from '../support/server-process.ts';

const MARK = /^(?:[0-9A-F]{4} ){7}[0-9A-F]{4}$/;

describe('pages over TLS', () => {
  const folder = temporaryFolder();
  let hall: TestHall;
  let browser: Browser;
  beforeAll(async () => {
    const names = () => ['127.0.0.1'];
    hall = await openHall({ tls: await createHallMadeTls({ data: folder.path, names, now: Date.now }) });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await hall.close();
    folder.remove();
  });

  it('[S16] [S17] a page that was asked for without TLS comes with it and is live, and the manager sees the mark', async () => {
    const doubtful = await browser.newPage();
    await expect(doubtful.goto(`${hall.url}/kiosk`)).rejects.toThrow('ERR_CERT_AUTHORITY_INVALID');
    // whoever has made the hall's certificate known to the browser
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN' });
    const kiosk = await context.newPage();
    await kiosk.goto(`${hall.url.replace('https:', 'http:')}/kiosk`);
    expect(kiosk.url()).toMatch(/^https:/);
    await kiosk.getByRole('button', { name: /电费/ }).first().waitFor();

    const manager = await context.newPage();
    await manager.setViewportSize({ width: 1366, height: 768 });
    await manager.goto(`${hall.url}/manager`);
    await signInAt(manager, '9001');
    await manager.getByRole('tab', { name: '设备' }).click();
    await manager.locator('.devices-tab').getByRole('tab', { name: '配对' }).click();
    expect(await manager.locator('.hall-mark output').textContent()).toMatch(MARK);
    expect(await problemsOf(manager, { enhanced: false, least: 44 })).toEqual([]);
    await manager.setViewportSize({ width: 683, height: 384 });
    expect(await problemsOf(manager, { enhanced: false, least: 44 })).toEqual([]);
    await manager.getByRole('button', { name: 'English' }).click();
    await manager.getByText('Mark of this hall').waitFor();
    await manager.setViewportSize({ width: 1366, height: 768 });
    await takePicture(manager, 'hall-mark-en');
    expect(await problemsOf(manager, { enhanced: false, least: 44 })).toEqual([]);
  });
});
