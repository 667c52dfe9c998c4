import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CounterId, ServiceId } from '../../server/protocol/vocabulary.ts';
import { openBrowser, openScreen } from '../support/browser.ts';
import { accepted, type TestClient } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { longHall } from '../support/long-hall.ts';
import { takePicture } from '../support/open-house.ts';
import { expectInLowerHalf, problemsOf } from '../support/page-checks.ts';

const A = 'A' as ServiceId;
const [KIOSK_TARGET, PAD_TARGET, NO_TARGET] = [96, 88, 0];
const WALKED = 240_000;

/** What a look at one state of a page found; the picture is kept beside. */
async function look(page: Page, name: string, rule: { least: number; enhanced: boolean }): Promise<string[]> {
  await takePicture(page, `every-${name}`);
  return (await problemsOf(page, rule)).map((line) => `${name}: ${line}`);
}

const root = (page: Page, change: string) => page.evaluate(`void (document.documentElement.${change})`);

describe('every customers’ page, state by state', () => {
  let hall: TestHall;
  let browser: Browser;
  let clerk: TestClient;
  let manager: TestClient;
  let code: string;

  const open = async (path: string, width: number, height: number) =>
    (await openScreen(browser, `${hall.url}${path}`, { width, height })).page;

  beforeAll(async () => {
    [hall, browser] = await Promise.all([openHall(), openBrowser()]);
    [clerk, manager] = await Promise.all([hall.staff('clerk', '1001'), hall.staff('manager', '9001')]);
    const box = await hall.screen('kiosk', 'side-door');
    await accepted(clerk.send('counter:open', { counterId: '1' as CounterId }));
    ({ code } = await accepted(box.send('ticket:take', { serviceId: A, slip: false })));
    for (let taken = 0; taken < 3; taken += 1) await accepted(box.send('ticket:take', { serviceId: A, slip: false }));
    await accepted(manager.send('service:close', { serviceId: 'B' as ServiceId, reason: '系统维护' }));
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  it.each([
    { width: 1080, height: 1920, language: 'zh' },
    { width: 1080, height: 1920, language: 'en' },
    { width: 1280, height: 1024, language: 'zh' },
    { width: 1280, height: 1024, language: 'en' },
  ])(
    'kiosk, $width × $height, $language: home, large text, high contrast, help, number',
    async ({ width, height, language }) => {
      const kiosk = await open('/kiosk', width, height);
      const at = (state: string) => `kiosk-${width}-${language}-${state}`;
      const plain = { least: KIOSK_TARGET, enhanced: false };
      const enhanced = { least: KIOSK_TARGET, enhanced: true };
      await kiosk.locator('.service').first().waitFor();
      if (language === 'en') await kiosk.getByRole('button', { name: 'English' }).click();
      const found = await look(kiosk, at('home'), plain);
      await root(kiosk, `dataset.text = 'large'`);
      found.push(...(await look(kiosk, at('large'), enhanced)));
      await root(kiosk, `removeAttribute('data-text')`);
      await root(kiosk, `dataset.theme = 'contrast'`);
      found.push(...(await look(kiosk, at('contrast'), enhanced)));
      await root(kiosk, `removeAttribute('data-theme')`);
      await kiosk.locator('.option-help').click();
      await kiosk.locator('dialog').waitFor();
      found.push(...(await look(kiosk, at('help'), plain)));
      await kiosk.locator('dialog button').last().click();
      await kiosk.locator('.option-back').click();
      await kiosk.locator('.keypad').first().waitFor();
      found.push(...(await look(kiosk, at('number'), plain)));
      await kiosk.context().close();
      expect(found.join('\n')).toBe('');
    },
    WALKED,
  );

  it(
    'kiosk of a hall with twelve services of forty characters, in every comfort',
    async () => {
      const long = await openHall({ template: longHall });
      const found: string[] = [];
      for (const [width, height] of [
        [1080, 1920],
        [1280, 1024],
      ] as const) {
        const { page: kiosk } = await openScreen(browser, `${long.url}/kiosk`, { width, height });
        await kiosk.locator('.service').first().waitFor();
        const steps: [state: string, press: RegExp | null][] = [
          ['plain', null],
          ['large', /^大字/],
          ['large-low', /^低位操作/],
          ['low', /^标准字号/],
          ['low-en', /^English/],
          ['large-low-en', /^Large text/],
          ['contrast-en', /^High contrast/],
        ];
        for (const [state, press] of steps) {
          if (press) await kiosk.getByRole('button', { name: press }).click();
          const rule = { least: KIOSK_TARGET, enhanced: /large|contrast/.test(state) };
          found.push(...(await look(kiosk, `kiosk-long-${width}-${state}`, rule)));
          if (/low/.test(state)) await expectInLowerHalf(kiosk);
        }
        await kiosk.getByRole('button', { name: 'Next page' }).click();
        await kiosk.getByText(/^2 of/).waitFor();
        await kiosk.context().close();
      }
      await long.close();
      expect(found.join('\n')).toBe('');
    },
    WALKED,
  );

  it(
    'wall, window, pad and phone: waiting, called, served, asked, outage',
    async () => {
      const wall = await open('/display', 1920, 1080);
      const strip = await open('/window?counter=1', 800, 480);
      const pad = await open('/pad?counter=1', 1024, 600);
      const phone = await open(`/t/${code}`, 390, 844);
      const found: string[] = [];
      const lookAtAll = async (state: string) => {
        const plain = { least: NO_TARGET, enhanced: false };
        for (const [name, page] of Object.entries({ wall, window: strip, phone }))
          found.push(...(await look(page, `${name}-${state}`, plain)));
        found.push(...(await look(pad, `pad-${state}`, { ...plain, least: PAD_TARGET })));
      };
      await phone.locator('.phone-ticket').waitFor();
      await lookAtAll('waiting');
      await accepted(clerk.send('counter:next', {}));
      await strip.getByText('请到本窗口').waitFor();
      await phone.locator('.standing--called').waitFor();
      await lookAtAll('called');
      await accepted(clerk.send('counter:start', {}));
      await strip.getByText('正在办理').waitFor();
      await accepted(clerk.send('counter:finish', {}));
      await pad.getByText('请您评价本次服务').waitFor();
      await lookAtAll('asked');
      await pad.getByRole('button', { name: 'English' }).click();
      found.push(...(await look(pad, 'pad-asked-en', { least: PAD_TARGET, enhanced: false })));
      await accepted(manager.send('hall:outage', { grade: 'long', reason: '线路检修' }));
      await wall.locator('.wall-banner--outage').waitFor();
      await lookAtAll('outage');
      expect(found.join('\n')).toBe('');
    },
    WALKED,
  );

  it(
    'wall and window in the high contrast that their address asks for',
    async () => {
      const found: string[] = [];
      for (const [name, path, width, height] of [
        ['wall', '/display?theme=contrast', 1920, 1080],
        ['window', '/window?counter=1&theme=contrast', 800, 480],
      ] as const) {
        const page = await open(path, width, height);
        await page.locator('main header').waitFor();
        found.push(...(await look(page, `${name}-contrast`, { least: NO_TARGET, enhanced: true })));
      }
      expect(found.join('\n')).toBe('');
    },
    WALKED,
  );
});
