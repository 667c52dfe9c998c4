import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';

const PAGES = join(import.meta.dirname, '..', '..', 'electron', 'pages');

/** What the dialog finds of the frame: everything is refused once, and answered from then on. */
const FRAME = `{
  const refused = new Set();
  const answer = (name, reply) => async () => {
    if (refused.has(name)) return reply;
    refused.add(name);
    throw new Error('refused');
  };
  window.hallcallStaff = {
    lock: async () => ({ lockedForMs: 0, triesLeft: 5 }),
    open: answer('open', true),
    look: async () => ({ screen: 'kiosk', address: '', version: '', state: 'shown', upForMs: 0, hasDevices: true, stranger: 'ABCD 0123' }),
    act: answer('act', null),
    leave: async () => null,
  };
}`;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  await page.route('http://frame.localhost/**', (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path.startsWith('/font/')) return route.abort();
    return route.fulfill({ path: join(PAGES, path === '/staff' ? 'staff.html' : path) });
  });
  await page.addInitScript(FRAME);
});
afterAll(() => browser.close());

it('goes on after the frame has refused something, and says only what was done', async () => {
  const refusal = () => page.waitForEvent('pageerror');
  await page.goto('http://frame.localhost/staff');
  const enter = async () => {
    await page.locator('#pin').fill('805193');
    await page.locator('#lock [type=submit]').click();
  };
  await Promise.all([refusal(), enter()]);
  await enter();
  await page.locator('#open').waitFor();
  expect(await page.locator('#mark').textContent()).toBe('ABCD 0123');
  expect(await page.locator('[data-action="trust-hall"]').isVisible()).toBe(true);

  await Promise.all([refusal(), page.locator('[data-action="restart-devices"]').click()]);
  expect(await page.locator('#said').textContent()).toBe('');
  await page.locator('[data-action="reload"]').click();
  expect(await page.locator('#said').textContent()).toBe('');
  await page.locator('[data-action="restart-devices"]').click();
  await page.getByText('设备正在重启。').waitFor();
});
