import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrinterTwin } from '../../hardware/fakes/printer-twin.ts';
import type { CounterId } from '../../server/protocol/vocabulary.ts';
import { accepted, connect, signIn, type TestClient } from '../support/client.ts';
import { readEscpos } from '../support/escpos-reader.ts';
import { type House, openHouse, signInAt } from '../support/open-house.ts';
import { createCable } from '../support/pty.ts';
import { until } from '../support/until.ts';

/**
 * A scanner's burst on whatever has the focus, in one go: keys that come through the driver take as long as the machine
 * is busy. True when the last key was left to the button beneath it.
 */
const typedAtOnce = (keys: readonly string[]) => `${JSON.stringify(keys)}
  .map((key) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))
  .at(-1)`;

describe('screens that tell how they are', () => {
  const cable = createCable();
  const twin = createPrinterTwin();
  let house: House;
  let kiosk: Page;
  let manager: TestClient;
  let clerk: TestClient;

  beforeAll(async () => {
    twin.attach(cable.plug());
    house = await openHouse(['--printer', `serial:${cable.path}?baud=115200&profile=generic-80`]);
    kiosk = await house.open('/kiosk');
    manager = await connect(house.url, { role: 'manager', token: await signIn(house.url, '9001') });
    clerk = await connect(house.url, { role: 'clerk', token: await signIn(house.url, '1001') });
    await accepted(clerk.send('counter:open', { counterId: '1' as CounterId }));
  }, 60_000);
  afterAll(async () => {
    manager.close();
    clerk.close();
    await house.close();
    await cable.remove();
  });

  const cardOf = async (role: string) => {
    const known = (view: { devices: { role: string; version: string | null }[] }) =>
      view.devices.some((device) => device.role === role && device.version !== null);
    const { devices } = await manager.view('manager:view', known);
    return devices.find((device) => device.role === role);
  };

  it('[G1] each says its version, its clock, whether it can be heard and whether it is seen', async () => {
    const pages = ['/display', '/window?counter=1', '/pad?counter=1'];
    const opened = await Promise.all(pages.map((path) => house.open(path)));
    await manager.view('manager:view', ({ devices }) =>
      devices.some(({ role, sound }) => role === 'pad' && sound === 'ok'),
    );
    for (const role of ['kiosk', 'window'])
      expect(await cardOf(role)).toMatchObject({ version: '0.1.0', sound: 'none', isVisible: true, problem: null });
    for (const role of ['display', 'pad'])
      expect(await cardOf(role)).toMatchObject({ version: '0.1.0', sound: 'ok', isVisible: true, problem: null });
    expect(Math.abs((await cardOf('display'))?.clockDriftMs ?? 99_999)).toBeLessThan(2000);
    expect(opened).toHaveLength(3);
  });

  it('[G1] what has gone wrong on a page is known to the manager', async () => {
    await kiosk.evaluate(() => void Promise.reject(new TypeError('the lamp is broken')));
    const view = await manager.view('manager:view', ({ devices }) =>
      devices.some(({ lastError }) => lastError !== null),
    );
    const card = view.devices.find(({ lastError }) => lastError !== null);
    expect(card).toMatchObject({ role: 'kiosk', lastError: { text: 'TypeError: the lamp is broken' } });
  });

  it('[G4] the self-test hears the wall speak and sees the pad', async () => {
    await accepted(manager.send('self-test:run', {}));
    const { selfTest } = await manager.view('manager:view', (view) => view.selfTest?.finishedAt != null);
    const results = (about: string) =>
      selfTest?.lines.filter((line) => line.about === about).map(({ result }) => result);
    expect(results('voice')).toEqual(['ok']);
    expect(results('pad')).toEqual(['ok']);
  }, 60_000);

  it('[G3] somebody who asks for help at a kiosk is shown to the guide, and hears that somebody comes', async () => {
    const guide = await house.open('/guide');
    await signInAt(guide, '8001');
    await kiosk.getByRole('button', { name: '求助' }).click();
    await kiosk.getByText('已通知工作人员').waitFor();
    await guide.getByText('取号机 kiosk-1 有人求助').waitFor();
    await house.picture(guide, 'guide-help');
    await guide.getByRole('button', { name: '我去' }).click();
    await kiosk.getByText('工作人员正在过来').waitFor();
    await guide.getByText('有人求助').waitFor({ state: 'detached' });
    await kiosk.getByRole('button', { name: '知道了' }).click();
  });

  it('[P5] paper that has run out is on the kiosk within three seconds, and before the staff within five', async () => {
    const guide = await house.open('/guide');
    await signInAt(guide, '8001');
    await guide.getByRole('tab', { name: '设备' }).click();
    await guide.getByText('设备都正常').waitFor();
    const ranOutAt = performance.now();
    twin.set({ hasPaper: false });
    const untilSeen = (seen: Promise<void>) => seen.then(() => performance.now() - ranOutAt);
    const [atKiosk, atGuide] = await Promise.all([
      untilSeen(kiosk.getByText('打印机缺纸，号码将显示在屏幕上').waitFor()),
      untilSeen(guide.getByText('装一卷新纸').waitFor()),
    ]);
    expect(atKiosk).toBeLessThan(3000);
    expect(atGuide).toBeLessThan(5000);
    await house.picture(guide, 'guide-paper-out');
    twin.set({ hasPaper: true });
    await guide.getByText('设备都正常').waitFor();
    await kiosk.getByText('号码将显示在屏幕上').waitFor({ state: 'detached' });
  });

  it('a scanner that types is read, and presses nothing', async () => {
    const tile = kiosk.getByRole('button', { name: /交电费/ });
    await until('the tiles can be tapped', () => tile.isEnabled());
    await tile.click();
    await kiosk.getByText('请取走您的号票').waitFor();
    await kiosk.getByRole('button', { name: '我知道了' }).click();
    const { waiting } = await clerk.view('clerk:view', (view) => view.waiting.length > 0);
    const code = readEscpos(twin.printed().at(-1) ?? new Uint8Array()).qr[0] ?? '';
    await tile.focus();
    expect(await kiosk.evaluate(typedAtOnce([...code, 'Enter']))).toBe(false);
    await kiosk.getByText('下一位就是您').waitFor();
    await kiosk.getByRole('button', { name: '知道了' }).click();
    expect(clerk.latest('clerk:view')?.waiting.length).toBe(waiting.length);
  });
});
