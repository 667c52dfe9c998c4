import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ServiceId } from '../../server/protocol/vocabulary.ts';
import { accepted, connect, refusal, signIn } from '../support/client.ts';
import { openHall, type TestHall } from '../support/hall.ts';

describe('bad input gets a clear refusal and the hall stays open', () => {
  let hall: TestHall;
  beforeEach(async () => {
    hall = await openHall();
  });
  afterEach(async () => {
    const kiosk = await hall.screen('kiosk');
    await accepted(kiosk.send('ticket:take', { serviceId: 'A' as ServiceId, slip: false }));
    expect(hall.faults).toEqual([]);
    await hall.close();
  });

  it('[S1] the handshake says why somebody is not let in', async () => {
    const codeOf = (auth: object) =>
      connect(hall.url, auth as never).then(
        () => 'let in',
        (data: { code: string }) => data.code,
      );
    expect(await codeOf({ role: 'kiosk', protocol: 0 })).toBe('client-too-old');
    expect(await codeOf({ role: 'a role of long ago', protocol: 0 })).toBe('client-too-old');
    expect(await codeOf({ role: 'janitor' })).toBe('bad-request');
    expect(await codeOf({ role: 'clerk', token: 'forged' })).toBe('signed-out');
    expect(await codeOf({ role: 'clerk' })).toBe('signed-out');
    expect(await codeOf({ role: 'manager', token: await signIn(hall.url, '1001') })).toBe('wrong-role');
    expect(await codeOf({ role: 'pad', counterId: '77' })).toBe('counter-unknown');
    expect(await codeOf({ role: 'phone', code: '0000000000' })).toBe('ticket-unknown');
    expect(await codeOf({ role: 'kiosk', name: '../../etc' })).toBe('bad-request');
    expect(await codeOf({ role: 'kiosk', key: 'a key nobody was given' })).toBe('let in');
  });

  it('malformed commands are bad requests, with what is wrong', async () => {
    const kiosk = await hall.screen('kiosk');
    const refusedWith = async (...args: unknown[]) => (await kiosk.sendRaw('ticket:take', ...args)).refusal;
    expect(await refusedWith({})).toMatchObject({ code: 'bad-request' });
    expect(await refusedWith(null)).toMatchObject({ code: 'bad-request' });
    expect(await refusedWith('A')).toMatchObject({ code: 'bad-request' });
    expect(await refusedWith()).toMatchObject({ code: 'bad-request' });
    const { issues } = await refusedWith({ commandId: 'twice', serviceId: 'A' });
    expect(issues).toMatchObject([{ path: 'commandId' }]);
    expect(await refusedWith({ commandId: randomUUID(), serviceId: 'x'.repeat(9_000) })).toMatchObject({
      code: 'bad-request',
    });
    expect((await kiosk.sendRaw('ticket:eat', { commandId: randomUUID() })).refusal).toMatchObject({
      code: 'bad-request',
    });
    expect((await kiosk.sendRaw('__proto__', {})).refusal).toMatchObject({ code: 'bad-request' });
    expect((await kiosk.sendRaw(7 as never, {})).refusal).toMatchObject({ code: 'bad-request' });
    const deep = `${'['.repeat(9_000)}${']'.repeat(9_000)}`; // too deep for a client that means well
    kiosk.socket.io.engine.write(`2999["ticket:take",${deep}]`);
    expect(await refusedWith({})).toMatchObject({ code: 'bad-request' });
  });

  it('an oversized packet closes its own connection and no other', async () => {
    const kiosk = await hall.screen('kiosk');
    const other = await hall.screen('kiosk', 'kiosk-2');
    const closed = new Promise((resolve) => kiosk.socket.once('disconnect', resolve));
    kiosk.socket.emit('ticket:take', { commandId: randomUUID(), serviceId: 'x'.repeat(400_000) });
    await closed;
    await accepted(other.send('ticket:take', { serviceId: 'A' as ServiceId, slip: false }));
    kiosk.close();
  });

  it('unknown things are refused by name', async () => {
    const kiosk = await hall.screen('kiosk');
    expect(await refusal(kiosk.send('ticket:take', { serviceId: 'Z' as ServiceId }))).toEqual({
      code: 'service-unknown',
    });
    expect(await refusal(kiosk.send('ticket:cancel', { number: 'A999' }))).toEqual({ code: 'ticket-unknown' });
    const clerk = await hall.staff('clerk', '1001');
    expect(await refusal(clerk.send('counter:open', { counterId: '99' as never }))).toEqual({
      code: 'counter-unknown',
    });
    const display = await hall.screen('display');
    expect(await refusal(display.send('call:shown', { seq: 5, spoken: true }))).toEqual({ code: 'call-unknown' });
  });

  it('a service that is named twice is refused by name', async () => {
    const manager = await hall.staff('manager', '9001');
    const twice = { services: ['A', 'A'] as ServiceId[], helps: [] };
    const reassigned = manager.send('counter:reassign', { counterId: '1' as never, ...twice, reason: 'r' });
    expect(await refusal(reassigned)).toMatchObject({ code: 'bad-request', issues: [{ path: 'services' }] });
    const saved = manager.send('settings:save', { change: { counters: { 1: twice } as never } });
    expect(await refusal(saved)).toMatchObject({ code: 'bad-request' });
  });

  it('a role sends only its own commands', async () => {
    const display = await hall.screen('display');
    expect(await refusal(display.send('ticket:take', { serviceId: 'A' as ServiceId }))).toEqual({
      code: 'not-allowed',
    });
    expect(await refusal(display.send('counter:next', {}))).toEqual({ code: 'not-allowed' });
  });

  it('[S2] a token ends after the shift, also on an open connection', async () => {
    const token = await signIn(hall.url, '1001');
    const clerk = await connect(hall.url, { role: 'clerk', token });
    hall.clock.advance(12 * 3_600_000);
    expect(await refusal(clerk.send('counter:next', {}))).toEqual({ code: 'signed-out' });
    const sentAway = new Promise((resolve) => clerk.socket.once('disconnect', resolve));
    hall.tick();
    await sentAway;
    await expect(connect(hall.url, { role: 'clerk', token })).rejects.toEqual({ code: 'shift-over' });
  });

  it('[S3] wrong PINs are refused, then have to wait; other badges do not', async () => {
    const attempt = async (badge: string, pin: string) => {
      const response = await fetch(`${hall.url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ badge, pin }),
      });
      return [response.status, ((await response.json()) as { code?: string }).code];
    };
    for (let time = 0; time < 5; time += 1) expect(await attempt('1002', '0000')).toEqual([401, 'wrong-badge-or-pin']);
    expect(await attempt('1002', '2468')).toEqual([429, 'too-many-requests']);
    expect(await attempt('no-one', '2468')).toEqual([401, 'wrong-badge-or-pin']);
    expect((await attempt('1003', '2468'))[0]).toBe(200);
    expect((await attempt('1003', ''))[0]).toBe(400);
  });

  it('[S3] many wrong PINs at once count as many', async () => {
    const attempts = Array.from({ length: 40 }, () =>
      signIn(hall.url, '1004', '0000').catch((error: Error) => error.message),
    );
    const answers = await Promise.all(attempts);
    expect(answers.filter((answer) => answer.includes(' 401 '))).toHaveLength(5);
    expect(answers.filter((answer) => answer.includes(' 429 '))).toHaveLength(35);
  });

  it('[S6] a page of another origin is not let in, one of our own is', async () => {
    const openFrom = (origin: string) =>
      new Promise<string>((resolve) => {
        const socket = io(hall.url, {
          auth: { protocol: 1, role: 'kiosk' },
          transports: ['websocket'],
          forceNew: true,
          reconnection: false,
          extraHeaders: { origin },
        });
        const end = (how: string) => {
          socket.disconnect();
          resolve(how);
        };
        socket.once('connect', () => end('let in'));
        socket.once('connect_error', () => end('kept out'));
      });
    expect(await openFrom('http://elsewhere.example')).toBe('kept out');
    expect(await openFrom('null')).toBe('kept out');
    expect(await openFrom(hall.url)).toBe('let in');
  });

  it('HTTP answers nonsense with a status and goes on', async () => {
    const status = async (path: string, init?: RequestInit) => (await fetch(`${hall.url}${path}`, init)).status;
    const post = (body: string, type = 'application/json') => ({
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(await status('/api/session', post('{'))).toBe(400);
    expect(await status('/api/session', post('x'.repeat(50_000)))).toBe(413);
    expect(await status('/api/session', post('<a/>', 'text/xml'))).toBe(415);
    expect(await status('/nowhere')).toBe(404);
    expect(await status('/..%2f..%2fpackage.json')).toBe(404);
    expect(await status('/api/reports/day?from=2026-03-02&to=2026-03-02')).toBe(401);
    const headers = { authorization: `Bearer ${await signIn(hall.url, '9001')}` };
    for (const day of ['9999-12-31', '0000-01-01', '2026-02-30'])
      for (const path of [`morning?day=${day}`, `faults?from=${day}&to=${day}`, `reports/day?from=${day}&to=${day}`])
        expect([path, await status(`/api/${path}`, { headers })]).toEqual([path, 400]);
  });
});

describe('a connection that floods', () => {
  it('[S4] is told to wait, and nobody else is', async () => {
    const hall = await openHall({ hasLimits: true });
    const kiosk = await hall.screen('kiosk');
    const other = await hall.screen('kiosk', 'kiosk-2');
    const replies = await Promise.all(Array.from({ length: 400 }, () => kiosk.sendRaw('ticket:take', {})));
    expect(replies.filter(({ refusal }) => refusal.code === 'bad-request')).toHaveLength(300);
    expect(replies.at(-1).refusal).toMatchObject({ code: 'too-many-requests' });
    await accepted(other.send('ticket:take', { serviceId: 'A' as ServiceId, slip: false }));
    await hall.close();
  });

  it('[S4] is one of a ticket however many pages of it are open, and is never one that polls', async () => {
    const hall = await openHall({ hasLimits: true });
    const kiosk = await hall.screen('kiosk');
    const { code } = await accepted(kiosk.send('ticket:take', { serviceId: 'A' as ServiceId, slip: false }));
    const phones = await Promise.all([1, 2, 3, 4].map(() => connect(hall.url, { role: 'phone', code })));
    const sent = phones.flatMap((phone) => Array.from({ length: 100 }, () => phone.sendRaw('ticket:cancel', {})));
    const refused = (await Promise.all(sent)).map(({ refusal }) => refusal.code);
    expect(refused.filter((each) => each === 'bad-request')).toHaveLength(300);
    expect(refused.filter((each) => each === 'too-many-requests')).toHaveLength(100);
    expect((await fetch(`${hall.url}/socket.io/?EIO=4&transport=polling`)).status).toBe(400);
    for (const phone of phones) phone.close();
    await hall.close();
  });
});

describe('a disk that refuses writes', () => {
  it('[F7] refuses commands by name, is not ready, shows itself to staff, and goes on when it takes writes again', async () => {
    const hall = await openHall();
    const kiosk = await hall.screen('kiosk');
    const manager = await hall.staff('manager', '9001');
    const ready = async () => (await fetch(`${hall.url}/ready`)).status;
    expect(await ready()).toBe(200);
    hall.db.pragma('query_only = ON');
    const take = () => kiosk.send('ticket:take', { serviceId: 'A' as ServiceId, slip: false });
    expect(await refusal(take())).toMatchObject({ code: 'storage-fault' });
    await manager.view('manager:view', (view) => !view.hall.canSave);
    expect(await ready()).toBe(503);
    hall.db.pragma('query_only = OFF');
    hall.tick();
    await manager.view('manager:view', (view) => view.hall.canSave);
    expect(await ready()).toBe(200);
    expect((await accepted(take())).number).toBe('A001');
    await hall.close();
  });
});
