import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SignedIn } from '../../server/protocol/handshake.ts';
import { connect, refusal, signIn } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';
import { until } from '../support/until.ts';

describe('the session of somebody of the staff', () => {
  let hall: TestHall;
  beforeEach(async () => {
    hall = await openHall();
  });
  afterEach(async () => {
    expect(hall.faults).toEqual([]);
    await hall.close();
  });

  const ask = (method: string, path: string, token: string) =>
    fetch(`${hall.url}${path}`, { method, headers: { authorization: `Bearer ${token}` } });
  const entered = async (badge: string) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ badge, pin: '2468' });
    const answer = await fetch(`${hall.url}/api/session`, { method: 'POST', headers, body });
    return SignedIn.parse(await answer.json());
  };
  const codeOf = (token: string) =>
    connect(hall.url, { role: 'clerk', token }).then(
      () => 'let in',
      (data: { code: string }) => data.code,
    );

  it('[C18] signing out ends the token and every connection that was made with it, and no other', async () => {
    const [token, other] = [await signIn(hall.url, '1001'), await signIn(hall.url, '1001')];
    const [page, still] = [
      await connect(hall.url, { role: 'clerk', token }),
      await connect(hall.url, { role: 'clerk', token: other }),
    ];
    page.socket.io.reconnection(false);
    expect((await ask('DELETE', '/api/session', token)).status).toBe(204);
    await until('the page is let go', () => !page.socket.connected);
    expect(await codeOf(token)).toBe('signed-out');
    expect(await refusal(still.send('counter:next', {}))).toEqual({ code: 'counter-closed' });
    const again = await ask('DELETE', '/api/session', token);
    expect([again.status, await again.json()]).toEqual([401, { code: 'signed-out' }]);
    for (const forged of ['', 'forged']) expect((await ask('DELETE', '/api/session', forged)).status).toBe(401);
    still.close();
  });

  it('[C17] a clerk who works elsewhere is told so; going on here ends the other page, which hears why', async () => {
    const first = await signIn(hall.url, '1001');
    expect(await entered('1001')).toMatchObject({ role: 'clerk', isInUse: false });
    const page = await connect(hall.url, { role: 'clerk', token: first });
    page.socket.io.reconnection(false);
    const { token, isInUse } = await entered('1001');
    expect(isInUse).toBe(true);
    expect(page.socket.connected).toBe(true);
    expect((await ask('POST', '/api/session/take-over', token)).status).toBe(204);
    await until('the first page is let go', () => !page.socket.connected);
    expect(await codeOf(first)).toBe('taken-over');
    expect((await ask('POST', '/api/session/take-over', first)).status).toBe(401);
    const second = await connect(hall.url, { role: 'clerk', token });
    expect(second.socket.connected).toBe(true);
    second.close();
  });

  it('[C17] guides and managers may work at several pages', async () => {
    const page = await hall.staff('manager', '9001');
    expect(await entered('9001')).toMatchObject({ role: 'manager', isInUse: false });
    page.close();
  });
});
