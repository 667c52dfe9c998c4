import type { FastifyInstance } from 'fastify';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import type { IncidentList } from '../application/incident-list.ts';
import { badRequest } from '../protocol/refusals.ts';
import { admitStaff } from './bearer.ts';
import { DaysQuery } from './days-query.ts';

type Deps = {
  doorkeeper: Doorkeeper;
  incidentsOf: (from: string, to: string) => IncidentList;
  toCsv: (list: IncidentList) => string;
};

/** [I4] `GET /api/incidents?from&to&format`: the record of incidents, step by step. */
export function registerIncidents(app: FastifyInstance, { doorkeeper, incidentsOf, toCsv }: Deps): void {
  app.get('/api/incidents', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['manager'], { request, reply });
    if (!who) return reply;
    const query = DaysQuery.safeParse(request.query);
    if (!query.success) return reply.code(400).send(badRequest(query.error));
    const { from, to, format } = query.data;
    const list = incidentsOf(from, to);
    if (format === 'json') return reply.send({ incidents: list.incidents });
    return reply.type('text/csv; charset=utf-8').send(toCsv(list));
  });
}
