import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedPairing, PairingStanding } from '../../server/protocol/pairing.ts';
import { accepted, connect, refusal, type TestClient } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';

const TEN_MINUTES = 600_000;

describe('a screen that asks to be let in', () => {
  let hall: TestHall;
  let manager: TestClient;
  beforeEach(async () => {
    hall = await openHall({ isDemo: false });
    manager = await hall.staff('manager', '9001');
  });
  afterEach(() => hall.close());

  /** `from`: a proxy of this box says for whom it asks. */
  const post = (body: unknown, from = '127.0.0.1') =>
    fetch(`${hall.url}/api/pairing`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
      body: JSON.stringify(body),
    });
  async function ask(role: string, name: string, counterId: string | null = null): Promise<OpenedPairing> {
    const response = await post({ role, name, counterId });
    expect(response.status).toBe(200);
    return (await response.json()) as OpenedPairing;
  }
  const look = (pairingId: string, secret: string) =>
    fetch(`${hall.url}/api/pairing/${pairingId}`, { headers: { authorization: `Bearer ${secret}` } });
  async function standing({ pairingId, secret }: OpenedPairing): Promise<PairingStanding> {
    return (await (await look(pairingId, secret)).json()) as PairingStanding;
  }
  async function keyOf(asked: OpenedPairing): Promise<string> {
    const told = await standing(asked);
    return told.status === 'approved' ? told.key : '';
  }
  /** Let in by its code, as a manager reads it off the screen. */
  async function admitted(role: 'kiosk' | 'display' | 'device', name: string): Promise<string> {
    const asked = await ask(role, name);
    await accepted(manager.send('device:approve', { code: asked.code, role, name }));
    return keyOf(asked);
  }

  it('[S10] shows a code, is let in by it, and gets its key once', async () => {
    const asked = await ask('kiosk', 'kiosk-3');
    expect(asked.code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{7}$/);
    const view = await manager.view('manager:view', ({ pairings }) => pairings.length === 1);
    const card = { code: asked.code, role: 'kiosk', name: 'kiosk-3', counterId: null, address: '127.0.0.1' };
    expect(view.pairings[0]).toMatchObject(card);
    expect(JSON.stringify(view)).not.toContain(asked.secret);
    expect(await standing(asked)).toMatchObject({ status: 'pending' });
    const typed = `${asked.code.slice(0, 3)} ${asked.code.slice(3)}`.toLowerCase();
    await accepted(manager.send('device:approve', { code: typed, role: 'kiosk', name: 'kiosk-3' }));
    const told = await standing(asked);
    if (told.status !== 'approved') throw new Error(told.status);
    expect(await standing(asked)).toEqual({ status: 'expired' });
    const kiosk = await connect(hall.url, { role: 'kiosk', key: told.key });
    expect((await kiosk.view('kiosk:view', () => true)).name).toBe('kiosk-3');
    const { admitted, pairings } = await manager.view('manager:view', (now) => now.admitted[0]?.isConnected === true);
    expect([pairings, admitted]).toMatchObject([[], [{ role: 'kiosk', name: 'kiosk-3', counterId: null }]]);
    kiosk.close();
  });

  it('[S5] [S10] neither key nor secret is in the database once it was handed out, nor in any event or reply', async () => {
    const asked = await ask('display', 'wall-1');
    await accepted(manager.send('device:approve', { pairingId: asked.pairingId, role: 'display', name: 'wall-1' }));
    const before = JSON.stringify(hall.db.prepare('SELECT * FROM pairing').all());
    const key = await keyOf(asked);
    const tables = ['pairing', 'device_key', 'event', 'command_log'];
    const kept = before + JSON.stringify(tables.map((table) => hall.db.prepare(`SELECT * FROM ${table}`).all()));
    for (const secret of [key, asked.secret]) expect(kept).not.toContain(secret);
    expect(key.length).toBeGreaterThan(40);
  });

  it('[S10] nobody else hears what becomes of it: a forged or missing secret is answered as an unknown wish is', async () => {
    const asked = await ask('kiosk', 'kiosk-3');
    const other = await ask('kiosk', 'kiosk-4');
    await accepted(manager.send('device:approve', { pairingId: asked.pairingId, role: 'kiosk', name: 'kiosk-3' }));
    const forged = [look(asked.pairingId, other.secret), look(asked.pairingId, ''), look(other.code, other.secret)];
    for (const response of await Promise.all(forged)) {
      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ code: 'pairing-unknown' });
    }
    expect(await keyOf(asked)).not.toBe('');
  });

  it('[S10] a code that was never given, was used, is too old or was rejected lets nobody in', async () => {
    const approve = (code: string) => refusal(manager.send('device:approve', { code, role: 'kiosk', name: 'kiosk-9' }));
    expect(await approve('AAAAAAA')).toEqual({ code: 'pairing-unknown' });
    expect(await approve('0IO1SZ2')).toMatchObject({ code: 'bad-request' });
    const [used, rejected, old] = [await ask('kiosk', 'a'), await ask('kiosk', 'b'), await ask('kiosk', 'c')];
    await accepted(manager.send('device:approve', { code: used.code, role: 'kiosk', name: 'a' }));
    expect(await approve(used.code)).toEqual({ code: 'pairing-unknown' });
    await accepted(manager.send('device:reject', { pairingId: rejected.pairingId }));
    expect(await approve(rejected.code)).toEqual({ code: 'pairing-unknown' });
    expect(await standing(rejected)).toEqual({ status: 'rejected' });
    hall.clock.advance(TEN_MINUTES);
    expect(await approve(old.code)).toEqual({ code: 'pairing-unknown' });
    expect([await standing(old), await standing(used)]).toEqual([{ status: 'expired' }, { status: 'expired' }]);
  });

  it('[S10] only a manager lets in, and a kiosk is not let in as something else', async () => {
    const asked = await ask('kiosk', 'kiosk-3');
    const guide = await hall.staff('guide', '8001');
    const wish = { code: asked.code, role: 'kiosk', name: 'kiosk-3' } as const;
    expect(await refusal(guide.send('device:approve', wish))).toEqual({ code: 'not-allowed' });
    expect(await refusal(manager.send('device:approve', { ...wish, role: 'device' }))).toEqual({
      code: 'pairing-other-role',
      role: 'kiosk',
    });
  });

  it('[S10] a window and a pad stand where the manager says, whatever their address says', async () => {
    const asked = await ask('window', 'window-new', '2');
    const wish = { code: asked.code, role: 'window', name: 'window-1' } as const;
    expect(await refusal(manager.send('device:approve', wish))).toEqual({ code: 'counter-unknown' });
    await accepted(manager.send('device:approve', { ...wish, counterId: '1' as never }));
    const key = await keyOf(asked);
    const window = await connect(hall.url, { role: 'window', key, counterId: '2' as never });
    expect((await window.view('window:view', () => true)).counter.counterId).toBe('1');
    const left = new Promise((resolve) => window.socket.once('disconnect', resolve));
    await accepted(manager.send('device:move', { role: 'window', name: 'window-1', counterId: '3' as never }));
    await left;
    const moved = await connect(hall.url, { role: 'window', key, counterId: '2' as never });
    expect((await moved.view('window:view', () => true)).counter.counterId).toBe('3');
    moved.close();
  });

  it('[S11] whoever is put out is out at once, is not let in again, and is not missed', async () => {
    const key = await admitted('kiosk', 'kiosk-3');
    const kiosk = await connect(hall.url, { role: 'kiosk', key });
    const left = new Promise<string>((resolve) => kiosk.socket.once('disconnect', resolve));
    await accepted(manager.send('device:revoke', { role: 'kiosk', name: 'kiosk-3', reason: 'stolen' }));
    expect(await left).toBe('io server disconnect');
    await expect(connect(hall.url, { role: 'kiosk', key })).rejects.toEqual({ code: 'not-paired' });
    const view = await manager.view('manager:view', ({ admitted }) => admitted.length === 0);
    expect(view.devices).toEqual([]);
    const again = manager.send('device:revoke', { role: 'kiosk', name: 'kiosk-3' });
    expect(await refusal(again)).toEqual({ code: 'device-unknown' });
  });

  it('[S11] a device that is paired anew under the same name puts the old one out', async () => {
    const old = await admitted('device', 'kiosk-1');
    const box = await connect(hall.url, { role: 'device', key: old });
    const left = new Promise((resolve) => box.socket.once('disconnect', resolve));
    const key = await admitted('device', 'kiosk-1');
    await left;
    await expect(connect(hall.url, { role: 'device', key: old })).rejects.toEqual({ code: 'not-paired' });
    (await connect(hall.url, { role: 'device', key })).close();
  });

  it('[S10] what is no wish is refused, and no more wait than anybody sets up', async () => {
    for (const body of [{}, { role: 'manager', name: 'x' }, { role: 'kiosk', name: 'a b' }, { role: 'kiosk' }, []])
      expect((await post(body)).status).toBe(400);
    for (let asked = 0; asked < 40; asked++) await ask('pad', `pad-${asked}`);
    const over = await post({ role: 'pad', name: 'pad-41' });
    expect([over.status, await over.json()]).toEqual([429, { code: 'too-many-pairings' }]);
    hall.clock.advance(TEN_MINUTES);
    await ask('pad', 'pad-42');
  });

  it('[S10] an address that floods keeps nobody else from asking', async () => {
    const flood = async (from: string) =>
      Promise.all(Array.from({ length: 20 }, (_, n) => post({ role: 'display', name: `wall-${n}` }, from)));
    const wishes = [...(await flood('10.0.0.66')), ...(await flood('10.0.0.67'))];
    expect(wishes.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200));
    const asked = await ask('kiosk', 'kiosk-3');
    expect((await post({ role: 'kiosk', name: 'kiosk-4' }, '10.0.0.67')).status).toBe(429);
    const { pairings } = await manager.view('manager:view', (now) => now.pairings.some(({ role }) => role === 'kiosk'));
    expect(pairings).toHaveLength(40);
    expect(await standing(asked)).toMatchObject({ status: 'pending' });
  });

  it('[S10] one address does not ask without end', async () => {
    const limited = await openHall({ isDemo: false, hasLimits: true });
    const wish = () =>
      fetch(`${limited.url}/api/pairing`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ role: 'kiosk', name: 'kiosk-1' }),
      });
    for (let asked = 0; asked < 20; asked++) expect((await wish()).status).toBe(200);
    const over = await wish();
    expect([over.status, over.headers.get('retry-after')]).toEqual([429, '600']);
    await limited.close();
  });
});
