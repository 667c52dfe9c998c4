import type { FastifyInstance } from 'fastify';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import type { Deletions } from '../protocol/deletions.ts';
import { admitStaff } from './bearer.ts';

type Deps = { doorkeeper: Doorkeeper; deletions: () => Deletions };

/** [A7] `GET /api/deletions`: that personal data was deleted, when, and how much of it. */
export function registerDeletions(http: FastifyInstance, { doorkeeper, deletions }: Deps): void {
  http.get('/api/deletions', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['manager'], { request, reply });
    return who ? deletions() : reply;
  });
}
