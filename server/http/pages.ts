import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const DIST = fileURLToPath(new URL('../../renderer/dist', import.meta.url));
const PAGES = [
  'kiosk',
  'display',
  'window',
  'pad',
  'clerk',
  'guide',
  'manager',
  'reports',
  'setup',
  'words',
  'gallery',
];

type StaticRoot = { folder: string; prefix: string; mayServe: (path: string) => boolean };

async function serve(app: FastifyInstance, { folder, prefix, mayServe }: StaticRoot): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    prefix,
    redirect: false,
    cacheControl: false,
    allowedPath: mayServe,
    setHeaders: (response, path) => {
      const isForEver = relative(DIST, path).startsWith('assets');
      response.header('cache-control', isForEver ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/** The built pages. Files under `/assets` carry a hash in their name and never change; pages are asked for anew. */
export async function registerPages(app: FastifyInstance): Promise<void> {
  await serve(app, { folder: DIST, prefix: '/', mayServe: () => true });
  for (const page of PAGES) app.get(`/${page}`, (_request, reply) => reply.sendFile(`${page}/index.html`));
  app.get('/t/:code', (_request, reply) => reply.sendFile('phone/index.html'));
}

/** The same pages in a hall for practice: each bears the mark by which it says so before anything else is drawn. */
export async function registerTrainingPages(app: FastifyInstance): Promise<void> {
  await serve(app, { folder: DIST, prefix: '/', mayServe: (path) => !path.endsWith('.html') && path !== '/' });
  const draw = (path: string, file: string) => {
    const text = readFileSync(join(DIST, file), 'utf8').replace('<html ', '<html data-training ');
    app.get(path, (_request, reply) => reply.type('text/html').header('cache-control', 'no-cache').send(text));
  };
  draw('/', 'index.html');
  for (const page of PAGES) draw(`/${page}`, `${page}/index.html`);
  draw('/t/:code', 'phone/index.html');
}

/** The assistant alone, and what it is made of. */
export async function registerSetupPage(app: FastifyInstance): Promise<void> {
  await serve(app, { folder: join(DIST, 'assets'), prefix: '/assets/', mayServe: () => true });
  app.get('/setup', (_request, reply) => reply.sendFile('setup/index.html', DIST));
}
