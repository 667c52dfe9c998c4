import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import type { MorningSheet } from '../protocol/morning.ts';
import { badRequest } from '../protocol/refusals.ts';
import { BusinessDay } from '../protocol/vocabulary.ts';
import { admitStaff } from './bearer.ts';

const Query = z.object({ day: BusinessDay.optional() });
type Deps = { doorkeeper: Doorkeeper; sheetOf: (day: string | null) => MorningSheet | null };

/** [I7] `GET /api/morning?day`: a day on one page, the last one that had customers where none is named. */
export function registerMorning(app: FastifyInstance, { doorkeeper, sheetOf }: Deps): void {
  app.get('/api/morning', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['manager', 'guide'], { request, reply });
    if (!who) return reply;
    const query = Query.safeParse(request.query);
    if (!query.success) return reply.code(400).send(badRequest(query.error));
    return reply.send({ sheet: sheetOf(query.data.day ?? null) });
  });
}
