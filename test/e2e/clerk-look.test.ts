import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import type { CounterId, ServiceId } from '../../server/protocol/vocabulary.ts';
import { openBrowser, openScreen } from '../support/browser.ts';
import { accepted, type TestClient } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { wordsOf } from '../support/journey.ts';
import { longHall } from '../support/long-hall.ts';
import { signInAt, takePicture } from '../support/open-house.ts';
import { problemsOf } from '../support/page-checks.ts';

const SIZES = {
  wide: { width: 1366, height: 768 },
  zoomed: { width: 683, height: 384 },
  strip: { width: 320, height: 720 },
};
const LEAST = 44;
/** What React Aria keeps out of sight for screen readers alone: the way out of a dialog, and the list behind a choice. */
const OF_THE_LIBRARY = /^<button> "(取消|Dismiss)" is|^<select>/;

describe.each([
  ['a power hall', powerHall, 'C', '4'],
  ['a hall of long names', longHall, 'S0', '4'],
] as const)('the clerk’s page in %s', (name, template, serviceId, counterId) => {
  let hall: TestHall;
  let browser: Browser;
  let manager: TestClient;
  let page: Page;
  const found: string[] = [];
  let isReached = true;

  beforeAll(async () => {
    [hall, browser] = await Promise.all([openHall({ template: HallTemplate.parse(template) }), openBrowser()]);
    manager = await hall.staff('manager', '9001');
    const kiosk = await hall.screen('kiosk', 'side-door');
    for (let tickets = 0; tickets < 9; tickets += 1)
      await accepted(kiosk.send('ticket:take', { serviceId: serviceId as ServiceId, slip: false }));
    const other = await hall.staff('clerk', '1005');
    await accepted(other.send('counter:open', { counterId: '5' as CounterId }));
    await accepted(other.send('counter:next', {}));
    await accepted(other.send('counter:no-show', {}));
    hall.clock.advance(17 * 60_000);
    hall.tick();
    page = (await openScreen(browser, `${hall.url}/clerk`, SIZES.wide)).page;
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    if (isReached) await hall.close();
  });

  /** What lies beneath a question is not looked at with it. */
  const showPage = (isShown: boolean) =>
    page.evaluate(`document.querySelector('.clerk').style.visibility = ${isShown ? "''" : "'hidden'"}`);

  /** One state of the page in both languages, wide, at 200 % and as the strip beside another program. */
  async function look(state: string): Promise<void> {
    await showPage((await page.getByRole('dialog').count()) === 0);
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      await takePicture(page, `clerk/${name.replaceAll(' ', '-')}-${state}-${size}`);
      const wrong = await problemsOf(page, { enhanced: false, least: LEAST });
      found.push(...wrong.filter((each) => !OF_THE_LIBRARY.test(each)).map((each) => `${state} ${size}: ${each}`));
    }
    await page.setViewportSize(SIZES.wide);
    await showPage(true);
  }

  it.each(['zh', 'en'] as const)(
    'is clear at every size (%s)',
    async (language) => {
      found.length = 0;
      const say = (key: string, values?: Record<string, string | number>) => wordsOf(language, `clerk.${key}`, values);
      const answered = async (key: string) => {
        await page.keyboard.press(key);
        await page.getByRole('dialog').waitFor();
      };
      const putAway = async () => {
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      };
      const of = (state: string) => `${state}-${language}`;
      if (language === 'zh') await signInAt(page, '1004');
      else await page.getByRole('button', { name: 'English' }).click();
      await page.getByText(say('choose')).first().waitFor();
      await look(of('choose'));
      await page
        .locator('.choose-counters .tile')
        .nth(Number(counterId) - 1)
        .click();
      await page.locator('.now--none').waitFor();
      await look(of('free'));
      await page.keyboard.press('Space');
      await page.locator('.now-sorry').waitFor();
      await look(of('called'));
      await page.keyboard.press('F2');
      await page.locator('.now--serving').waitFor();
      await answered('r');
      await page.keyboard.press('1');
      await look(of('result'));
      await putAway();
      await accepted(manager.send('message:send', { to: { badge: '1004' }, text: '请 '.repeat(99) }));
      await page.locator('.unseen').waitFor();
      hall.clock.advance(61 * 60_000);
      hall.tick();
      await page.locator('.ring--over').waitFor();
      await look(of('serving'));
      await answered('c');
      await look(of('promise'));
      const number = (await page.locator('.now .number-plate').textContent()) ?? '';
      await page.keyboard.type('13800138000');
      await page.keyboard.press('Enter');
      await page.getByText(say('promise.kept', { number })).waitFor();
      await answered('i');
      await look(of('incident'));
      await putAway();
      await answered('F8');
      await look(of('transfer'));
      await putAway();
      await answered('m');
      await look(of('messages'));
      await putAway();
      await page.locator('.unseen .button--primary').first().click();
      await page.locator('.unseen').waitFor({ state: 'detached' });
      await page.locator('.queue-head .button').last().click();
      await look(of('counters'));
      await page.locator('.queue-head .button').first().click();
      await answered('F2');
      await look(of('over-limit'));
      await putAway();
      await answered('F7');
      await page.keyboard.press('Enter');
      await page.locator('.held').waitFor();
      await look(of('held'));
      await answered('F5');
      await page.keyboard.press('1');
      await page.locator('.now-title', { hasText: say('pausedTitle') }).waitFor();
      await look(of('paused'));
      await page.keyboard.press('F5');
      await page.locator('.state-chip--open').waitFor();
      await answered('F6');
      await page.keyboard.press('Enter');
      await page.getByText(say('releaseTitle')).waitFor();
      await page.keyboard.press('Enter');
      await page.getByText(say('summaryTitle')).waitFor();
      await look(of('summary'));
      await putAway();
      expect(found, found.join('\n')).toEqual([]);
    },
    120_000,
  );

  it('says so at every size when the hall cannot be reached', async () => {
    found.length = 0;
    await page.getByRole('button', { name: '中文' }).click();
    await page
      .locator('.choose-counters .tile')
      .nth(Number(counterId) - 1)
      .click();
    await page.locator('.now--none').waitFor();
    isReached = false;
    await hall.close();
    await page.locator('.link-banner').waitFor();
    await look('offline');
    await page.getByRole('button', { name: 'English' }).click();
    await look('offline-en');
    expect(found, found.join('\n')).toEqual([]);
  }, 60_000);
});
