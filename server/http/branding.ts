import type { FastifyInstance } from 'fastify';
import type { ServedLogo } from '../application/hall-branding.ts';

/** [B2] `GET /branding/logo-…`: the hall's logo, under a name that changes with it; another name is not found. */
export function registerBranding(http: FastifyInstance, logo: () => ServedLogo | null): void {
  http.get('/branding/:name', (request, reply) => {
    const served = logo();
    if (served?.address !== request.url) return reply.code(404).send({ code: 'not-found' });
    reply.header('cache-control', 'public, max-age=31536000, immutable');
    return reply.type(served.type).send(served.bytes);
  });
}
