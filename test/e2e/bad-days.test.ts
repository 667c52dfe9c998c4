import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CounterId, ServiceId } from '../../server/protocol/vocabulary.ts';
import { accepted, connect, signIn, type TestClient } from '../support/client.ts';
import { type House, openHouse } from '../support/open-house.ts';
import { expectNothingClipped } from '../support/page-checks.ts';
import { until } from '../support/until.ts';

const HOUR_MS = 3_600_000;
const TEN_FINGERS = `for (const tile of [...document.querySelectorAll('button.service'), ...document.querySelectorAll('button.service')]) tile.click()`;

/** Landscape and portrait, and what is left to a page, in CSS pixels, on panels that are zoomed to 75 … 150 %. */
const SCREENS = [
  [1920, 1080],
  [1080, 1920],
  [1440, 2560],
  [864, 1536],
  [720, 1280],
  [1280, 720],
] as const;

const hallMinute = () =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' }).format();

describe('bad days of the screens', { timeout: 60_000 }, () => {
  let house: House;
  let guide: TestClient;
  const clerks: TestClient[] = [];

  beforeAll(async () => {
    house = await openHouse(['--no-limits']);
    guide = await connect(house.url, { role: 'guide', token: await signIn(house.url, '8001') });
    for (const counterId of ['1', '2', '3', '4', '5'] as CounterId[]) {
      const clerk = await connect(house.url, { role: 'clerk', token: await signIn(house.url, `100${counterId}`) });
      await accepted(clerk.send('counter:open', { counterId }));
      clerks.push(clerk);
    }
  }, 60_000);
  afterAll(async () => {
    for (const client of [guide, ...clerks]) client.close();
    await house.close();
  });

  const tile = (kiosk: Page) => kiosk.getByRole('button', { name: /交电费/ });
  const takeAt = async (kiosk: Page) => {
    await tile(kiosk).click();
    await kiosk.getByRole('button', { name: '我知道了' }).waitFor();
    const text = await kiosk.locator('.ticket').textContent();
    return /[A-E]\d{3}/.exec(text ?? '')?.[0] ?? 'no number';
  };

  it('ten fingers at once take one number', async () => {
    const kiosk = await house.open('/kiosk');
    await tile(kiosk).waitFor();
    await kiosk.evaluate(TEN_FINGERS);
    await kiosk.getByRole('button', { name: '我知道了' }).click();
    await tile(kiosk).waitFor();
    const { queues } = await guide.view('guide:view', ({ waiting }) => waiting.length > 0);
    expect(queues.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(1);
    await kiosk.close();
  });

  it('a kiosk that is opened twice is two places to take a number: none is given twice, none is asked about elsewhere', async () => {
    const [one, other] = [await house.open('/kiosk?name=twice'), await house.open('/kiosk?name=twice')];
    const first = await takeAt(one);
    await tile(other).waitFor();
    expect(await other.locator('.ticket').count()).toBe(0);
    const second = await takeAt(other);
    expect(first).not.toBe(second);
    for (const page of [one, other]) await page.getByRole('button', { name: '我知道了' }).click();
    const { waiting } = await guide.view('guide:view', ({ waiting }) =>
      waiting.some(({ number }) => number === second),
    );
    expect(waiting.filter(({ number }) => number === first || number === second)).toHaveLength(2);
    for (const page of [one, other]) await page.close();
  });

  it('a pad that is opened twice asks at both, and is answered once; two walls show the same call', async () => {
    const pads = [await house.open('/pad?counter=1'), await house.open('/pad?counter=1')] as const;
    const walls = [await house.open('/display?voice=off'), await house.open('/display?voice=off')] as const;
    const clerk = clerks[0] as TestClient;
    const { number } = await accepted(clerk.send('counter:next', {}));
    for (const wall of walls) await wall.locator('article', { hasText: number }).waitFor();
    await accepted(clerk.send('counter:start', {}));
    await accepted(clerk.send('counter:finish', {}));
    for (const pad of pads) await pad.getByRole('button', { name: /非常满意/ }).waitFor();
    await pads[0].getByRole('button', { name: /非常满意/ }).click();
    await pads[1].getByRole('button', { name: /非常满意/ }).waitFor({ state: 'detached', timeout: 15_000 });
    for (const page of [...pads, ...walls]) await page.close();
  });

  it('[V1] a page from before an update loads itself anew, once, and is well', async () => {
    const kiosk = await house.open('/kiosk');
    let loads = 0;
    await kiosk.routeWebSocket(/socket\.io/, (page) => {
      const hall = page.connectToServer();
      page.onMessage((message) =>
        hall.send(loads < 2 ? String(message).replace('"protocol":1', '"protocol":0') : message),
      );
    });
    kiosk.on('load', () => {
      loads += 1;
    });
    await kiosk.reload();
    await until('the page has loaded itself anew', () => loads === 2);
    await until('it is live', () => tile(kiosk).isEnabled());
    await kiosk.close();
  });

  it('five calls within a second stand on the wall, all of them', async () => {
    const side = await connect(house.url, { role: 'kiosk', name: 'side-door' });
    for (const code of 'AAABB') await accepted(side.send('ticket:take', { serviceId: code as ServiceId, slip: false }));
    const wall = await house.open('/display?voice=off');
    await wall.locator('main').waitFor();
    const calls = await Promise.all(clerks.map((clerk) => accepted(clerk.send('counter:next', {}))));
    for (const { number } of calls) await wall.getByText(number).first().waitFor();
    await expectNothingClipped(wall);
    await house.picture(wall, 'bad-day-five-calls');
    side.close();
    await wall.close();
  });

  it('two hundred wait: kiosk and wall say so, and everything fits', async () => {
    const side = await connect(house.url, { role: 'kiosk', name: 'side-door' });
    const services = Array.from({ length: 200 }, (_, nth) => 'ABCDE'[nth % 5] as ServiceId);
    await Promise.all(services.map((serviceId) => accepted(side.send('ticket:take', { serviceId, slip: false }))));
    side.close();
    const [kiosk, wall] = [await house.open('/kiosk'), await house.open('/display?voice=off')];
    await kiosk
      .getByText(/前面\D*4\d/)
      .first()
      .waitFor();
    for (const [page, name] of [
      [kiosk, 'kiosk'],
      [wall, 'wall'],
    ] as const) {
      await page.getByText(/4\d/).first().waitFor();
      await expectNothingClipped(page);
      await house.picture(page, `bad-day-two-hundred-${name}`);
      await page.close();
    }
  });

  it.each(['/kiosk', '/display?voice=off'])(
    '%s fits a screen that is turned, and zoomed, while it is open',
    async (path) => {
      const page = await house.open(path);
      await page.getByText('交电费').first().waitFor();
      for (const [width, height] of SCREENS) {
        await page.setViewportSize({ width, height });
        await house.picture(page, `bad-day-${path.slice(1, 6)}-${width}x${height}`);
        await expectNothingClipped(page);
      }
      await page.close();
    },
  );

  it("[V4] boxes whose clocks are wrong show the hall's time, and are right again after a minute without the hall", async () => {
    const pages = [await house.open('/kiosk'), await house.open('/display?voice=off')] as const;
    for (const [index, page] of pages.entries()) {
      await page.clock.install({ time: Date.now() + (index === 0 ? 3 : -3) * HOUR_MS });
      await page.reload();
    }
    const showTime = (page: Page) =>
      until('the time of the hall is shown', async () => {
        const before = hallMinute();
        const shown = await page.locator('time').first().textContent();
        return shown !== null && [before, hallMinute()].includes(shown.trim());
      });
    for (const page of pages) await showTime(page);
    await house.pullThePlug();
    for (const page of pages) {
      await page.getByText('正在重新连接').first().waitFor();
      await page.clock.fastForward(60_000);
    }
    await house.startAgain();
    for (const page of pages) {
      await page.getByText('正在重新连接').first().waitFor({ state: 'detached', timeout: 20_000 });
      await showTime(page);
    }
    await until('numbers can be taken', () => tile(pages[0]).isEnabled());
  });
});
