import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrinterTwin } from '../../hardware/fakes/printer-twin.ts';
import { readEscpos } from '../support/escpos-reader.ts';
import { type House, openHouse } from '../support/open-house.ts';
import { createCable } from '../support/pty.ts';
import { enterAtCorner, tapClock } from '../support/staff-corner.ts';
import { until } from '../support/until.ts';

describe('the staff corner of a kiosk', { timeout: 60_000 }, () => {
  const cable = createCable();
  const twin = createPrinterTwin();
  let house: House;
  let kiosk: Page;
  let openSockets = 0;

  const printed = () => twin.printed().map((bytes) => readEscpos(bytes).lines.map(({ text }) => text.trim()));
  const corner = () => kiosk.getByRole('dialog', { name: '工作人员' });

  beforeAll(async () => {
    twin.attach(cable.plug());
    house = await openHouse(['--printer', `serial:${cable.path}?baud=115200&profile=generic-80`]);
    kiosk = await house.open('/kiosk');
    kiosk.on('websocket', (socket) => {
      openSockets += 1;
      socket.on('close', () => {
        openSockets -= 1;
      });
    });
    const tile = kiosk.getByRole('button', { name: /交电费/ });
    await until('a slip can be printed', () => tile.isEnabled());
    await tile.click();
    await kiosk.getByText('请取走您的号票').waitFor();
    await kiosk.getByRole('button', { name: '我知道了' }).click();
    await tile.waitFor();
  }, 60_000);
  afterAll(async () => {
    await house.close();
    await cable.remove();
  });

  it('opens with five taps on the clock and not with four', async () => {
    await tapClock(kiosk, 4);
    expect(await corner().count()).toBe(0);
    await tapClock(kiosk, 1);
    await corner().waitFor();
    await corner().getByRole('button', { name: '取消' }).click();
    expect(await corner().count()).toBe(0);
  });

  it('[S3] lets nobody in with a wrong PIN, and makes a badge wait after five of them', async () => {
    await tapClock(kiosk, 5);
    for (let attempt = 0; attempt < 5; attempt++) {
      await enterAtCorner(kiosk, '8001', '1');
      await corner().getByText('工号或密码不对').waitFor();
    }
    await house.picture(kiosk, 'kiosk-corner-sign-in');
    await enterAtCorner(kiosk, '8001', '2468');
    await corner().getByText('尝试次数过多').waitFor();
    await corner().getByRole('button', { name: '取消' }).click();
  });

  it('[S2] [S9] shows this kiosk to whoever is signed in, prints, counts a new roll, and keeps no token', async () => {
    await tapClock(kiosk, 5);
    await enterAtCorner(kiosk, '9001', '2468');
    for (const fact of ['kiosk-1', '已连接', '正常']) await corner().getByText(fact, { exact: true }).waitFor();
    expect(openSockets).toBe(1);

    await corner().getByRole('button', { name: '补打 A001' }).click();
    await corner().getByText('A001：已打出').waitFor();
    expect(printed().at(-1)).toContain('A001');
    expect(printed().at(-1)?.join()).toContain('补打');
    await corner().getByRole('button', { name: '打印测试' }).click();
    await corner().getByText('测试票：已打出').waitFor();
    expect(printed().at(-1)?.join()).toContain('kiosk-1');
    expect(printed()).toHaveLength(3);
    await corner().getByRole('button', { name: '已换纸' }).click();
    await corner().getByText('已从新纸算起').waitFor();
    await corner().getByText('约可再打').waitFor();
    await house.picture(kiosk, 'kiosk-corner');

    await corner().getByRole('button', { name: '退出登录' }).click();
    await corner().waitFor({ state: 'detached' });
    await until('the connection of the staff is closed', () => openSockets === 0);
    const kept = await kiosk.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(kept).toBe('[{},{}]');
    await tapClock(kiosk, 5);
    await corner().getByText('工号').waitFor();
    await corner().getByRole('button', { name: '取消' }).click();
  });

  it('[S9] closes by itself when nobody touches it for 30 seconds', async () => {
    const other = await house.open('/display');
    await other.clock.install();
    await other.goto(`${house.url}/kiosk?name=side-door`);
    await other.getByRole('button', { name: /交电费/ }).waitFor();
    await tapClock(other, 5);
    await other.getByRole('dialog').waitFor();
    await other.clock.fastForward(21_000);
    await other.getByText('秒后自动关闭').waitFor();
    await other.clock.fastForward(10_000);
    await other.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
