import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CounterId, ServiceId } from '../../server/protocol/vocabulary.ts';
import { accepted, connect, signIn, type TestClient } from '../support/client.ts';
import { type House, openHouse, signInAt } from '../support/open-house.ts';

/** Who sits where when the hall is at work; 1001 is the one whose terminal is looked at. */
const CLERKS: Record<string, string> = { 1002: '2', 1003: '3', 1004: '4', 1005: '5' };
const ARRIVALS = 'AABAECADABEACAADBAAEACDA';

describe('a hall at work', () => {
  let house: House;
  const clients: TestClient[] = [];

  beforeAll(async () => {
    house = await openHouse([]);
    const kiosk = await connect(house.url, { role: 'kiosk', name: 'side-door' });
    clients.push(kiosk);
    for (const code of ARRIVALS)
      await accepted(kiosk.send('ticket:take', { serviceId: code as ServiceId, slip: false }));
    for (const [badge, counterId] of Object.entries(CLERKS)) {
      const clerk = await connect(house.url, { role: 'clerk', token: await signIn(house.url, badge) });
      clients.push(clerk);
      await accepted(clerk.send('counter:open', { counterId: counterId as CounterId }));
      await accepted(clerk.send('counter:next', {}));
      if (counterId === '3') await accepted(clerk.send('counter:no-show', {}));
      else await accepted(clerk.send('counter:start', {}));
      if (counterId === '3') await accepted(clerk.send('counter:next', {}));
    }
  }, 60_000);
  afterAll(async () => {
    for (const client of clients) client.close();
    house.expectNoComplaints();
    await house.close();
  });

  it('the terminal calls in order, and the wall shows the newest call large and the others below', async () => {
    const [display, clerk] = [await house.open('/display'), await house.open('/clerk')];
    await signInAt(clerk, '1001');
    await clerk.getByRole('button', { name: /1 号窗口/ }).click();
    const first = (await clerk.locator('.queue-tickets--next li').first().textContent()) ?? '';
    const number = /[A-E]\d{3}/.exec(first)?.[0] ?? 'nobody';
    await display.getByText('交费时请保管好个人财物').first().waitFor();
    await clerk.keyboard.press('F1');
    await display.locator('article', { hasText: number }).waitFor();
    await house.picture(display, 'display');
    await clerk.keyboard.press('F2');
    await clerk.getByText('时限 5 分钟').waitFor();
    await house.picture(clerk, 'clerk');
    for (const called of ['A001', 'A003', 'B001']) await display.getByText(called).first().waitFor();
    expect(await display.getByText('A002').count()).toBeGreaterThan(0);
  });

  it('the manager sees counters, queues and devices, the guide where to send people', async () => {
    const manager = await house.open('/manager');
    await signInAt(manager, '9001');
    await manager.getByText('全部正常').waitFor();
    await house.picture(manager, 'manager');
    const guide = await house.open('/guide');
    await signInAt(guide, '8001');
    await guide.getByText('1 号窗口').waitFor();
    await house.picture(guide, 'guide');
    const kiosk = await house.open('/kiosk');
    await kiosk
      .getByText(/前面\D*8/)
      .first()
      .waitFor();
    await house.picture(kiosk, 'kiosk');
  });
});
