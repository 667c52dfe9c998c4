import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { Secret, TOTP } from 'otpauth';
import { expect, it } from 'vitest';
import { createScrubber } from '../../electron/scrub.ts';
import { accepted, connect } from '../support/client.ts';
import { ownFolder } from '../support/folder.ts';
import { run } from '../support/server-process.ts';
import { until } from '../support/until.ts';

const PHONE = '13912345678';
const PINS = { wrong: '86420975311', set: '97531864200', broken: '75319864202' };
const DEVICE_KEY = 'a-device-key-that-was-never-given-out-0042';

/** Everything secret that one hall is told, tells or makes, in one go. */
async function tellSecrets(url: string): Promise<string[]> {
  const ask = async (method: string, path: string, token: string | null, body?: object | string) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return (await response.json().catch(() => ({}))) as Record<string, string>;
  };
  const enter = async (badge: string) => (await ask('POST', '/api/session', null, { badge, pin: '2468' })).token ?? '';
  const [managers, guides] = [await enter('9001'), await enter('8001')];
  const as = (method: string, path: string, body?: object | string) => ask(method, path, managers, body);
  await ask('POST', '/api/session', null, { badge: '9001', pin: PINS.wrong });
  await ask('POST', '/api/session', null, `{"badge":"9001","pin":"${PINS.broken}"`);
  await as('POST', '/api/staff/1002/pin', { pin: PINS.set });
  const { key: program = '' } = await as('POST', '/api/integrations', { name: 'booking', scopes: ['queue:read'] });
  await ask('GET', '/api/v1/queue', program);
  await ask('GET', '/metrics', program);
  const { secret: webhook = '' } = await as('POST', '/api/webhooks', {
    url: 'http://127.0.0.1:9/hear',
    events: ['ticket.taken'],
  });
  const begun = await as('POST', '/api/session/second-factor', { pin: '2468' });
  const factor = begun.secret ?? '';
  const code = new TOTP({ secret: Secret.fromBase32(factor) }).generate();
  const set = await as('POST', '/api/session/second-factor/confirm', { code });
  const opened = await ask('POST', '/api/pairing', null, { role: 'display', name: 'a-wall' });
  const [manager, guide] = [
    await connect(url, { role: 'manager', token: managers }),
    await connect(url, { role: 'guide', token: guides }),
  ];
  await accepted(manager.send('device:approve', { code: opened.code ?? '', role: 'display', name: 'a-wall' } as never));
  const { key: wall = '' } = await ask('GET', `/api/pairing/${opened.pairingId}`, opened.secret ?? '');
  await connect(url, { role: 'display', key: DEVICE_KEY }).catch(() => undefined);
  await accepted(guide.send('call-back:add', { phone: PHONE, serviceId: 'A' as never }));
  await guide.sendRaw('call-back:add', { commandId: randomUUID(), phone: PHONE, serviceId: '\u0000' });
  await accepted(guide.send('ticket:take', { serviceId: 'A' as never, slip: false }));
  await accepted(manager.send('backup:make', {}));
  await manager.view('manager:view', ({ backup }) => backup.places.some(({ newest }) => newest !== null));
  manager.close();
  guide.close();
  const file = JSON.stringify(await as('GET', '/api/hall-file'));
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const secrets = [managers, guides, program, webhook, factor, wall, opened.secret ?? '', PHONE, DEVICE_KEY];
  secrets.push(...Object.values(PINS), ...(set.recoveryCodes as unknown as string[]));
  for (const secret of secrets) expect(secret.length).toBeGreaterThan(9);
  for (const secret of secrets)
    expect([secret, file.includes(secret), metrics.includes(secret)]).toEqual([secret, false, false]);
  expect(file).not.toMatch(/argon2|sealed|token/i);
  return secrets;
}

it('[S23] nothing secret stands in the log, the hall file, the figures or the names of copies', async () => {
  const data = ownFolder();
  const hall = run('server/main.ts', ['--port', '0', '--data', data], { HALLCALL_LOG: 'trace' });
  const [, url = ''] = await until('it is open', () => /^Hallcall is open at (\S+)$/m.exec(hall.said.stdout));
  const secrets = await tellSecrets(url);
  hall.child.kill('SIGTERM');
  const { stdout, stderr } = await hall.ended;
  const names = readdirSync(data, { recursive: true }).join('\n');
  expect(names).toContain('backups');
  for (const secret of secrets)
    expect([secret, stdout.includes(secret), stderr.includes(secret), names.includes(secret)]).toEqual([
      secret,
      false,
      false,
      false,
    ]);
}, 60_000);

it('[S23] a frame writes down no key, whether or not it was told of it', () => {
  const given = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA';
  const scrub = createScrubber([]);
  expect(scrub(`GET ${given} failed; secret: JBSWY3DPEHPK3PXP`)).toBe('GET *** failed; secret: ***');
  const plain = `sha256 ${'a1'.repeat(32)}, /assets/manager-B-sP5gNg.js, ${randomUUID()}, ${'-'.repeat(43)}`;
  expect(scrub(plain)).toBe(plain);
});
