import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SetupTemplates } from '../../server/protocol/setup.ts';
import { createSetup } from '../../server/set-up.ts';
import { openDatabase } from '../../server/storage/database.ts';
import { createStores } from '../../server/storage/stores.ts';
import { heldClock } from '../support/hall.ts';
import { bankWish } from '../support/hall-wish.ts';

describe('a server without a hall', () => {
  let db: ReturnType<typeof openDatabase>;
  let setup: Awaited<ReturnType<typeof createSetup>>;
  let url: string;
  beforeEach(async () => {
    db = openDatabase(':memory:');
    setup = await createSetup({ db, clock: heldClock(), logger: pino({ level: 'silent' }), tls: null });
    url = `http://127.0.0.1:${await setup.listen({ host: '127.0.0.1', port: 0 })}`;
  });
  afterEach(() => setup.close());

  const send = (path: string, body: unknown, code = setup.code) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${code}` },
      body: JSON.stringify(body),
    });
  const answer = async (response: Response) => [response.status, await response.json()];
  const isNew = () => createStores(db).hall.isNew();

  it('[U1] is alive and not ready, and gives out the assistant alone', async () => {
    expect(await answer(await fetch(`${url}/health`))).toEqual([200, { status: 'setup', demo: false }]);
    expect((await fetch(`${url}/ready`)).status).toBe(503);
    expect(await (await fetch(`${url}/`)).text()).toContain('新建营业厅');
    for (const path of ['/kiosk', '/manager/index.html', '/api/faults', '/socket.io/?EIO=4&transport=polling'])
      expect(await answer(await fetch(url + path))).toEqual([503, { code: 'not-set-up' }]);
    expect(await answer(await send('/api/session', { badge: '9001', pin: '2468' }))).toEqual([
      503,
      { code: 'not-set-up' },
    ]);
  });

  it('[U1] lets nobody in without its code, and whoever guesses too often not even with it', async () => {
    const wrong = [401, { code: 'setup-code-wrong' }];
    expect(await answer(await fetch(`${url}/api/setup`))).toEqual(wrong);
    for (let tries = 0; tries < 9; tries += 1)
      expect(await answer(await send('/api/setup', bankWish(), 'A'))).toEqual(wrong);
    expect(await answer(await send('/api/setup', bankWish()))).toEqual([
      429,
      { code: 'too-many-requests', retryAfterMs: expect.any(Number) },
    ]);
    expect(isNew()).toBe(true);
  });

  it('[U1] tells whoever has the code what there is to begin with', async () => {
    const headers = { authorization: `Bearer ${setup.code.toLowerCase()}` };
    const { templates } = SetupTemplates.parse(await (await fetch(`${url}/api/setup`, { headers })).json());
    expect(templates.map(({ templateId }) => templateId)).toEqual(['power-hall', 'bank', 'government', 'clinic']);
  });

  it('[U1] [U2] writes nothing for a check, and makes the hall that was asked for', async () => {
    expect(await answer(await send('/api/setup/check', bankWish()))).toEqual([200, { findings: [] }]);
    expect(isNew()).toBe(true);
    expect(await answer(await send('/api/setup', bankWish()))).toEqual([201, { findings: [] }]);
    await setup.created;
    const { hall, counters, staff } = createStores(db);
    expect(hall.settings()).toMatchObject({ name: { zh: '湖滨支行' }, isBeingSetUp: true, isTraining: false });
    expect(hall.services().map(({ serviceId }) => serviceId)).toEqual(['cash', 'transfer', 'cards']);
    expect(counters.all().map(({ own }) => own)).toEqual([['cash', 'transfer'], ['cards']]);
    expect(staff.byBadge('9001')?.pinHash).toMatch(/^\$argon2id\$/);
  });

  it('[U3] makes one hall, although two ask for it at once', async () => {
    const answers = await Promise.all([send('/api/setup', bankWish()), send('/api/setup', bankWish())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const second = answers.find(({ status }) => status === 409);
    expect(await second?.json()).toEqual({ code: 'already-set-up' });
  });

  it.each([
    ['half filled', { ...bankWish(), counters: [] }, 'counters'],
    ['no manager', { ...bankWish(), staff: bankWish().staff.slice(1) }, 'staff'],
    ['a short PIN', { ...bankWish(), staff: bankWish().staff.map((one) => ({ ...one, pin: '12345' })) }, 'staff.0.pin'],
    ['an unknown template', { ...bankWish(), templateId: 'circus' }, 'templateId'],
    ['no time zone', { ...bankWish(), hall: { ...bankWish().hall, timeZone: 'Mars/North' } }, 'hall.timeZone'],
    ['a prefix twice', { ...bankWish(), services: bankWish().services.map((one) => ({ ...one, code: 'A' })) }, ''],
    ['a badge twice', { ...bankWish(), staff: bankWish().staff.map((one) => ({ ...one, badge: '1' })) }, ''],
    ['no wish at all', null, ''],
  ])('[U2] refuses what can be no hall: %s', async (_what, wish, path) => {
    expect(await answer(await send('/api/setup', wish))).toEqual([
      400,
      { code: 'bad-request', issues: expect.arrayContaining([expect.objectContaining({ path })]) },
    ]);
    expect(isNew()).toBe(true);
  });

  it('[U2] refuses what contradicts itself, and says what', async () => {
    const wish = bankWish();
    const hours = { from: '09:00', to: '17:00', breaks: [{ from: '18:00', to: '19:00' }] };
    wish.hall.timetable.weekly = { 1: hours };
    expect(await answer(await send('/api/setup', wish))).toEqual([
      409,
      {
        code: 'settings-contradict',
        findings: [{ level: 'error', code: 'break-outside-hours', about: 'weekday 1' }],
      },
    ]);
  });
});
