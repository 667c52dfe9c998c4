import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { powerHall } from '../../../server/catalogue/power-hall.ts';
import type { HallFile, HallFilePreview } from '../../../server/protocol/hall-file.ts';
import type { Refusal } from '../../../server/protocol/refusals.ts';
import { signIn, type TestClient } from '../../support/client.ts';
import { accepted } from '../../support/desk.ts';
import { openHall, type TestHall } from '../../support/hall.ts';

describe('the hall as one file', () => {
  let hall: TestHall;
  let manager: TestClient;
  let authorization: string;
  beforeEach(async () => {
    hall = await openHall();
    manager = await hall.staff('manager', '9001');
    authorization = `Bearer ${await signIn(hall.url, '9001')}`;
  });
  afterEach(() => hall.close());

  const fetchFile = async () => {
    const response = await fetch(`${hall.url}/api/hall-file`, { headers: { authorization } });
    expect(response.headers.get('content-disposition')).toMatch(/attachment; filename=".+\.hallcall\.json"/);
    return response.text();
  };
  async function bring<Answer = Refusal>(path: string, body: string) {
    const headers = { 'content-type': 'text/plain', authorization };
    const response = await fetch(`${hall.url}/api/hall-file${path}`, { method: 'POST', headers, body });
    return [response.status, (await response.json()) as Answer] as const;
  }
  const hint = (zh: string) => manager.send('settings:save', { change: { missedHint: { zh, en: '' } } }).then(accepted);

  it('[H14] holds all that can be set and nothing of PINs, keys, customers and tickets', async () => {
    const kiosk = await hall.screen('kiosk');
    const taken = accepted(await kiosk.send('ticket:take', { serviceId: 'A' as never, slip: false }));
    accepted(await manager.send('call-back:add', { phone: '13800138000', serviceId: 'A' as never }));
    const text = await fetchFile();
    const { settings } = JSON.parse(text) as HallFile;
    const shown = await manager.view('manager:view', () => true);
    expect(Object.keys(settings).sort()).toEqual(Object.keys(shown.settings).sort());
    for (const secret of ['argon2id', '2468', '13800138000', taken.ticketId, taken.code, authorization.slice(7)])
      expect(text).not.toContain(secret);
  });

  it('[H14] brings the hall back to what the file says, as one version that can be taken back', async () => {
    const text = await fetchFile();
    const before = (await manager.view('manager:view', () => true)).settings;
    await hint('改过');
    accepted(
      await manager.send('settings:save', { change: { hotline: '0000', counterList: before.counterList.slice(2) } }),
    );
    const [status, preview] = await bring<HallFilePreview>('/preview', text);
    expect(status).toBe(200);
    expect(preview).toMatchObject({ parts: ['missedHint', 'hotline', 'counterList', 'counters'], basedOn: 2 });
    expect(preview.after.hotline).toBe(before.hotline);
    expect(hall.stores.hall.settings().hotline).toBe('0000');
    const [done, answer] = await bring<{ version: number }>(`?basedOn=${preview.basedOn}`, text);
    expect([done, answer.version]).toEqual([200, 3]);
    const { settings } = await manager.view('manager:view', ({ settingsVersion }) => settingsVersion === 3);
    expect(settings).toEqual(before);
    expect(hall.stores.versions.byNumber(3)).toMatchObject({ source: 'file', by: 'manager:9001' });
    accepted(await manager.send('settings:restore', { version: 3, basedOn: 3 }));
    expect(hall.stores.hall.settings().hotline).toBe('0000');
    const [late, conflict] = await bring('?basedOn=2', text);
    expect([late, conflict.code]).toEqual([409, 'settings-conflict']);
  });

  it('[H14] says which media files are not here, and sends nobody of the staff away', async () => {
    const item = { itemId: 'i', kind: 'picture', topic: 'tariff', file: 'tariff.png', title: { zh: '电价', en: '' } };
    accepted(await manager.send('settings:save', { change: { playlist: [item as never] } }));
    const text = await fetchFile();
    const { staffList } = (await manager.view('manager:view', () => true)).settings;
    const added = { badge: '1099', name: '后来的', role: 'clerk' as const, isArchived: false };
    accepted(await manager.send('settings:save', { change: { playlist: [], staffList: [...staffList, added] } }));
    const [, preview] = await bring<HallFilePreview>('/preview', text);
    expect(preview).toMatchObject({ parts: ['playlist'], missingMedia: ['tariff.png'] });
    expect(preview.findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('[H14] [H11] names what stands against it and changes nothing', async () => {
    const { settings } = await manager.view('manager:view', () => true);
    const text = await fetchFile();
    const extra = { counterId: '77' as never, name: { zh: '临时窗口', en: '' }, isArchived: false };
    accepted(await manager.send('settings:save', { change: { counterList: [...settings.counterList, extra] } }));
    const clerk = await hall.staff('clerk', '1001');
    accepted(await clerk.send('counter:open', { counterId: '77' as never }));
    const finding = { level: 'error', code: 'counter-has-clerk', about: '77' };
    const [, preview] = await bring<HallFilePreview>('/preview', text);
    expect(preview.findings).toContainEqual(finding);
    const [status, refusal] = await bring('', text);
    expect([status, refusal]).toMatchObject([400, { code: 'settings-contradict', findings: [finding] }]);
    expect(hall.stores.versions.newest()).toBe(1);
  });

  it('[H14] refuses another version, a half, an edited file, another hall and no hall file at all, each by its own name', async () => {
    const text = await fetchFile();
    const file = JSON.parse(text) as HallFile;
    const cases: [body: string, status: number, refusal: object][] = [
      [text.slice(0, text.length / 2), 400, { code: 'hall-file-unreadable' }],
      ['', 400, { code: 'hall-file-unreadable' }],
      ['{"hall":{"hallId":"x"},"services":[]}', 400, { code: 'hall-file-unknown' }],
      [JSON.stringify({ ...file, formatVersion: 9 }), 400, { code: 'hall-file-version', version: 9, known: 1 }],
      [JSON.stringify({ ...file, hallId: 'elsewhere' }), 400, { code: 'hall-file-edited' }],
      [text.replace('"hotline": "', '"hotline": "9'), 400, { code: 'hall-file-edited' }],
    ];
    for (const [body, status, refusal] of cases)
      expect(await bring('/preview', body), JSON.stringify(refusal)).toEqual([status, refusal]);
    expect((await bring<HallFilePreview>('/preview', JSON.stringify(file)))[1].parts).toEqual([]);
    expect((await bring('/preview', 'x'.repeat(3_000_000)))[0]).toBe(413);

    const other = await openHall({ template: { ...powerHall, hall: { ...powerHall.hall, hallId: 'other-hall' } } });
    const token = await signIn(other.url, '9001');
    const foreign = await (
      await fetch(`${other.url}/api/hall-file`, { headers: { authorization: `Bearer ${token}` } })
    ).text();
    await other.close();
    expect(await bring('/preview', foreign)).toEqual([409, { code: 'hall-file-other-hall', hallId: 'other-hall' }]);
    expect((await bring('/preview?hall=any', foreign))[0]).toBe(200);
  });

  it('[H12] lists the changes, the newest first, and shows one with what it changed', async () => {
    await hint('一');
    await hint('二');
    const get = async (path: string, from = authorization) => {
      const response = await fetch(`${hall.url}/api/settings-versions${path}`, { headers: { authorization: from } });
      return [response.status, await response.json()];
    };
    expect(await get('')).toMatchObject([
      200,
      { versions: [{ version: 2, parts: ['missedHint'] }, { version: 1 }], hasMore: false },
    ]);
    expect(await get('?below=2')).toMatchObject([200, { versions: [{ version: 1 }] }]);
    expect(await get('/1')).toMatchObject([
      200,
      { after: { missedHint: { zh: '一' } }, now: { missedHint: { zh: '二' } } },
    ]);
    expect(await get('/9')).toEqual([404, { code: 'settings-version-unknown', version: 9 }]);
    expect((await get('/x'))[0]).toBe(400);
    const clerk = `Bearer ${await signIn(hall.url, '1001')}`;
    expect((await get('', clerk))[0]).toBe(403);
    expect((await fetch(`${hall.url}/api/hall-file`)).status).toBe(401);
  });

  it('[S2] [S5] a new PIN signs somebody out everywhere and in again with the new one only', async () => {
    const clerk = await hall.staff('clerk', '1001');
    const setPin = (badge: string, pin: string) =>
      fetch(`${hall.url}/api/staff/${badge}/pin`, {
        ...{ method: 'POST', headers: { authorization, 'content-type': 'application/json' } },
        body: JSON.stringify({ pin }),
      }).then(async (response) => [response.status, await response.json()]);
    const gone = new Promise((resolve) => clerk.socket.once('disconnect', resolve));
    expect(await setPin('1001', '97531')).toEqual([200, { badge: '1001' }]);
    await gone;
    const enter = (pin: string) =>
      fetch(`${hall.url}/api/session`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
        body: JSON.stringify({ badge: '1001', pin }),
      }).then(({ status }) => status);
    expect([await enter('2468'), await enter('97531')]).toEqual([401, 200]);
    expect(await setPin('4711', '97531')).toEqual([404, { code: 'staff-unknown', badge: '4711' }]);
    expect((await setPin('1001', '123'))[0]).toBe(400);
  });

  it('[H11] the screens of a counter that is closed for good are let go', async () => {
    const window = await hall.atCounter('window', '6');
    const gone = new Promise((resolve) => window.socket.once('disconnect', resolve));
    const { settings } = await manager.view('manager:view', () => true);
    accepted(await manager.send('settings:save', { change: { counterList: settings.counterList.slice(0, 5) } }));
    await gone;
    await expect(hall.atCounter('window', '6')).rejects.toMatchObject({ code: 'counter-unknown' });
    expect(hall.faults).toEqual([]);
  });
});
