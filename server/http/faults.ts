import type { FastifyInstance } from 'fastify';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import type { FaultList } from '../application/fault-list.ts';
import { badRequest } from '../protocol/refusals.ts';
import { admitStaff } from './bearer.ts';
import { DaysQuery } from './days-query.ts';

type Deps = {
  doorkeeper: Doorkeeper;
  faultsOf: (from: string, to: string) => FaultList;
  toCsv: (list: FaultList) => string;
};

/** [G2] `GET /api/faults?from&to&format`: the fault record, for whoever calls the repairer. */
export function registerFaults(app: FastifyInstance, { doorkeeper, faultsOf, toCsv }: Deps): void {
  app.get('/api/faults', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['guide', 'manager'], { request, reply });
    if (!who) return reply;
    const query = DaysQuery.safeParse(request.query);
    if (!query.success) return reply.code(400).send(badRequest(query.error));
    const { from, to, format } = query.data;
    const list = faultsOf(from, to);
    if (format === 'json') return reply.send({ faults: list.faults });
    return reply.type('text/csv; charset=utf-8').send(toCsv(list));
  });
}
