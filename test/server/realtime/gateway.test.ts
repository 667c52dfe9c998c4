import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HallTemplate } from '../../../server/catalogue/hall-template.ts';
import { powerHall } from '../../../server/catalogue/power-hall.ts';
import type { CounterId } from '../../../server/protocol/vocabulary.ts';
import { accepted, connect, refusal, signIn } from '../../support/client.ts';
import { openHall, type TestHall } from '../../support/hall.ts';

const KEY = 'a-key-that-is-long-enough';
const ONE = '1' as CounterId;
const template = HallTemplate.parse({
  ...powerHall,
  devices: [{ name: 'kiosk-1', role: 'kiosk', key: KEY, counterId: null }],
});

/** Its connection is still there: those who look who has to leave come by a little later. */
describe('a command of somebody who is not in any more', () => {
  let hall: TestHall;
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] }); // nobody comes by until the test is over
    hall = await openHall({ template, isDemo: false });
  });
  afterEach(async () => {
    vi.useRealTimers();
    expect(hall.faults).toEqual([]);
    await hall.close();
  });

  it('[C18] is refused as one of nobody, and changes nothing', async () => {
    const token = await signIn(hall.url, '1001');
    const clerk = await connect(hall.url, { role: 'clerk', token });
    await accepted(clerk.send('counter:open', { counterId: ONE }));
    const { revision } = await clerk.view('clerk:view', ({ counter }) => counter !== null);
    hall.db.exec('DELETE FROM staff_session');
    expect(await refusal(clerk.send('counter:pause', { reason: '会议' }))).toEqual({ code: 'signed-out' });
    expect(clerk.socket.connected).toBe(true);
    expect(hall.stores.hall.revision()).toBe(revision);
    clerk.close();
  });

  it('[C17] is refused when its clerk has gone on elsewhere', async () => {
    const token = await signIn(hall.url, '1001');
    const clerk = await connect(hall.url, { role: 'clerk', token });
    hall.db.exec('UPDATE staff_session SET is_taken_over = 1');
    expect(await refusal(clerk.send('counter:open', { counterId: ONE }))).toEqual({ code: 'signed-out' });
    clerk.close();
  });

  it('[S11] is refused when the key of its screen has ended', async () => {
    const kiosk = await connect(hall.url, { role: 'kiosk', key: KEY });
    await accepted(kiosk.send('help:call', {}));
    hall.db.exec('DELETE FROM device_key');
    expect(await refusal(kiosk.send('help:call', {}))).toEqual({ code: 'not-allowed' });
    kiosk.close();
  });
});
