import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import type { Advice } from '../protocol/advice.ts';
import { badRequest } from '../protocol/refusals.ts';
import { ServiceId } from '../protocol/vocabulary.ts';
import { admitStaff } from './bearer.ts';

const Query = z.object({ serviceId: ServiceId.optional() });
type Deps = { doorkeeper: Doorkeeper; advise: (about: ServiceId | null) => Promise<Advice> };

/** [I9] `GET /api/advice?serviceId`: what would shorten the wait, and by how much; asked, not pushed, since it is played. */
export function registerAdvice(app: FastifyInstance, { doorkeeper, advise }: Deps): void {
  app.get('/api/advice', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['manager'], { request, reply });
    if (!who) return reply;
    const query = Query.safeParse(request.query);
    if (!query.success) return reply.code(400).send(badRequest(query.error));
    return reply.send(await advise(query.data.serviceId ?? null));
  });
}
