import { readdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keptName, openKeptPages, PAGE_LIMITS } from '../../../hardware/relay/kept-pages.ts';
import { createPageProxy, PAGE_TIMING, partsNamedIn } from '../../../hardware/relay/page-proxy.ts';
import { quiet } from '../../support/printer-bench.ts';
import { temporaryFolder } from '../../support/server-process.ts';
import { until } from '../../support/until.ts';

function ownFolder() {
  const folder = temporaryFolder();
  onTestFinished(() => folder.remove());
  return folder;
}

async function listen(answer: Parameters<typeof createServer>[1]) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(close);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

const page = (text: string) => ({ headers: { 'content-type': 'text/html' }, body: Buffer.from(text) });

describe('what is kept of the hall’s pages', () => {
  it.each([
    ['/kiosk', 'page-kiosk'],
    ['/assets/kiosk-jrdaQNXk.js', 'asset-kiosk-jrdaQNXk.js'],
    ['/assets/p--XgpPa61.woff2', 'asset-p--XgpPa61.woff2'],
    ['/branding/logo-0123456789abcdef', 'logo-0123456789abcdef'],
    ['/branding/logo', null],
    ['/assets/..', null],
    ['/assets/.hidden', null],
    ['/assets/a/b.js', null],
    ['/assets/a%2fb.js', null],
    [`/assets/${'a'.repeat(121)}`, null],
    ['/kiosk/', null],
    ['/manager', null],
    ['', null],
  ])('%s is kept as %s', (path, name) => {
    expect(keptName(path)).toBe(name);
  });

  it('is whole after a restart, or as if it had never been kept', () => {
    const folder = ownFolder();
    openKeptPages(folder.path, PAGE_LIMITS).keep('page-kiosk', page('one\ntwo'));
    writeFileSync(folder.file('page-kiosk.new'), 'torn');
    const again = openKeptPages(folder.path, PAGE_LIMITS);
    expect(again.read('page-kiosk')).toEqual(page('one\ntwo'));
    expect(readdirSync(folder.path)).toEqual(['page-kiosk']);
    truncateSync(folder.file('page-kiosk'), 30);
    expect(openKeptPages(folder.path, PAGE_LIMITS).read('page-kiosk')).toBeNull();
  });

  it('has a cap: so many, so large, and so much in all', () => {
    const limits = { files: 2, bytes: 400, fileBytes: 200 };
    const kept = openKeptPages(ownFolder().path, limits);
    expect(kept.keep('asset-a', page('x'.repeat(201)))).toBe(false);
    expect(kept.keep('asset-a', page('x'.repeat(100)))).toBe(true);
    expect(kept.keep('asset-b', page('x'.repeat(200)))).toBe(false);
    expect(kept.keep('asset-b', page('x'.repeat(50)))).toBe(true);
    expect(kept.keep('asset-c', page('x'))).toBe(false);
    expect(kept.keep('asset-b', page('y'))).toBe(true);
    kept.keepOnly(new Set(['asset-b']));
    expect([kept.has('asset-a'), kept.has('asset-b')]).toEqual([false, true]);
  });

  it('the logo that came last stays, also after a restart; no page names it', () => {
    const folder = ownFolder();
    const kept = openKeptPages(folder.path, PAGE_LIMITS);
    const [older, newer] = ['logo-ffffffffffffffff', 'logo-0000000000000000'];
    for (const name of [older, newer, 'page-kiosk', 'asset-old']) kept.keep(name, page(name));
    utimesSync(folder.file(older), 1_000, 1_000);
    const again = openKeptPages(folder.path, PAGE_LIMITS);
    again.keepOnly(new Set(['page-kiosk']));
    expect(readdirSync(folder.path).sort()).toEqual([newer, 'page-kiosk']);
  });
});

describe('the parts of a page', () => {
  it('are found in markup, styles and scripts', () => {
    const html = '<link href="/assets/ui-1.css"><script src="/assets/kiosk-1.js"></script><img src="/logo.png">';
    expect(partsNamedIn(html)).toEqual(['/assets/ui-1.css', '/assets/kiosk-1.js']);
    expect(partsNamedIn('src:url(/assets/font-1.woff2)format("woff2")')).toEqual(['/assets/font-1.woff2']);
    expect(partsNamedIn('import{a}from"./ui-2.js";import("./words-3.js");["assets/x-4.js"]')).toEqual([
      '/assets/ui-2.js',
      '/assets/words-3.js',
      '/assets/x-4.js',
    ]);
  });
});

describe('handing pages on', () => {
  /** A hall whose page has one part, of a version that a test sets; and the box before it. */
  async function house() {
    const state = { version: 1, isPartThere: true };
    const asked: IncomingMessage[] = [];
    const hall = await listen((request, response) => {
      asked.push(request);
      response.setHeader('content-security-policy', `default-src 'self'`);
      response.setHeader('set-cookie', 'who=me');
      if (request.url === '/kiosk') {
        response.setHeader('content-type', 'text/html');
        return response.end(`<script src="/assets/kiosk-${state.version}.js"></script>`);
      }
      if (!state.isPartThere) return response.writeHead(500).end();
      response.setHeader('content-type', 'text/javascript');
      return response.end(`part ${request.url}`);
    });
    const folder = ownFolder();
    const kept = openKeptPages(folder.path, PAGE_LIMITS);
    const proxy = createPageProxy({ hallUrl: hall.url, kept, timing: { ...PAGE_TIMING, limitMs: 300 }, log: quiet });
    const box = await listen((request, response) => void proxy.handle(request, response));
    const get = async (path: string) => {
      const response = await fetch(`${box.url}${path}`, { headers: { cookie: 'secret=1', 'x-own': 'me' } });
      return { status: response.status, headers: response.headers, text: await response.text() };
    };
    return { state, asked, hall, folder, proxy, get };
  }

  it('nothing of the page’s own request reaches the hall, and no cookie of the hall the page', async () => {
    const { asked, get } = await house();
    const { headers } = await get('/kiosk?name=kiosk-1');
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('content-security-policy')).toBe(`default-src 'self'`);
    expect(asked[0]?.url).toBe('/kiosk');
    expect(asked[0]?.headers).not.toHaveProperty('cookie');
    expect(asked[0]?.headers).not.toHaveProperty('x-own');
  });

  it('a new page is kept only with all its parts, and takes the place of the old one as a whole', async () => {
    const { state, hall, folder, proxy, get } = await house();
    await get('/kiosk');
    await proxy.settled();
    state.version = 2;
    state.isPartThere = false;
    expect((await get('/kiosk')).text).toContain('kiosk-2.js');
    await proxy.settled();
    expect(readdirSync(folder.path).sort()).toEqual(['asset-kiosk-1.js', 'page-kiosk']);
    state.isPartThere = true;
    await get('/kiosk');
    await proxy.settled();
    expect(readdirSync(folder.path).sort()).toEqual(['asset-kiosk-2.js', 'page-kiosk']);
    hall.close();
    await until('served from here', async () => (await get('/kiosk')).text.includes('kiosk-2.js'));
    expect(await get('/assets/kiosk-2.js')).toMatchObject({ status: 200, text: 'part /assets/kiosk-2.js' });
    expect((await get('/assets/kiosk-1.js')).status).toBe(503);
  });

  it('a hall that takes the page’s time is as good as away', async () => {
    const silent = await listen(() => undefined);
    const kept = openKeptPages(ownFolder().path, PAGE_LIMITS);
    const proxy = createPageProxy({ hallUrl: silent.url, kept, timing: { ...PAGE_TIMING, limitMs: 50 }, log: quiet });
    const box = await listen((request, response) => void proxy.handle(request, response));
    expect((await fetch(`${box.url}/kiosk`)).status).toBe(503);
    kept.keep('page-kiosk', page('kept'));
    expect(await (await fetch(`${box.url}/kiosk`)).text()).toBe('kept');
  });
});
