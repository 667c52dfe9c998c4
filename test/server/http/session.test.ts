import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPinGuard } from '../../../server/http/pin-guard.ts';
import { registerSession } from '../../../server/http/session.ts';

let app: FastifyInstance;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  app = Fastify();
  registerSession(app, {
    guard: createPinGuard(),
    whereFrom: () => ({ address: '10.0.0.7', isOutside: false }),
    desk: {
      signIn: async ({ badge, pin }) =>
        pin === '2468'
          ? { ok: true, session: { token: 'token', role: 'clerk', badge, name: '王', isInUse: false } }
          : { ok: false, code: 'wrong-badge-or-pin' },
      isPinOf: () => Promise.resolve(false),
      sessionOf: () => null,
      ownSession: () => {
        throw new Error('nobody has a session');
      },
      signOut: () => 'signed-out',
      takeOver: () => 'signed-out',
    },
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await app.close();
});

async function signIn(pin: string, from = '10.0.0.7', badge = '1001'): Promise<number> {
  const payload = { badge, pin };
  return (await app.inject({ method: 'POST', url: '/api/session', payload, remoteAddress: from })).statusCode;
}

async function tryFor(minutes: number): Promise<number[]> {
  const told: number[] = [];
  for (let minute = 0; minute < minutes; minute += 1) {
    for (let tries = 0; tries < 5; tries += 1) told.push(await signIn('0000'));
    vi.advanceTimersByTime(60_500);
  }
  return told;
}

it('[S3] whoever goes on trying waits for the rest of the hour, at that address and with that badge alone', async () => {
  expect(await tryFor(4)).toEqual(Array.from({ length: 20 }, () => 401));
  expect(await signIn('2468')).toBe(429);
  expect([await signIn('2468', '10.0.0.8'), await signIn('2468', '10.0.0.7', '1002')]).toEqual([200, 200]);
  vi.advanceTimersByTime(3_600_000);
  expect(await signIn('2468')).toBe(200);
});

it('[S3] a whole line of IPv6 is one address, whichever of its own it asks from', async () => {
  for (let tries = 1; tries <= 5; tries += 1) expect(await signIn('0000', `2001:db8::${tries}`)).toBe(401);
  expect([await signIn('2468', '2001:db8::6'), await signIn('2468', '2001:db8:0:1::6')]).toEqual([429, 200]);
});

it('[S3] a right PIN makes up for the wrong ones before it', async () => {
  await tryFor(3);
  expect(await signIn('2468')).toBe(200);
  expect(await tryFor(4)).not.toContain(429);
});
