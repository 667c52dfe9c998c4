import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect as connectTcp } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { PlaylistItem } from '../../../server/protocol/playlist.ts';
import { accepted, signIn } from '../../support/client.ts';
import { openHall, type TestHall } from '../../support/hall.ts';
import { temporaryFolder } from '../../support/server-process.ts';
import { until } from '../../support/until.ts';

const png = (side: string) =>
  Buffer.concat([Buffer.from(`89504e470d0a1a0a0000000d49484452${side}${side}`, 'hex'), Buffer.alloc(44, 7)]);
const PNG = png('00000040');
const MP4 = Buffer.concat([Buffer.from('00000018667479706d703432', 'hex'), Buffer.alloc(2_000, 9)]);

describe('the pictures and videos of the walls', () => {
  let hall: TestHall;
  let token: string;
  let free: number | null = null;
  beforeAll(async () => {
    hall = await openHall({ freeBytes: () => Promise.resolve(free) });
    token = await signIn(hall.url, '9001');
  });
  afterEach(() => {
    free = null;
    for (const name of inFolder()) rmSync(join(hall.mediaFolder, name), { recursive: true });
  });
  afterAll(() => hall.close());

  const as = (bearer: string) => ({ authorization: `Bearer ${bearer}` });
  const ask = (path: string, init: RequestInit = {}) => fetch(`${hall.url}${path}`, init);
  async function upload(name: string, body: Uint8Array<ArrayBuffer> | string, bearer = token) {
    const response = await ask(`/api/media?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { ...as(bearer), 'content-type': 'application/octet-stream' },
      body,
    });
    return [response.status, ((await response.json()) as { code?: string }).code ?? 'kept'];
  }
  const inFolder = () => readdirSync(hall.mediaFolder).sort();
  const remove = (name: string) => ask(`/api/media/${name}`, { method: 'DELETE', headers: as(token) });

  it('[S7] a picture comes in whole, is listed, and is shown as what it is and nothing else', async () => {
    expect(await upload('tariff.png', PNG)).toEqual([200, 'kept']);
    const listed = await (await ask('/api/media', { headers: as(token) })).json();
    expect(listed).toEqual({ files: [{ name: 'tariff.png', bytes: PNG.length, isUsed: false }] });
    const shown = await ask('/media/tariff.png');
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(PNG);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect(shown.headers.get('cache-control')).toBe('no-cache');
  });

  it('a player gets the part of a video that it asks for', async () => {
    await upload('promise.mp4', MP4);
    const part = await ask('/media/promise.mp4', { headers: { range: 'bytes=4-7' } });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      'ftyp',
      `bytes 4-7/${MP4.length}`,
    ]);
  });

  it.each([
    ['a page as a picture', 'tariff.png', '<script>alert(1)</script>', 415],
    ['a page with the first bytes of another kind', 'tariff.jpg', PNG, 415],
    ['an empty file', 'tariff.png', '', 415],
    ['a picture that ends before it says how large it is', 'tariff.png', PNG.subarray(0, 18), 415],
    ['a picture of four thousand million dots', 'tariff.png', png('0000fde8'), 413],
    ['less than says what it is', 'tariff.mp4', MP4.subarray(0, 6), 415],
    ['a page', 'tariff.html', '<p>', 400],
    ['a drawing that could carry scripts', 'tariff.svg', '<svg/>', 400],
    ['a name without an ending', 'tariff', PNG, 400],
    ['a name with two endings', 'tariff.html.png', PNG, 400],
    ['a name that leads out', '../tariff.png', PNG, 400],
    ['a name that leads out, for another system', '..\\tariff.png', PNG, 400],
    ['a hidden name', '.tariff.png', PNG, 400],
    ['a name with a zero', 'tariff.png\0.png', PNG, 400],
    ['a picture of more than ten megabytes', 'large.png', Buffer.concat([PNG, Buffer.alloc(10_000_000)]), 413],
  ])('[S7] is refused and leaves nothing: %s', async (_, name, body, status) => {
    expect((await upload(name, body as Uint8Array<ArrayBuffer>))[0]).toBe(status);
    expect(inFolder()).toEqual([]);
  });

  it('[S7] a picture whose length nobody announced is measured as it comes', async () => {
    const chunk = Buffer.concat([PNG, Buffer.alloc(1_000_000)]);
    let chunks = 0;
    const body = new ReadableStream({
      pull: (stream) => (chunks++ < 12 ? stream.enqueue(chunk) : stream.close()),
    });
    const response = await ask('/api/media?name=large.png', {
      method: 'POST',
      headers: { ...as(token), 'content-type': 'application/octet-stream' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect([response.status, inFolder()]).toEqual([413, []]);
  });

  it('[S7] an upload that breaks off leaves nothing', async () => {
    const socket = connectTcp(Number(new URL(hall.url).port), '127.0.0.1');
    socket.write(
      `POST /api/media?name=tariff.png HTTP/1.1\r\nhost: hall\r\nauthorization: Bearer ${token}\r\n` +
        `content-type: application/octet-stream\r\ncontent-length: 5000\r\n\r\n`,
    );
    socket.write(PNG);
    await until('it has begun', () => inFolder().length === 1);
    socket.destroy();
    await until('nothing is left', () => inFolder().length === 0);
  });

  it('a name is given once, and space for the hall itself is kept', async () => {
    await upload('tariff.png', PNG);
    expect(await upload('tariff.png', PNG)).toEqual([409, 'media-exists']);
    free = 200_000_000;
    expect(await upload('other.png', PNG)).toEqual([507, 'disk-full']);
    expect(inFolder()).toEqual(['tariff.png']);
  });

  /** A sender whom a test lets send, piece by piece. */
  function slowUpload(name: string) {
    let stream: ReadableStreamDefaultController<Uint8Array> | null = null;
    const body = new ReadableStream<Uint8Array>({
      start: (begun) => {
        stream = begun;
      },
    });
    const answer = ask(`/api/media?name=${name}`, {
      method: 'POST',
      headers: { ...as(token), 'content-type': 'application/octet-stream' },
      body,
      duplex: 'half',
    } as RequestInit).then(({ status }) => status);
    return { answer, send: (bytes: Uint8Array) => stream?.enqueue(bytes), end: () => stream?.close() };
  }

  it('space that goes while a file comes in is noticed', async () => {
    const { answer, send } = slowUpload('promise.mp4');
    send(MP4);
    await until('it has begun', () => inFolder().length === 1);
    free = 199_999_999;
    send(Buffer.alloc(4_000_000));
    expect([await answer, inFolder()]).toEqual([507, []]);
  });

  it('one file comes in at a time; who brings another is asked to wait', async () => {
    const { answer, send, end } = slowUpload('promise.mp4');
    send(MP4);
    await until('it has begun', () => inFolder().length === 1);
    expect(await upload('tariff.png', PNG)).toEqual([429, 'too-many-requests']);
    end();
    expect([await answer, inFolder()]).toEqual([200, ['promise.mp4']]);
    expect(await upload('tariff.png', PNG)).toEqual([200, 'kept']);
  });

  it('[S7] only a manager brings, lists or deletes files', async () => {
    const clerk = await signIn(hall.url, '1001');
    expect(await upload('tariff.png', PNG, clerk)).toEqual([403, 'not-allowed']);
    expect(await upload('tariff.png', PNG, 'nobody')).toEqual([401, 'signed-out']);
    for (const method of ['GET', 'DELETE'])
      expect((await ask(`/api/media${method === 'GET' ? '' : '/x.png'}`, { method, headers: as(clerk) })).status).toBe(
        403,
      );
    expect(inFolder()).toEqual([]);
  });

  it('a file that the playlist uses is not deleted, and one that it does not use is', async () => {
    await upload('tariff.png', PNG);
    const manager = await hall.staff('manager', '9001');
    const item = {
      itemId: '1',
      kind: 'picture',
      topic: 'tariff',
      title: { zh: '电价', en: 'Tariff' },
      file: 'tariff.png',
    };
    await accepted(manager.send('settings:save', { change: { playlist: [item as PlaylistItem] } }));
    expect((await remove('tariff.png')).status).toBe(409);
    await accepted(manager.send('settings:save', { change: { playlist: [] } }));
    expect([(await remove('tariff.png')).status, (await remove('tariff.png')).status, inFolder()]).toEqual([
      200,
      404,
      [],
    ]);
    manager.close();
  });

  it('[S7] nothing outside the folder is shown, nor what is no plain file in it', async () => {
    writeFileSync(join(hall.mediaFolder, '..', 'secret.png'), PNG);
    symlinkSync(join(hall.mediaFolder, '..', 'secret.png'), join(hall.mediaFolder, 'link.png'));
    mkdirSync(join(hall.mediaFolder, 'folder.png'));
    writeFileSync(join(hall.mediaFolder, 'page.html'), '<script>alert(1)</script>');
    const paths = [
      'link.png',
      'folder.png',
      'page.html',
      '..%2fsecret.png',
      '%2e%2e%2fsecret.png',
      '..%5csecret.png',
      '',
    ];
    for (const path of paths) expect((await ask(`/media/${path}`)).status, path).toBe(404);
  });
});

it('a media folder that cannot be used does not keep the hall from opening: it is empty, and takes nothing', async () => {
  const folder = temporaryFolder();
  onTestFinished(() => folder.remove());
  symlinkSync(folder.file('nowhere'), folder.file('media'));
  const hall = await openHall({ mediaFolder: folder.file('media') });
  onTestFinished(() => hall.close());
  const headers = { authorization: `Bearer ${await signIn(hall.url, '9001')}` };
  expect(await (await fetch(`${hall.url}/api/media`, { headers })).json()).toEqual({ files: [] });
  expect((await fetch(`${hall.url}/media/tariff.png`)).status).toBe(404);
  const refused = await fetch(`${hall.url}/api/media?name=tariff.png`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/octet-stream' },
    body: PNG,
  });
  expect([refused.status, await refused.json()]).toMatchObject([503, { code: 'storage-fault' }]);
  expect(hall.faults).toHaveLength(2);
});
