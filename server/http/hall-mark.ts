import type { FastifyInstance } from 'fastify';
import { type ShownHallMark, shownMark } from '../protocol/hall-mark.ts';

type Deps = { tls: { mark: () => string; authority: string | null } | null };

/**
 * [S16] `GET /api/hall-mark`: what people compare with what a screen shows that is to trust this hall. `GET /hall-ca.pem`:
 * what a browser on a box of the hall can be told to trust, where the hall made it.
 */
export function registerHallMark(app: FastifyInstance, { tls }: Deps): void {
  app.get('/api/hall-mark', (_request, reply) => {
    const shown: ShownHallMark = tls && { mark: shownMark(tls.mark()), isHallMade: tls.authority !== null };
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(shown));
  });
  app.get('/hall-ca.pem', (_request, reply) => {
    if (!tls?.authority) return reply.code(404).send({ code: 'not-found' });
    return reply.type('application/x-x509-ca-cert').header('cache-control', 'no-cache').send(tls.authority);
  });
}
