import type { Browser, BrowserContext } from 'playwright-core';
import { until } from '../../support/until.ts';
import { type Finding, finding, share } from './finding.ts';

const ROUNDS = 9;
const KIOSK = { width: 1080, height: 1920 };

/** In the page, before anything else: when the frame with the first tiles is on its way to the screen. */
const WATCH_TILES = `
  const watch = () => {
    if (!document.querySelector('.service')) return requestAnimationFrame(watch);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { window.readyAt = performance.now(); };
    port2.postMessage(null);
  };
  requestAnimationFrame(watch);`;

async function openOnce(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(WATCH_TILES);
  await page.goto(url);
  const readyAt = await until('the tiles stand there', () => page.evaluate<number>('window.readyAt'));
  await page.close();
  return readyAt;
}

/** From the start of the navigation until the tiles stand there: with nothing in the cache, and opened again. */
export async function measurePageReady(browser: Browser, hallUrl: string): Promise<Finding[]> {
  const url = `${hallUrl}/kiosk?name=bench`;
  const [cold, warm]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext({ viewport: KIOSK, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    cold.push(await openOnce(context, url));
    warm.push(await openOnce(context, url));
    await context.close();
  }
  return [
    finding('kiosk ready, nothing cached, p50', share(cold, 0.5), 'ms', 1_000),
    finding('kiosk ready, nothing cached, worst', Math.max(...cold), 'ms', null),
    finding('kiosk ready, cached, p50', share(warm, 0.5), 'ms', 1_000),
  ];
}
