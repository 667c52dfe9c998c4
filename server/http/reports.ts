import type { FastifyInstance } from 'fastify';
import type { FiguresOfDays } from '../application/day-figures.ts';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import { badRequest } from '../protocol/refusals.ts';
import { admitStaff } from './bearer.ts';
import { DaysQuery } from './days-query.ts';

type Deps = {
  doorkeeper: Doorkeeper;
  figuresOfDays: (from: string, to: string) => Promise<FiguresOfDays>;
  toCsv: (figures: FiguresOfDays) => string;
};

/** `GET /api/reports/day?from&to&format`: figures for the manager, computed from events each time. */
export function registerReports(app: FastifyInstance, { doorkeeper, figuresOfDays, toCsv }: Deps): void {
  app.get('/api/reports/day', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['manager'], { request, reply });
    if (!who) return reply;
    const query = DaysQuery.safeParse(request.query);
    if (!query.success) return reply.code(400).send(badRequest(query.error));
    const { from, to, format } = query.data;
    const figures = await figuresOfDays(from, to);
    return format === 'json' ? reply.send(figures) : reply.type('text/csv; charset=utf-8').send(toCsv(figures));
  });
}
