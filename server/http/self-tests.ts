import type { FastifyInstance } from 'fastify';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import type { SelfTest } from '../protocol/views/device-views.ts';
import { admitStaff } from './bearer.ts';

const NEWEST = 50;

type Deps = { doorkeeper: Doorkeeper; newest: (limit: number) => SelfTest[] };

/** [G4] `GET /api/self-tests`: the newest self-tests, the latest first. */
export function registerSelfTests(app: FastifyInstance, { doorkeeper, newest }: Deps): void {
  app.get('/api/self-tests', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['guide', 'manager'], { request, reply });
    return who ? reply.send({ selfTests: newest(NEWEST) }) : reply;
  });
}
