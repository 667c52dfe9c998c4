import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepted, connect, signIn, type TestClient } from '../support/client.ts';
import { type House, openHouse, signInAt } from '../support/open-house.ts';
import { problemsOf } from '../support/page-checks.ts';
import { until } from '../support/until.ts';

const ERRAND = { serviceId: 'C' as never, itemCode: 'C02', slip: false };

/** Somebody whose home has a new owner is served at counter 4, as far as `to`. */
async function serve(people: People, to: 'called' | 'serving' | 'finished'): Promise<{ number: string; code: string }> {
  const { number, code } = await accepted(people.kiosk.send('ticket:take', ERRAND));
  await accepted(people.clerk.send('counter:next', {}));
  if (to === 'called') return { number, code };
  await accepted(people.clerk.send('counter:start', {}));
  if (to === 'finished') await accepted(people.clerk.send('counter:finish', {}));
  return { number, code };
}

type People = { kiosk: TestClient; clerk: TestClient; manager: TestClient };

async function comeIn(url: string): Promise<People> {
  const [clerk, manager] = await Promise.all(
    (['clerk', 'manager'] as const).map(async (role) =>
      connect(url, { role, token: await signIn(url, role === 'clerk' ? '1001' : '9001') }),
    ),
  );
  if (!clerk || !manager) throw new Error('nobody came in');
  await accepted(clerk.send('counter:open', { counterId: '4' as never }));
  return { kiosk: await connect(url, { role: 'kiosk', name: 'kiosk-9' }), clerk, manager };
}

/** Counts, in a page, what a customer would hear and feel. */
const HEAR = `
  window.heard = { notes: 0, words: 0, buzzes: 0 };
  for (const [source, kind] of [[OscillatorNode, 'notes'], [AudioBufferSourceNode, 'words']]) {
    const start = source.prototype.start;
    source.prototype.start = function (...args) {
      window.heard[kind] += 1;
      return start.apply(this, args);
    };
  }
  navigator.vibrate = () => (window.heard.buzzes += 1) > 0;
`;

const heardIn = (page: Page) => page.evaluate<{ notes: number; words: number; buzzes: number }>('window.heard');

describe('the pad at a counter', () => {
  let house: House;
  let people: People;
  let pad: Page;
  /** Keeps a picture of the pad, and finds nothing wrong with what it shows. */
  async function look(name: string): Promise<void> {
    await house.picture(pad, name);
    expect(await problemsOf(pad, { enhanced: false, least: 88 })).toEqual([]);
  }
  async function lookAtPhone(phone: Page, name: string): Promise<void> {
    await house.picture(phone, name);
    expect(await problemsOf(phone, { enhanced: false, least: 48 })).toEqual([]);
  }
  const face = (word: string | RegExp) => pad.getByRole('button', { name: word, exact: true });
  const today = () => people.manager.latest('manager:view')?.today;

  beforeAll(async () => {
    house = await openHouse([]);
    people = await comeIn(house.url);
    pad = await house.open('/pad?counter=4');
    await pad.getByText('很高兴为您服务').waitFor();
  }, 60_000);
  afterAll(async () => {
    house.expectNoComplaints();
    for (const client of Object.values(people)) client.close();
    await house.close();
  });

  it('shows whose turn it is, and who is being served for what', async () => {
    await look('pad-idle');
    await pad.evaluate(HEAR);
    const { number } = await serve(people, 'called');
    await pad.getByText('到本窗口').waitFor();
    await pad.getByText(number).waitFor();
    await pad.getByText('房子换了主人').waitFor();
    await look('pad-calling');
    await accepted(people.clerk.send('counter:start', {}));
    await pad.getByText('正在为您办理').waitFor();
    await look('pad-serving');
    await accepted(people.clerk.send('counter:finish', {}));
    await pad.getByText('请您评价本次服务').waitFor();
    await until('one note and its words are heard', async () => (await heardIn(pad)).words === 1);
  });

  it('lets somebody change their mind for five seconds; ten fingers are one rating', async () => {
    await pad.getByRole('button', { name: 'English' }).click();
    await pad.getByText('How was our service?').waitFor();
    await look('pad-invited-en');
    await pad.evaluate("for (const tile of document.querySelectorAll('.face-tile')) tile.click()");
    await pad.getByText('Your rating: Very satisfied').waitFor();
    await face(/Change it/).click();
    await face('Satisfied').click();
    await pad.getByText('Your rating: Satisfied').waitFor();
    await look('pad-thanks-en');
    expect(await heardIn(pad)).toEqual({ notes: 1, words: 1, buzzes: 0 });
    await pad.getByText('很高兴为您服务').waitFor();
    await people.manager.view('manager:view', ({ today }) => today.rated === 1);
    expect(today()).toMatchObject({ invited: 1, rated: 1, badRatings: 0 });
  });

  it('[C10] lets go of the rating for a finish that is taken back, and asks anew when that is over', async () => {
    await serve(people, 'finished');
    await face('满意').click();
    await pad.getByText('谢谢您的评价').waitFor();
    await accepted(people.clerk.send('counter:undo', {}));
    await pad.getByText('正在为您办理').waitFor();
    const kept = () => pad.evaluate("localStorage.getItem('hallcall.ratings.4')");
    await until('nothing waits to be sent', async () => (await kept()) === '[]');
    await people.manager.view('manager:view', ({ today }) => today.invited === 1 && today.rated === 1);
    await accepted(people.clerk.send('counter:finish', {}));
    await face('非常满意').click();
    await pad.getByText('很高兴为您服务').waitFor();
    await people.manager.view('manager:view', ({ today }) => today.rated === 2);
  });

  it('[R5] keeps a rating that was given while the hall was away, over a reload, and sends it once', async () => {
    await serve(people, 'finished');
    await pad.getByText('请您评价本次服务').waitFor();
    for (const client of Object.values(people)) client.close();
    await house.pullThePlug();
    await pad.getByText('正在重新连接').first().waitFor();
    await look('pad-invited-away');
    await face('基本满意').click();
    await face('提交').click();
    await pad.getByText('谢谢您的评价').waitFor();
    await house.startAgain();
    await pad.reload();
    people = await comeIn(house.url);
    await people.manager.view('manager:view', ({ today }) => today.rated === 3);
    await pad.getByText('很高兴为您服务').waitFor();
    await pad.reload();
    await pad.getByText('很高兴为您服务').waitFor();
    expect(today()).toMatchObject({ invited: 3, rated: 3 });
  }, 60_000);

  it('[R7] [R8] [R9] a bad rating reaches the manager, whose case has the number to call', async () => {
    const { number } = await serve(people, 'finished');
    await face('English').click();
    await face('Dissatisfied').click();
    await look('pad-reasons-en');
    await face('Call me back').click();
    await look('pad-call-back-en');
    await face('No number').click();
    await face('Back').click();
    await face('中文').click();
    await face('不满意').click();
    await pad.getByText('请至少选择一个原因').waitFor();
    expect(await face('提交').isEnabled()).toBe(false);
    await face('没有一次性告知').click();
    await pad.getByLabel('您还想说什么').fill('跑了两次');
    await look('pad-reasons');
    await face('希望回电').click();
    for (const digit of '13800138000') await face(digit).click();
    await pad.getByText('138 0013 8000').waitFor();
    await look('pad-call-back');
    await face('确定').click();
    await face('提交').click();
    await pad.getByText('我们会给您回电').waitFor();
    await look('pad-thanks-call');

    const manager = await house.open('/manager');
    await signInAt(manager, '9001');
    const alert = manager.getByRole('alert').filter({ hasText: number });
    await alert.getByText('希望回电').waitFor();
    expect(await alert.textContent()).toContain('没有一次性告知');
    await house.picture(manager, 'manager-bad-rating');
    await manager.getByRole('tab', { name: /跟进/ }).click();
    await manager.locator('.case-row').filter({ hasText: number }).click();
    await manager.getByRole('button', { name: '显示号码' }).click();
    await manager.getByText('13800138000').waitFor();
    await house.picture(manager, 'manager-call-back');
    await people.manager.view('manager:view', ({ callBacks }) => callBacks.length === 0);
  }, 60_000);

  it('[R6] on a phone: reminded of the call, what to bring, and the rating that nobody gave on the pad', async () => {
    const { number, code } = await accepted(people.kiosk.send('ticket:take', ERRAND));
    const phone = await house.open(`/t/${code}`);
    await phone.evaluate(HEAR);
    await phone.getByRole('button', { name: '开启叫号提醒' }).click();
    await phone.getByText('提醒已开启').waitFor();
    const heard = () => heardIn(phone);
    await until('it shows at once how it sounds', async () => (await heard()).notes > 0);
    const { notes } = await heard();
    await phone.locator('details').first().click();
    await lookAtPhone(phone, 'phone-waiting');

    await accepted(people.clerk.send('counter:next', {}));
    await phone.getByText('请到', { exact: true }).waitFor();
    expect(await phone.title()).toBe('请到 4 号窗口');
    await until('it rings and buzzes', async () => (await heard()).notes > notes && (await heard()).buzzes === 1);
    await lookAtPhone(phone, 'phone-called');

    await accepted(people.clerk.send('counter:start', {}));
    await accepted(people.clerk.send('counter:finish', {}));
    await phone.getByText('请您评价本次服务').waitFor();
    await pad.getByText(`${number} 号顾客`).waitFor();
    await phone.getByRole('button', { name: '不满意', exact: true }).click();
    await phone.getByRole('button', { name: '办理慢' }).click();
    await phone.setViewportSize({ width: 360, height: 640 });
    await phone.locator('.phone-rating').scrollIntoViewIfNeeded();
    await lookAtPhone(phone, 'phone-rating-why');
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.getByRole('button', { name: '满意', exact: true }).click();
    await lookAtPhone(phone, 'phone-rating');
    await phone.getByRole('button', { name: '提交评价' }).click();
    await phone.getByText('谢谢您的评价').waitFor();
    await pad.getByText('很高兴为您服务').waitFor();
    await phone.getByRole('button', { name: 'English' }).click();
    await lookAtPhone(phone, 'phone-rated-en');
    await phone.reload();
    await phone.getByText(number).waitFor();
    expect(await phone.getByText('请您评价本次服务').count()).toBe(0);
  }, 60_000);
});
