import { Secret, TOTP } from 'otpauth';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROTOCOL_VERSION } from '../../server/protocol/handshake.ts';
import { openHall, type TestHall } from '../support/hall.ts';

/** A proxy of the hall's own box says that it asks for somebody on the internet. */
const OUTSIDE = { 'x-forwarded-for': '198.51.100.7, 203.0.113.9' };
const WITHIN = { 'x-forwarded-for': '203.0.113.9, 10.1.2.3' };

describe('a manager at the door', () => {
  let hall: TestHall;
  beforeEach(async () => {
    hall = await openHall();
  });
  afterEach(async () => {
    expect(hall.faults).toEqual([]);
    await hall.close();
  });

  async function post(path: string, body: object, headers: Record<string, string> = {}) {
    const answer = await fetch(`${hall.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: answer.status, said: (await answer.json()) as Record<string, never> };
  }
  const enter = (more: object, from: Record<string, string>) =>
    post('/api/session', { badge: '9001', pin: '2468', ...more }, from);
  const as = (token: string) => ({ authorization: `Bearer ${token}` });
  const codeOf = (secret: string, ms: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: hall.clock.now() + ms });

  async function enrolled() {
    const { said } = await enter({}, WITHIN);
    const token: string = said.token ?? '';
    const path = '/api/session/second-factor';
    expect(await post(path, { pin: '0000' }, as(token))).toEqual({ status: 400, said: { code: 'wrong-pin' } });
    const { secret } = (await post(path, { pin: '2468' }, as(token))).said;
    expect((await post(`${path}/confirm`, { code: 'ABC' }, as(token))).status).toBe(400);
    const set = await post(`${path}/confirm`, { code: codeOf(String(secret), 0) }, as(token));
    hall.clock.advance(60_000);
    return { token, secret: String(secret), recoveryCodes: set.said.recoveryCodes as unknown as string[] };
  }

  const joined = (token: string, extraHeaders: Record<string, string>) =>
    new Promise<string>((resolve) => {
      const auth = { protocol: PROTOCOL_VERSION, role: 'manager', token };
      const socket = io(hall.url, { auth, extraHeaders, transports: ['websocket'], reconnection: false });
      const over = (said: string) => {
        socket.disconnect();
        resolve(said);
      };
      socket.once('connect', () => over('in'));
      socket.once('connect_error', (error: Error & { data?: { code: string } }) => over(error.data?.code ?? 'cut'));
    });

  it('[S20] [S21] is asked for a code outside alone, and carries no token out of the hall', async () => {
    const { token, secret, recoveryCodes } = await enrolled();
    const own = (from: Record<string, string>) =>
      fetch(`${hall.url}/api/session`, { headers: { ...as(token), ...from } });
    expect(await enter({}, OUTSIDE)).toEqual({ status: 401, said: { code: 'code-needed' } });
    expect((await enter({}, WITHIN)).status).toBe(200);
    expect([(await own({})).status, (await own(WITHIN)).status, (await own(OUTSIDE)).status]).toEqual([200, 200, 401]);
    expect([await joined(token, {}), await joined(token, OUTSIDE)]).toEqual(['in', 'signed-out']);
    const admitted = await enter({ code: codeOf(secret, 0) }, OUTSIDE);
    expect(admitted.status).toBe(200);
    expect(await joined(String(admitted.said.token), OUTSIDE)).toBe('in');
    expect((await enter({ code: ` ${recoveryCodes[0]?.toLowerCase()} ` }, OUTSIDE)).status).toBe(200);
    const told = (await (await own({})).json()) as { others: object[]; secondFactor: object };
    expect(told.others).toHaveLength(3);
    expect(told.secondFactor).toMatchObject({ recoveryLeft: 9 });
  });

  it('[S21] whoever tries codes waits, from wherever, and within the hall nobody notices', async () => {
    const { secret } = await enrolled();
    const from = (index: number) => ({ 'x-forwarded-for': `203.0.113.${index}` });
    const told: string[] = [];
    for (let index = 0; index < 12; index += 1)
      told.push(String((await enter({ code: '000000' }, from(index))).said.code));
    expect(told).toEqual([...Array(9).fill('wrong-code'), ...Array(3).fill('too-many-codes')]);
    expect((await enter({ code: codeOf(secret, 0) }, OUTSIDE)).said.code).toBe('too-many-codes');
    expect((await enter({}, WITHIN)).status).toBe(200);
  });

  it('[S21] a clerk has none, and nobody without the PIN is told whether one is there', async () => {
    await enrolled();
    const clerk = String((await post('/api/session', { badge: '1001', pin: '2468' }, OUTSIDE)).said.token);
    expect((await post('/api/session/second-factor', { pin: '2468' }, as(clerk))).status).toBe(403);
    expect((await enter({ pin: '0000' }, OUTSIDE)).said.code).toBe('wrong-badge-or-pin');
    expect((await enter({ pin: '0000', code: '123456' }, OUTSIDE)).said.code).toBe('wrong-badge-or-pin');
    expect((await post('/api/session/use', {}, {})).status).toBe(401);
  });
});
