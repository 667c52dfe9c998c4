import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Advice } from '../../../server/protocol/advice.ts';
import { MorningSheet } from '../../../server/protocol/morning.ts';
import type { CounterId, ServiceId } from '../../../server/protocol/vocabulary.ts';
import { accepted, signIn } from '../../support/client.ts';
import { openHall, type TestHall } from '../../support/hall.ts';

describe('what the duty manager asks over HTTP', () => {
  let hall: TestHall;
  let manager: string;
  const get = (path: string, token: string = manager) =>
    fetch(`${hall.url}${path}`, { headers: { authorization: `Bearer ${token}` } });

  beforeAll(async () => {
    hall = await openHall();
    manager = await signIn(hall.url, '9001');
    const clerk = await hall.staff('clerk', '1001');
    await accepted(clerk.send('counter:open', { counterId: '1' as CounterId }));
    const kiosk = await hall.screen('kiosk');
    for (let taken = 0; taken < 6; taken += 1)
      await accepted(kiosk.send('ticket:take', { serviceId: 'A' as ServiceId, slip: false }));
    await accepted(clerk.send('incident:report', { kind: 'power', text: '停电' }));
  });
  afterAll(() => hall.close());

  it('[I9] what would help, for a service or for all', async () => {
    const advice = Advice.parse(await (await get('/api/advice?serviceId=A')).json());
    expect(advice).toMatchObject({ serviceId: 'A', waiting: 6, options: [{ act: 'open', counterIds: ['2', '3'] }] });
    expect(Advice.parse(await (await get('/api/advice')).json()).serviceId).toBeNull();
    expect((await get('/api/advice?serviceId=%3B')).status).toBe(400);
  });

  it('[I4] the record of incidents, as data and as a table', async () => {
    const { incidents } = (await (await get('/api/incidents?from=2026-03-01&to=2026-03-02')).json()) as Record<
      string,
      unknown
    >;
    expect(incidents).toMatchObject([{ kind: 'power', steps: [{ step: 'reported', by: '1001 陈静' }] }]);
    const csv = await (await get('/api/incidents?from=2026-03-02&to=2026-03-02&format=csv')).text();
    expect(csv).toContain('power,1,停电,reported,1,2026-03-02 10:00,1001 陈静,停电');
    expect((await get('/api/incidents?from=2026-03-02&to=2026-03-01')).status).toBe(400);
    expect((await get('/api/incidents?from=2020-01-01&to=2026-03-01')).status).toBe(400);
  });

  it('[I7] the morning page of a day, and none of a hall on its first', async () => {
    expect(await (await get('/api/morning')).json()).toEqual({ sheet: null });
    const { sheet } = (await (await get('/api/morning?day=2026-03-02')).json()) as Record<string, unknown>;
    expect(MorningSheet.parse(sheet).total.issued).toBe(6);
    expect((await get('/api/morning?day=yesterday')).status).toBe(400);
  });

  it('[S1] is for the duty manager: a clerk is refused, and so is nobody', async () => {
    const clerk = await signIn(hall.url, '1002');
    for (const path of ['/api/advice', '/api/incidents?from=2026-03-01&to=2026-03-02', '/api/morning']) {
      expect((await get(path, clerk)).status).toBe(403);
      expect((await get(path, 'nobody')).status).toBe(401);
    }
  });
});
