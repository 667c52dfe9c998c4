import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { FiguresOfDays } from '../application/day-figures.ts';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import { badRequest } from '../protocol/refusals.ts';
import { BusinessDay } from '../protocol/vocabulary.ts';

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

function bearer(request: FastifyRequest): string {
  return request.headers.authorization?.replace(/^Bearer /i, '') ?? '';
}

/** `GET /api/reports/day?from&to&format`: figures for the manager, computed from events each time. */
export function registerReports(app: FastifyInstance, { doorkeeper, figuresOfDays, toCsv }: Deps): void {
  app.get('/api/reports/day', async (request, reply) => {
    const role = doorkeeper.roleOf(bearer(request));
    if (!role) return reply.code(401).send({ code: 'signed-out' });
    if (role !== 'manager') return reply.code(403).send({ code: 'not-allowed' });
    const query = Query.safeParse(request.query);
    if (!query.success) return reply.code(400).send(badRequest(query.error));
    const { from, to, format } = query.data;
    const figures = await figuresOfDays(from, to);
    return format === 'json' ? reply.send(figures) : reply.type('text/csv; charset=utf-8').send(toCsv(figures));
  });
}
