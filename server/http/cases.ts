import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { CasesWanted } from '../application/case-list.ts';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import type { CaseList } from '../protocol/rating-case.ts';
import { badRequest } from '../protocol/refusals.ts';
import { admitStaff } from './bearer.ts';
import { DaysQuery } from './days-query.ts';

type Deps = {
  doorkeeper: Doorkeeper;
  casesOf: (wanted: CasesWanted) => Promise<CaseList>;
  toCsv: (list: CaseList) => string;
};

const Show = z.object({ show: z.enum(['open', 'overdue', 'closed', 'all']).default('all') });

/** [R13] `GET /api/cases?from&to&show&format`: the follow-up of bad ratings, for the manager alone. */
export function registerCases(app: FastifyInstance, { doorkeeper, casesOf, toCsv }: Deps): void {
  app.get('/api/cases', async (request, reply) => {
    if (!(await admitStaff(doorkeeper, ['manager'], { request, reply }))) return reply;
    const days = DaysQuery.safeParse(request.query);
    const show = Show.safeParse(request.query);
    if (!days.success) return reply.code(400).send(badRequest(days.error));
    if (!show.success) return reply.code(400).send(badRequest(show.error));
    const { from, to, format } = days.data;
    const list = await casesOf({ from, to, ...show.data });
    reply.header('cache-control', 'no-store');
    return format === 'json' ? reply.send(list) : reply.type('text/csv; charset=utf-8').send(toCsv(list));
  });
}
