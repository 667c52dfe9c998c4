import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import type { CounterId, ServiceId } from '../../server/protocol/vocabulary.ts';
import { openBrowser, openScreen } from '../support/browser.ts';
import { accepted, type TestClient } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { longHall } from '../support/long-hall.ts';
import { takePicture } from '../support/open-house.ts';
import { problemsOf } from '../support/page-checks.ts';

const S0 = 'S0' as ServiceId;
const [PAD, PHONE] = [88, 48];
const WALKED = 240_000;

const line = (at: number) => ({
  zh: `新户主的房产证或购房合同原件及复印件 ${at}`,
  en: `Title or purchase contract of the new owner ${at}`,
});
const lines = (count: number) => Array.from({ length: count }, (_, at) => line(at + 1));

/** Names as long as they may be, and an errand that takes eight papers and six steps. */
const wordyHall: HallTemplate = HallTemplate.parse({
  ...longHall,
  hall: {
    ...longHall.hall,
    guidance: { S0: { ask: 'item', items: [{ code: 'S01', name: longHall.services[0]?.name, noticeId: 'S01' }] } },
    oneTimeNotices: [
      {
        ...{ noticeId: 'S01', serviceId: 'S0', version: '1', validFrom: '2026-01-01' },
        ...{ title: line(0), basis: line(0), limit: line(0), documents: lines(8), steps: lines(6) },
      },
    ],
  },
});

const root = (page: Page, change: string) => page.evaluate(`void (document.documentElement.${change})`);

describe('pad and phone in a hall that has much to say', () => {
  let hall: TestHall;
  let browser: Browser;
  let clerk: TestClient;
  let manager: TestClient;
  let kiosk: TestClient;
  const found: string[] = [];

  const open = async (path: string, width: number, height: number) =>
    (await openScreen(browser, `${hall.url}${path}`, { width, height })).page;
  const take = (itemCode?: string) =>
    accepted(kiosk.send('ticket:take', { serviceId: S0, slip: false, ...(itemCode && { itemCode }) }));

  /** One state of a page as it is, on dark ground and in high contrast. */
  async function look(page: Page, name: string, least: number): Promise<void> {
    for (const theme of ['light', 'dark', 'contrast']) {
      await root(page, `dataset.theme = '${theme}'`);
      await takePicture(page, `wordy-${name}-${theme}`);
      const wrong = await problemsOf(page, { least, enhanced: theme === 'contrast' });
      found.push(...wrong.map((each) => `${name} ${theme}: ${each}`));
    }
    await root(page, `removeAttribute('data-theme')`);
  }

  beforeAll(async () => {
    [hall, browser] = await Promise.all([openHall({ template: wordyHall }), openBrowser()]);
    [clerk, manager] = await Promise.all([hall.staff('clerk', '1001'), hall.staff('manager', '9001')]);
    kiosk = await hall.screen('kiosk', 'side-door');
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  it(
    'the pad, state by state',
    async () => {
      const pad = await open('/pad?counter=1&voice=off', 1024, 600);
      const face = (name: string) => pad.getByRole('button', { name, exact: true });
      await pad.getByText('本窗口未开放').waitFor();
      await look(pad, 'pad-closed', PAD);
      await accepted(clerk.send('counter:open', { counterId: '1' as CounterId }));
      await pad.getByText('很高兴为您服务').waitFor();
      await look(pad, 'pad-idle', PAD);
      await accepted(clerk.send('counter:pause', {}));
      await pad.getByText('暂停服务').waitFor();
      await look(pad, 'pad-paused', PAD);
      await pad.evaluate(`OscillatorNode.prototype.start = () => (document.title = 'heard')`);
      await accepted(clerk.send('counter:resume', {}));
      await take();
      await accepted(clerk.send('counter:next', {}));
      await pad.getByText('到本窗口').waitFor();
      await look(pad, 'pad-calling-bare', PAD);
      await accepted(clerk.send('counter:start', {}));
      await pad.getByText('正在为您办理').waitFor();
      await look(pad, 'pad-serving-bare', PAD);
      await accepted(clerk.send('counter:finish', {}));
      await take('S01');
      await accepted(clerk.send('counter:next', {}));
      await accepted(clerk.send('counter:start', {}));
      await pad.getByText('正在为您办理').waitFor();
      await look(pad, 'pad-serving', PAD);
      const scrolls = 'const lists = document.querySelector(".serving-lists"); lists.scrollHeight - lists.clientHeight';
      expect(await pad.evaluate(`{${scrolls}}`)).toBeLessThanOrEqual(0);
      await accepted(manager.send('hall:outage', { grade: 'long', reason: '线路检修' }));
      await pad.getByText('系统故障').waitFor();
      await look(pad, 'pad-outage', PAD);
      await accepted(manager.send('hall:outage', { grade: 'none', reason: '已恢复' }));
      await accepted(clerk.send('counter:finish', {}));
      await pad.getByText('请您评价本次服务').waitFor();
      await look(pad, 'pad-invited', PAD);
      expect(await pad.title()).not.toBe('heard');
      await face('English').click();
      await look(pad, 'pad-invited-en', PAD);
      await face('Very dissatisfied').click();
      await look(pad, 'pad-reasons-en', PAD);
      await face('Call me back').click();
      await look(pad, 'pad-call-back-en', PAD);
      await face('No number').click();
      await face('Back').click();
      await face('中文').click();
      await face('非常不满意').click();
      await look(pad, 'pad-reasons', PAD);
      await face('希望回电').click();
      await look(pad, 'pad-call-back', PAD);
      await face('不留电话').click();
      await face('其他').click();
      await face('提交').click();
      await pad.getByText('谢谢您的评价').waitFor();
      await takePicture(pad, 'wordy-pad-thanks');
      expect(found.splice(0).join('\n')).toBe('');
    },
    WALKED,
  );

  it(
    'the phone, state by state, also small and with large text',
    async () => {
      const { code } = await take('S01');
      const phone = await open(`/t/${code}`, 390, 844);
      const lookAtPhone = async (name: string) => {
        await look(phone, `phone-${name}`, PHONE);
        await phone.setViewportSize({ width: 360, height: 640 });
        await root(phone, `dataset.text = 'large'`);
        await takePicture(phone, `wordy-phone-${name}-large`);
        const wrong = await problemsOf(phone, { least: PHONE, enhanced: true });
        found.push(...wrong.map((each) => `${name} large: ${each}`));
        await root(phone, `removeAttribute('data-text')`);
        await phone.setViewportSize({ width: 390, height: 844 });
      };
      await phone.locator('.phone-ticket').waitFor();
      await lookAtPhone('waiting');
      await phone.getByRole('button', { name: 'English' }).click();
      await lookAtPhone('waiting-en');
      await accepted(clerk.send('counter:next', {}));
      await phone.locator('.standing--called').waitFor();
      await lookAtPhone('called-en');
      await phone.getByRole('button', { name: '中文' }).click();
      await lookAtPhone('called');
      await accepted(clerk.send('counter:no-show', {}));
      await phone.locator('.standing--missed').waitFor();
      await lookAtPhone('missed');
      await phone.locator('.phone-foot .button').first().click();
      await phone.locator('.standing--missed').waitFor({ state: 'detached' });
      await accepted(clerk.send('counter:next', {}));
      await accepted(clerk.send('counter:start', {}));
      await accepted(clerk.send('counter:finish', {}));
      await phone.locator('.phone-rating').waitFor();
      await lookAtPhone('asked');
      await phone.getByRole('button', { name: '非常不满意' }).click();
      await phone.locator('.phone-rating').scrollIntoViewIfNeeded();
      await lookAtPhone('why');
      await phone.getByRole('button', { name: 'English' }).click();
      await lookAtPhone('why-en');
      const late = await take();
      await phone.goto(`${hall.url}/t/${late.code}`);
      await phone.locator('.standing').waitFor();
      await accepted(manager.send('hall:outage', { grade: 'long', reason: '线路检修' }));
      await phone.locator('.banner--danger').waitFor();
      await lookAtPhone('outage');
      await accepted(manager.send('hall:outage', { grade: 'none', reason: '已恢复' }));
      await accepted(manager.send('hall:close-day', { decision: 'end', reason: '线路检修' }));
      await phone.getByText('今日已结束营业').waitFor();
      await lookAtPhone('closed');
      await phone.goto(`${hall.url}/t/AAAA-AAAA`);
      await phone.locator('.phone-unknown').waitFor();
      await lookAtPhone('unknown');
      expect(found.splice(0).join('\n')).toBe('');
    },
    WALKED,
  );
});
