import type { Browser } from 'playwright-core';
import { openScreen } from '../../support/browser.ts';
import { until } from '../../support/until.ts';
import { type Finding, finding, share } from './finding.ts';

const TAPS = 100;
const TAKES = 20;
const KIOSK = { width: 1080, height: 1920 };

/** In the page: what passes from the touch until the frame that answers it is on its way to the screen. */
const WATCH_TAPS = `
  window.shown = [];
  addEventListener('pointerdown', ({ timeStamp }) => requestAnimationFrame(() => {
    const isAnswered = document.querySelector('[data-pressed]') !== null;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => window.shown.push(isAnswered ? performance.now() - timeStamp : Infinity);
    port2.postMessage(null);
  }), { capture: false });`;

/** In the page: what passes from the touch until the number stands there. */
const WATCH_NUMBER = `
  window.numbers = [];
  addEventListener('pointerdown', ({ timeStamp, target }) => {
    if (!target.closest('.service')) return;
    const look = () => document.querySelector('.ticket-number')
      ? window.numbers.push(performance.now() - timeStamp) : requestAnimationFrame(look);
    requestAnimationFrame(look);
  });`;

/** From a finger on a tile until the kiosk answers it, and until the number is there. */
export async function measureTaps(browser: Browser, hallUrl: string): Promise<Finding[]> {
  const { page, context } = await openScreen(browser, `${hallUrl}/kiosk?name=bench`, KIOSK);
  const tile = page.locator('button.service:enabled').first();
  await tile.waitFor();
  await page.evaluate(WATCH_TAPS);
  const box = await tile.boundingBox();
  if (!box) throw new Error('there is no tile to tap');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (let tap = 1; tap <= TAPS; tap++) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await until('the tile has answered', () => page.evaluate(`window.shown.length === ${tap}`));
    await page.mouse.move(1, 1); // let go beside it: no number is taken
    await page.mouse.up();
  }
  const shown = (await page.evaluate('window.shown')) as number[];

  await page.evaluate(WATCH_NUMBER);
  for (let take = 1; take <= TAKES; take++) {
    await tile.click();
    await until('the number stands there', () => page.evaluate(`window.numbers.length === ${take}`));
    await page.locator('.ticket-actions button').first().click();
    await tile.waitFor();
  }
  const numbers = (await page.evaluate('window.numbers')) as number[];
  await context.close();
  return [
    finding('tap until the tile answers, p50', share(shown, 0.5), 'ms', 50),
    finding('tap until the tile answers, p99', share(shown, 0.99), 'ms', 50),
    finding('tap until the number stands there, p50', share(numbers, 0.5), 'ms', null),
  ];
}
