import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ear, listenTo } from '../support/audio-ear.ts';
import { openBrowser } from '../support/browser.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { takePicture } from '../support/open-house.ts';
import { until } from '../support/until.ts';

const typedAtOnce = (keys: string) => `for (const key of ${JSON.stringify([...keys])})
  document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))`;

describe('a kiosk for somebody who does not see it', () => {
  let hall: TestHall;
  let browser: Browser;
  let kiosk: Page;
  let ear: Ear;
  let heardBefore = 0;

  beforeAll(async () => {
    hall = await openHall();
    browser = await openBrowser();
    kiosk = await (await browser.newContext({ viewport: { width: 1080, height: 1920 }, locale: 'zh-CN' })).newPage();
    ear = await listenTo(kiosk);
    await kiosk.goto(`${hall.url}/kiosk`);
    await kiosk.getByRole('button', { name: /交电费/ }).waitFor();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  /** The clips that are played from here on, once the last of these is among them. */
  async function hears(...clips: string[]): Promise<void> {
    await ear.hears(clips, heardBefore);
    heardBefore = (await ear.sounds()).length;
  }
  const heard = () => kiosk.evaluate<string>(`document.querySelector('[data-heard]')?.innerText ?? ''`);

  it('[N7] reads the page by key, takes a number, says it sign by sign, and ends with the customer', async () => {
    await kiosk.keyboard.press('ArrowDown');
    expect(await heard()).toBe('');
    await kiosk.keyboard.press('*');
    await hears('guide-on');
    await hears('guide-keys');
    await hears('question');
    await kiosk.keyboard.press('8');
    await until('the first thing is read', heard);
    for (let presses = 0; presses < 30 && !(await heard()).includes('交电费'); presses += 1)
      await kiosk.keyboard.press('ArrowDown');
    await hears('service-pay');
    await takePicture(kiosk, 'kiosk-voice');
    await kiosk.keyboard.press('5');
    await hears('your-number', 'a', '0', '0', '1', 'keep-number');
    await kiosk.getByRole('button', { name: '我记住了' }).click();
    await kiosk.getByRole('button', { name: /交电费/ }).waitFor();
    expect(await kiosk.getByRole('button', { name: '语音' }).getAttribute('aria-pressed')).toBe('false');
  }, 60_000);

  it('[N7] a scanner that types its keys moves and presses nothing', async () => {
    await kiosk.getByRole('button', { name: '语音' }).click();
    await hears('question');
    await kiosk.keyboard.press('ArrowDown');
    const first = await heard();
    expect(first).not.toBe('');
    await kiosk.evaluate(typedAtOnce('5820*XYZ'));
    await kiosk.keyboard.press('ArrowUp');
    await kiosk.keyboard.press('ArrowDown');
    expect(await heard()).toBe(first);
    expect(await kiosk.getByRole('dialog').count()).toBe(0);
  }, 30_000);

  it('[N7] reads what is asked before a number, answer by answer, and the notice', async () => {
    for (let presses = 0; presses < 30 && !(await heard()).includes('新装'); presses += 1)
      await kiosk.keyboard.press('ArrowDown');
    await hears('service-supply');
    await kiosk.keyboard.press('5');
    await hears('guide-items');
    for (let presses = 0; presses < 2; presses += 1) await kiosk.keyboard.press('ArrowDown');
    await hears('nth', '2', 'nth-item');
    await kiosk.keyboard.press('5');
    await hears('guide-notice');
    await kiosk.keyboard.press('ArrowDown');
    await hears('item-have-all');
  }, 30_000);
});
