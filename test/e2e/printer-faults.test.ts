import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPrinterTwin } from '../../hardware/fakes/printer-twin.ts';
import type { CounterId } from '../../server/protocol/vocabulary.ts';
import { accepted, connect, refusal, signIn, type TestClient } from '../support/client.ts';
import { readEscpos } from '../support/escpos-reader.ts';
import { type House, openHouse } from '../support/open-house.ts';
import { createCable } from '../support/pty.ts';
import { until } from '../support/until.ts';

/** Each of these ends with a look at the queue: nobody may be called who holds no number. */
describe('a printer that fails', () => {
  const cable = createCable();
  const twin = createPrinterTwin();
  let house: House;
  let kiosk: Page;
  let clerk: TestClient;

  beforeAll(async () => {
    twin.attach(cable.plug());
    house = await openHouse(['--printer', `serial:${cable.path}?baud=115200&profile=generic-80`]);
    kiosk = await house.open('/kiosk');
    clerk = await connect(house.url, { role: 'clerk', token: await signIn(house.url, '1001') });
    await accepted(clerk.send('counter:open', { counterId: '1' as CounterId }));
  }, 60_000);
  afterAll(async () => {
    clerk.close();
    await house.close();
    await cable.remove();
  });
  beforeEach(async () => {
    await kiosk.getByText('您要办什么业务').waitFor();
  });

  const tap = async () => {
    const tile = kiosk.getByRole('button', { name: /交电费/ });
    await until('the tiles can be tapped', () => tile.isEnabled());
    await tile.click();
  };
  const numberOnScreen = async () =>
    /A\d{3}/.exec(
      (await kiosk
        .getByText(/^A\d{3}$/)
        .first()
        .textContent()) ?? '',
    )?.[0];
  const waiting = async () => (await clerk.view('clerk:view', () => true)).waiting.map(({ number }) => number);
  const isReady = () => kiosk.getByText('号码将显示在屏幕上').waitFor({ state: 'detached' });

  it('[P5] out of paper before the tap: the kiosk says so first, then shows the number to confirm', async () => {
    twin.set({ hasPaper: false });
    await kiosk.getByText('打印机缺纸，号码将显示在屏幕上').waitFor();
    await house.picture(kiosk, 'kiosk-paper-out');
    await tap();
    await kiosk.getByText('打印机缺纸').first().waitFor();
    await kiosk.getByRole('button', { name: '我记住了' }).waitFor();
    const number = await numberOnScreen();
    await house.picture(kiosk, 'kiosk-no-slip');
    expect(await waiting()).toEqual([]);
    expect(await refusal(clerk.send('counter:next', {}))).toEqual({ code: 'queue-empty' });
    await kiosk.getByRole('button', { name: '我记住了' }).click();
    await clerk.view('clerk:view', (view) => view.waiting.some((ticket) => ticket.number === number));
    expect(twin.printed()).toHaveLength(0);
    twin.set({ hasPaper: true });
    await isReady();
  });

  it('[P3] out of paper in the middle: nobody knows, so the customer is asked; nothing comes out later', async () => {
    twin.endPaperAfter(200);
    const before = twin.printed().length;
    await tap();
    await kiosk.getByRole('button', { name: '不取了' }).waitFor();
    const number = await numberOnScreen();
    expect(await waiting()).not.toContain(number);
    await kiosk.getByRole('button', { name: '不取了' }).click();
    twin.set({ hasPaper: true });
    await isReady();
    await tap();
    await kiosk.getByText('请取走您的号票').waitFor();
    const next = await numberOnScreen();
    await until('exactly the new slip has come out', () => twin.printed().length === before + 1);
    await clerk.view('clerk:view', (view) => view.waiting.some((ticket) => ticket.number === next));
    expect(await waiting()).not.toContain(number);
    await kiosk.getByRole('button', { name: '我知道了' }).click();
  });

  it('[P3] no answer: the slip is not begun, and the number waits only once it is confirmed', async () => {
    twin.set({ isSilent: true });
    await tap();
    await kiosk.getByRole('button', { name: '我记住了' }).waitFor();
    const number = await numberOnScreen();
    expect(await waiting()).not.toContain(number);
    await kiosk.getByRole('button', { name: '不取了' }).click();
    twin.set({ isSilent: false });
    await isReady();
    expect(await waiting()).not.toContain(number);
  });

  it('[P4] unplugged in the middle and plugged in again: the number is asked about even after a reload; the begun slip never comes, the next one once', async () => {
    const before = twin.printed().length;
    twin.dieAfter(150, () => {
      twin.detach();
      cable.unplug();
    });
    await tap();
    await kiosk.getByText('号票可能已经打出').waitFor();
    const number = await numberOnScreen();
    await house.picture(kiosk, 'kiosk-maybe-slip');
    await kiosk.reload();
    await kiosk.getByText('号票可能已经打出').waitFor();
    expect(await numberOnScreen()).toBe(number);
    await kiosk.getByRole('button', { name: '我拿到号了' }).click();
    await clerk.view('clerk:view', (view) => view.waiting.some((ticket) => ticket.number === number));
    twin.attach(cable.plug());
    await isReady();
    await tap();
    await kiosk.getByText('请取走您的号票').waitFor();
    const next = await numberOnScreen();
    const onPaper = twin
      .printed()
      .slice(before)
      .map((bytes) => readEscpos(bytes).lines.map(({ text }) => text.trim()));
    expect(onPaper.map((lines) => lines.find((line) => /^A\d{3}$/.test(line)))).toEqual([next]);
    const numbers = await waiting();
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
