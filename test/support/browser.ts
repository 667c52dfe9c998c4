import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Tells the bundled Chromium to bring the few libraries it needs along, so that a bare machine can run it. */
process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';

const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--autoplay-policy=no-user-gesture-required',
  '--mute-audio',
];

/** Unpacks the browser where that has not been done yet. */
export async function browserPath(): Promise<string> {
  const { default: bundled } = await import('@sparticuz/chromium');
  return bundled.executablePath();
}

/** A real Chromium out of an npm package: nothing to download, the same on every machine. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: SWITCHES, headless: true });
}

export type Screen = { page: Page; context: BrowserContext; errors: string[] };

type Viewport = { width: number; height: number };

/** One screen of the hall at its real size; what its page complains about is collected. */
export const openScreen = (browser: Browser, url: string, viewport: Viewport) =>
  openScreenIn('Asia/Shanghai', browser, url, viewport);

/** As `openScreen`, on a box of another time zone. */
export async function openScreenIn(
  timezoneId: string,
  browser: Browser,
  url: string,
  viewport: Viewport,
): Promise<Screen> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(url);
  return { page, context, errors };
}
