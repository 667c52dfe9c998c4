import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { FiguresOfDays } from '../application/day-figures.ts';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import { badRequest } from '../protocol/refusals.ts';
import { BusinessDay } from '../protocol/vocabulary.ts';
import { admitStaff } from './bearer.ts';

/** A quarter. */
const LONGEST_DAYS = 92;
const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const Query = z
  .object({ from: BusinessDay, to: BusinessDay, format: z.enum(['json', 'csv']).default('json') })
  .refine(({ from, to }) => daysFrom(from, to) >= 0, 'from comes after to')
  .refine(({ from, to }) => daysFrom(from, to) < LONGEST_DAYS, `at most ${LONGEST_DAYS} days at once`);

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
    const query = Query.safeParse(request.query);
    if (!query.success) return reply.code(400).send(badRequest(query.error));
    const { from, to, format } = query.data;
    const figures = await figuresOfDays(from, to);
    return format === 'json' ? reply.send(figures) : reply.type('text/csv; charset=utf-8').send(toCsv(figures));
  });
}
