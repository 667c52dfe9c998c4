import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const DIST = fileURLToPath(new URL('../../renderer/dist', import.meta.url));
const PAGES = ['kiosk', 'display', 'window', 'pad', 'clerk', 'guide', 'manager', 'reports', 'words', 'gallery'];

/** The built pages. Files under `/assets` carry a hash in their name and never change; pages are asked for anew. */
export async function registerPages(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: DIST,
    redirect: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      const isForEver = relative(DIST, path).startsWith('assets');
      response.header('cache-control', isForEver ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  for (const page of PAGES) app.get(`/${page}`, (_request, reply) => reply.sendFile(`${page}/index.html`));
  app.get('/t/:code', (_request, reply) => reply.sendFile('phone/index.html'));
}
