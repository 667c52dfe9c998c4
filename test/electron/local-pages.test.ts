import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { createFramePaths } from '../../electron/frame-paths.ts';
import { WAIT_REASONS } from '../../electron/hall-answer.ts';
import { localAddress, setupLocalPages } from '../../electron/local-pages.ts';
import { boxOf } from '../support/box-settings.ts';
import { recorder } from '../support/electron-recorder.ts';

const paths = createFramePaths(join(import.meta.dirname, '..', '..'));

function get(path: string, host = 'frame'): Response {
  return recorder.handler('persist:display hallcall:')({ url: `hallcall://${host}${path}` }) as Response;
}

beforeEach(() => {
  recorder.reset();
  setupLocalPages(boxOf('--screen display'), paths);
});

it('serves every part of the frame’s own pages, each under a policy that lets nothing else in', async () => {
  const page = await get('/waiting').text();
  const parts = [...page.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map((match) => match[1] ?? '');
  expect(parts).toContain('/waiting.js');
  for (const path of ['/waiting', ...parts]) {
    expect(get(path).status).toBe(200);
    expect(get(path).headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'self'; script-src 'self'.*; frame-ancestors 'none'$/,
    );
  }
});

it.each(['/', '/package.json', '/../main.ts', '/%2e%2e/main.ts', '/waiting.html', '/waiting/../../main.ts'])(
  'serves nothing else: %s',
  (path) => {
    expect(get(path).status).toBe(404);
  },
);

it.each(['/staff', '/waiting', '/font/index.css'])('serves %s from no other host', (path) => {
  expect(get(path).status).toBe(200);
  expect(get(path, 'x').status).toBe(404);
});

it('brings its characters along, for a box whose system has none', async () => {
  const css = await get('/font/index.css').text();
  const [, file] = /url\(\.(\/files\/[\w-]+\.woff2)\)/.exec(css) ?? [];
  expect(get(`/font${file}`).headers.get('content-type')).toBe('font/woff2');
  expect((await get(`/font${file}`).arrayBuffer()).byteLength).toBeGreaterThan(1_000);
  expect(get('/font/files/none.woff2').status).toBe(404);
  expect(get('/font/package.json').status).toBe(404);
});

it('tells the waiting page what it shows where no server sees it', () => {
  expect(localAddress('/waiting', { address: 'http://h/a?b=1' })).toBe(
    'hallcall://frame/waiting#address=http%3A%2F%2Fh%2Fa%3Fb%3D1',
  );
});

it('has words for every reason to wait', () => {
  const words = readFileSync(join(paths.pages, 'waiting.js'), 'utf8');
  for (const reason of WAIT_REASONS) expect(words).toMatch(new RegExp(`^  '?${reason}'?: \\[`, 'm'));
});
