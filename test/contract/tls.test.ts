import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isHallAt } from '../../server/backup/spare-note.ts';
import { createGivenTls } from '../../server/tls/given.ts';
import { createHallMadeTls } from '../../server/tls/hall-made.ts';
import type { HallTls } from '../../server/tls/hall-tls.ts';
import { heldClock, openHall, type TestHall } from '../support/hall.ts';
import { temporaryFolder } from '../support/server-process.ts';
import { until } from '../support/until.ts';

const names = ['localhost', '127.0.0.1'];

type Answer = { status: number | undefined; headers: http.IncomingHttpHeaders; text: string };

/** Asks as a program does that trusts this certificate alone. */
function ask(
  address: string,
  ca: string | undefined,
  { method, ...said }: { method: string; body?: object; token?: string } = { method: 'GET' },
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const client = address.startsWith('https:') ? https : http;
  const headers = {
    ...(said.body && { 'content-type': 'application/json' }),
    ...(said.token && { authorization: `Bearer ${said.token}` }),
  };
  const request = client.request(address, { method, headers, agent: false, ...(ca && { ca }) }, (response) => {
    let text = '';
    response.on('data', (chunk) => {
      text += String(chunk);
    });
    response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
  });
  request.on('error', reject);
  request.end(said.body && JSON.stringify(said.body));
  return promise;
}

/** The first word of the hall to a kiosk, or why there is none. */
function join(url: string, ca: string | undefined): Promise<string> {
  const socket = io(url, {
    auth: { protocol: 1, role: 'kiosk', name: 'kiosk-1' },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...(ca && { ca }),
  });
  return new Promise<string>((resolve) => {
    socket.once('kiosk:view', () => resolve('let in'));
    socket.once('connect_error', (error: Error & { description?: { error?: { code?: string } } }) =>
      resolve(error.description?.error?.code ?? error.message),
    );
  }).finally(() => socket.disconnect());
}

describe('a hall that speaks TLS', () => {
  const folder = temporaryFolder();
  const other = temporaryFolder();
  const clock = heldClock(Date.now());
  let made: HallTls;
  let stranger: HallTls;
  let hall: TestHall;
  let plain: string;
  const authority = () => made.authority ?? '';
  beforeAll(async () => {
    made = await createHallMadeTls({ data: folder.path, names: () => names, now: clock.now });
    stranger = await createHallMadeTls({ data: other.path, names: () => names, now: clock.now });
    hall = await openHall({ tls: made });
    plain = hall.url.replace('https:', 'http:');
  });
  afterAll(async () => {
    await hall.close();
    folder.remove();
    other.remove();
  });

  it('[S16] pages and sockets are had by whoever trusts its authority, and by nobody who trusts another', async () => {
    expect(await ask(`${hall.url}/health`, authority())).toMatchObject({ status: 200 });
    expect(await join(hall.url, authority())).toBe('let in');
    await expect(ask(`${hall.url}/health`, stranger.authority ?? '')).rejects.toThrow(/self-signed certificate/);
    expect(await join(hall.url, stranger.authority ?? '')).toBe('SELF_SIGNED_CERT_IN_CHAIN');
    expect(await join(hall.url, undefined)).toBe('SELF_SIGNED_CERT_IN_CHAIN');
  });

  it('[S16] says its mark, and gives out its authority but not the key of it', async () => {
    const shown = JSON.parse((await ask(`${hall.url}/api/hall-mark`, authority())).text);
    expect(shown.isHallMade).toBe(true);
    expect(made.mark().startsWith(shown.mark.replaceAll(' ', ''))).toBe(true);
    expect(shown.mark).toMatch(/^(?:[0-9A-F]{4} ){7}[0-9A-F]{4}$/);
    expect((await ask(`${hall.url}/hall-ca.pem`, authority())).text).toBe(made.authority);
  });

  it('[S17] whoever comes without TLS is sent to https, and a command or a socket is not taken', async () => {
    const page = await ask(`${plain}/kiosk?name=kiosk-1`, undefined);
    expect(page).toMatchObject({ status: 307, headers: { location: `${hall.url}/kiosk?name=kiosk-1` } });
    expect(page.text).toContain('speaks https only');
    expect(await ask(`${plain}/api/session`, undefined, { method: 'POST' })).toMatchObject({ status: 403 });
    expect(await join(plain, undefined)).toMatch(/307|websocket error/);
  });

  it('[S17] old TLS is not spoken', async () => {
    const { port } = new URL(hall.url);
    const socket = tls.connect({
      port: Number(port),
      host: '127.0.0.1',
      ca: authority(),
      maxVersion: 'TLSv1.1',
      minVersion: 'TLSv1',
    });
    await expect(
      new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject)),
    ).rejects.toThrow();
  });

  it('[S17] garbage and silence on its port trouble nobody, and do not keep a hall from closing', async () => {
    const { port } = new URL(hall.url);
    const knock = (words: Buffer | null) => {
      const socket = net.connect(Number(port), '127.0.0.1', () => words && socket.write(words));
      socket.on('error', () => undefined);
      return socket.resume();
    };
    const sockets = [
      null,
      Buffer.from([0x16, 3, 1]),
      Buffer.from('GET / HT'),
      Buffer.from([0, 255, 0]),
      Buffer.alloc(70_000, 0x16),
    ].map(knock);
    expect(await ask(`${hall.url}/health`, authority())).toMatchObject({ status: 200 });
    const begun = performance.now();
    await hall.close();
    expect(performance.now() - begun).toBeLessThan(2_000);
    await until('everybody was let go', () => sockets.every(({ destroyed }) => destroyed));
    hall = await openHall({ tls: made });
    plain = hall.url.replace('https:', 'http:');
  });

  it('[S16] a renewed certificate is shown to whoever comes next, and those inside stay', async () => {
    const serialOf = () =>
      new Promise<string>((resolve, reject) => {
        const at = { port: Number(new URL(hall.url).port), host: '127.0.0.1', ca: authority() };
        const socket = tls.connect(at, () => {
          resolve(socket.getPeerCertificate().serialNumber);
          socket.destroy();
        });
        socket.on('error', reject);
      });
    const inside = io(hall.url, { auth: { protocol: 1, role: 'kiosk' }, transports: ['websocket'], ca: authority() });
    await until('it is let in', () => inside.connected);
    const before = await serialOf();
    names.push('127.0.0.2');
    await made.renewIfDue();
    expect(await serialOf()).not.toBe(before);
    expect(inside.connected).toBe(true);
    inside.disconnect();
  });

  it('[S16] its practice hall speaks TLS as it does', async () => {
    const signedIn = { method: 'POST', body: { badge: '9001', pin: '2468' } };
    const { token } = JSON.parse((await ask(`${hall.url}/api/session`, authority(), signedIn)).text);
    const wish = { method: 'POST', body: { pace: 0, clerks: 0, port: null }, token };
    const { port } = JSON.parse((await ask(`${hall.url}/api/training`, authority(), wish)).text);
    expect((await ask(`https://127.0.0.1:${port}/health`, authority())).text).toContain('"training":true');
  });

  it('[F14] a hall whose certificate a spare does not believe may well be the hall: it counts as one that answers', async () => {
    expect(await isHallAt(hall.url)).toBe(true);
  });

  it('[S17] only a given certificate tells browsers to come back with nothing but TLS', async () => {
    const files = made.files;
    const given = await openHall({ tls: createGivenTls({ files, now: clock.now, warn: () => undefined }) });
    const withRules = { rejectUnauthorized: false };
    const headersOf = (url: string) =>
      new Promise<http.IncomingHttpHeaders>((resolve, reject) =>
        https.get(`${url}/health`, withRules, (response) => resolve(response.resume().headers)).on('error', reject),
      );
    expect((await headersOf(given.url))['strict-transport-security']).toBe('max-age=2592000');
    expect((await headersOf(hall.url))['strict-transport-security']).toBeUndefined();
    await given.close();
  });
});
