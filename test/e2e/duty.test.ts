import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HallTemplate } from '../../server/catalogue/hall-template.ts';
import { powerHall } from '../../server/catalogue/power-hall.ts';
import type { CounterId, ServiceId } from '../../server/protocol/vocabulary.ts';
import { openBrowser, openScreen } from '../support/browser.ts';
import { accepted, type TestClient } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { longHall } from '../support/long-hall.ts';
import { signInAt, takePicture } from '../support/open-house.ts';
import { problemsOf } from '../support/page-checks.ts';

const MINUTE = 60_000;
const TUESDAY = Date.UTC(2026, 2, 2, 16, 0); // midnight in Shanghai
const at = (hour: number, minute: number) => TUESDAY + (hour * 60 + minute) * MINUTE;
const hours = { from: '08:30', to: '17:00', breaks: [] };
const A = 'A' as ServiceId;
const ONE = '1' as CounterId;
const WALKED = 240_000;

describe('a day of the duty manager', () => {
  let hall: TestHall;
  let browser: Browser;
  let page: Page;
  let clerk: TestClient;
  let kiosk: TestClient;
  const errors: string[] = [];
  const tab = (name: RegExp) => page.getByRole('tab', { name }).click();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  const go = (instant: number) => {
    hall.clock.set(instant);
    hall.tick();
  };

  beforeAll(async () => {
    const timetable = { weekly: { 1: hours, 2: hours }, lastTicket: { byWork: false } };
    const contacts = [{ level: 2, role: '服务专责', name: '王专责', phone: '0731-1234' }];
    const template = HallTemplate.parse({
      ...powerHall,
      hall: { ...powerHall.hall, timetable, incidentContacts: contacts },
    });
    [hall, browser] = await Promise.all([openHall({ template }), openBrowser()]);
    clerk = await hall.staff('clerk', '1001');
    kiosk = await hall.screen('kiosk');
    const seen = { isVisible: true, sound: 'none', hasSpoken: false };
    kiosk.socket.on('screen:check', (_order: unknown, answer: (seen: object) => void) => answer(seen));
    await accepted(clerk.send('counter:open', { counterId: ONE }));
    await accepted(kiosk.send('ticket:take', { serviceId: A, slip: false }));
    await accepted(clerk.send('counter:next', {}));
    await accepted(clerk.send('counter:finish', {}));
    go(at(8, 12));
    clerk = await hall.staff('clerk', '1001');
    const screen = await openScreen(browser, `${hall.url}/manager`, { width: 1366, height: 768 });
    page = screen.page;
    errors.push(...screen.errors);
    await signInAt(page, '9001');
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  it('[I7] reads yesterday on one page before opening, and finds the hall in order', async () => {
    await tab(/^值班/);
    await page.getByText('早会时间：昨天的情况已备好').waitFor();
    await press('打开');
    const morning = page.getByRole('dialog');
    await morning.getByText(/2026年3月2日星期一/).waitFor();
    await takePicture(page, 'duty-morning');
    await page.emulateMedia({ media: 'print' });
    await takePicture(page, 'duty-morning-print');
    expect(await page.getByRole('tab').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await morning.getByRole('button', { name: '返回' }).click();
    await tab(/^设备/);
    await tab(/开门自检/);
    await press('开始自检');
    await page.getByText(/已检查的全部正常/).waitFor();
  });

  it('[I5] makes the round before opening, item by item', async () => {
    await tab(/^值班/);
    await page.getByRole('button', { name: '巡检', exact: true }).first().click();
    const round = page.getByRole('dialog');
    expect(await round.getByRole('button', { name: '完成巡检' }).isEnabled()).toBe(false);
    await round.getByRole('button', { name: '全部正常' }).click();
    await round.getByRole('button', { name: '有问题' }).nth(1).click();
    await round.getByLabel('什么问题').fill('座椅松动');
    await takePicture(page, 'duty-round');
    await round.getByRole('button', { name: '完成巡检' }).click();
    await page.getByText('座椅松动').waitFor();
  });

  it('[I1] [I8] [I9] sees trouble with the means beside it, and acts on a counter', async () => {
    go(at(9, 0));
    await tab(/^大厅/);
    await accepted(clerk.send('counter:open', { counterId: ONE }));
    for (let taken = 0; taken < 8; taken += 1) await accepted(kiosk.send('ticket:take', { serviceId: A, slip: false }));
    await accepted(clerk.send('counter:next', {}));
    await accepted(clerk.send('counter:start', {}));
    go(at(9, 16));
    const alerts = page.locator('.plan-alerts');
    await alerts.getByText('交电费 / 发票 等候 16 分钟以上').waitFor();
    await alerts.getByText('1 号窗口 办理已超时').waitFor();
    await takePicture(page, 'duty-plan');
    await alerts.getByRole('button', { name: '怎样缓解' }).click();
    const advice = page.getByRole('dialog');
    await advice.getByText(/增开 2 号窗口 或 3 号窗口/).waitFor();
    await takePicture(page, 'duty-advice');
    await advice.getByRole('button', { name: '返回' }).click();
    await alerts.getByRole('button', { name: '处理窗口' }).click();
    const counter = page.getByRole('dialog');
    await counter.getByText('把 A001 送回队列').waitFor();
    await counter.getByRole('button', { name: '人已离开' }).click();
    await takePicture(page, 'duty-counter');
    await counter.getByRole('button', { name: '确认' }).click();
    await page.getByText('A001 已回到队列').waitFor();
    hall.tick();
    await alerts.getByText('1 号窗口 办理已超时').waitFor({ state: 'detached' });
    await page.locator('.plan-alerts').getByRole('button', { name: '知道了' }).first().click();
    await alerts.getByText(/9001 吴主任 已知/).waitFor();
  });

  it('[I3] [I4] is told of an incident on every tab, passes it up, and closes it with a record', async () => {
    await tab(/^今日/);
    await accepted(clerk.send('incident:report', { kind: 'dispute', text: '客户情绪激动' }));
    hall.tick();
    await page.getByText('突发情况：纠纷').waitFor();
    await takePicture(page, 'duty-alert-bar');
    await press('处理');
    const incident = page.getByRole('dialog');
    await incident.getByText(/还剩 [45]:\d\d/).waitFor();
    go(hall.clock.now() + 5 * MINUTE);
    await incident.getByText('已超过 5 分钟').waitFor();
    await incident.getByRole('button', { name: '我来处理' }).click();
    await incident.getByText('已处理').waitFor();
    await incident.getByLabel('说明').fill('需要增援');
    await incident.getByRole('button', { name: '上报第 2 级' }).click();
    await incident.getByText('王专责 0731-1234').waitFor();
    await incident.getByLabel('说明').fill('已电话告知王专责');
    await takePicture(page, 'duty-incident');
    await incident.getByRole('button', { name: '已通知上级' }).click();
    await incident.getByLabel('说明').fill('已安抚，客户离开');
    await incident.getByRole('button', { name: '结案' }).click();
    await tab(/^值班/);
    await page.getByText('已结案').waitFor();
    await page.getByRole('button', { name: '事件记录' }).click();
    await page.getByRole('dialog').getByText('已安抚，客户离开').waitFor();
    await page.keyboard.press('Escape');
    await takePicture(page, 'duty-tab');
  });

  it('[I6] [H8] says that the system is slow, and that it stands still', async () => {
    await press('标为缓慢');
    await page.getByRole('button', { name: '营销系统缓慢' }).click();
    await press('确认');
    await page
      .getByText(/起缓慢：营销系统缓慢/)
      .first()
      .waitFor();
    await press('已恢复正常');
    await page.getByRole('dialog').getByRole('button', { name: '已恢复正常' }).click();
    await press('确认');
    await page.getByRole('button', { name: '标为缓慢' }).waitFor();
    await tab(/^今日/);
    await press('短时故障');
    await page.getByRole('button', { name: '业务系统故障' }).click();
    await press('确认');
    await page.getByText(/系统故障（短时）/).waitFor();
    await press('已恢复');
    await press('确认');
    await page.getByText(/系统故障（短时）/).waitFor({ state: 'detached' });
  });

  it('[H9] [I7] decides about those who wait at closing time, and signs the day when they are gone', async () => {
    go(at(17, 1));
    await page.getByText(/到了下班时间，还有 8 人等候/).waitFor();
    await press('决定怎么办');
    await page.getByRole('dialog').getByText('结束等候').click();
    await page.getByRole('button', { name: '到下班时间' }).click();
    await press('确认决定');
    await page
      .getByText(/已决定/)
      .first()
      .waitFor();
    await tab(/^值班/);
    await press('签字');
    await page.getByLabel('当日小结（可不填）').fill('一切正常');
    await page.getByRole('dialog').getByRole('button', { name: '签字' }).click();
    await page.getByText(/9001 吴主任 已于 17:0\d 签字/).waitFor();
    expect(errors).toEqual([]);
  });
});

const SIZES = [
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
] as const;
const manyCounters = Array.from({ length: 40 }, (_, index) => ({
  counterId: String(index + 1),
  name: { zh: `${index + 1} 号窗口`, en: `Counter ${index + 1}` },
  services: ['A', 'B', 'C', 'D', 'E'],
}));
const manyClerks = Array.from({ length: 40 }, (_, index) => ({
  ...{ badge: String(2001 + index), name: `窗口人员${index + 1}`, role: 'clerk', pin: '2468' },
}));
const bigHall = HallTemplate.parse({
  ...powerHall,
  counters: manyCounters,
  staff: [...manyClerks, ...powerHall.staff.filter(({ role }) => role !== 'clerk')],
});

/** Two hundred wait, forty pause, nobody serves; printers and screens are not well, somebody asks for help. */
async function trouble(hall: TestHall): Promise<void> {
  const kiosk = await hall.screen('kiosk', 'side-door');
  for (const { counter } of hall.stores.counters.all().slice(0, 36)) {
    const clerk = await hall.staff('clerk', String(2000 + Number(counter.counterId)));
    await accepted(clerk.send('counter:open', { counterId: counter.counterId }));
    await accepted(clerk.send('counter:pause', { reason: '会议' }));
    clerk.close();
  }
  const services = hall.stores.hall.services();
  for (let taken = 0; taken < 200; taken += 1) {
    const { serviceId } = services[taken % services.length] as (typeof services)[number];
    await accepted(kiosk.send('ticket:take', { serviceId, slip: false }));
  }
  await accepted(kiosk.send('help:call', {}));
  const guide = await hall.staff('guide', '8001');
  await accepted(
    guide.send('incident:report', { kind: 'crowd', text: '大厅人员拥挤，请求增派人手，门口已经排到街上' }),
  );
  hall.clock.advance(61 * MINUTE);
  hall.tick();
}

describe('the duty manager’s page, in every hall', () => {
  const halls: TestHall[] = [];
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    for (const hall of halls) await hall.close();
  });

  async function look(page: Page, name: string): Promise<string[]> {
    const found: string[] = [];
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await takePicture(page, `duty-${name}-${size.width}`);
      const problems = await problemsOf(page, { enhanced: false, least: 44 });
      found.push(...problems.map((line) => `${name} ${size.width}: ${line}`));
    }
    await page.setViewportSize(SIZES[0]);
    return found;
  }

  it.each([
    { name: 'empty', template: powerHall, fill: async () => undefined },
    { name: 'long', template: longHall, fill: async () => undefined },
    { name: 'trouble', template: bigHall, fill: trouble },
  ])(
    'nothing is cut off, small or pale: $name',
    async ({ name, template, fill }) => {
      const hall = await openHall({ template });
      halls.push(hall);
      await fill(hall);
      const { page } = await openScreen(browser, `${hall.url}/manager`, SIZES[0]);
      await signInAt(page, '9001');
      await page.locator('.plan').waitFor();
      const found = await look(page, `${name}-hall-zh`);
      await page.getByRole('tab', { name: /^值班/ }).click();
      found.push(...(await look(page, `${name}-duty-zh`)));
      await page.getByRole('button', { name: 'English' }).click();
      found.push(...(await look(page, `${name}-duty-en`)));
      await page.getByRole('button', { name: 'Make it' }).first().click();
      found.push(...(await look(page, `${name}-round-en`)));
      await page.keyboard.press('Escape');
      await page.getByRole('tab', { name: /^Hall/ }).click();
      found.push(...(await look(page, `${name}-hall-en`)));
      await page.locator('.counter-card').first().click();
      found.push(...(await look(page, `${name}-counter-en`)));
      await page.keyboard.press('Escape');
      await page.locator('.queue-bar').first().click();
      await page
        .getByText(/Now worked|Nobody waits now|people wait now/)
        .first()
        .waitFor();
      found.push(...(await look(page, `${name}-advice-en`)));
      expect(found.join('\n')).toBe('');
    },
    WALKED,
  );
});
