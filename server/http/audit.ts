import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import { badRequest } from '../protocol/refusals.ts';
import { admitStaff } from './bearer.ts';
import { DaysQuery } from './days-query.ts';

type Deps = {
  doorkeeper: Doorkeeper;
  /** The newest link of the log; null before the first event. */
  head: () => { seq: number; hash: Uint8Array } | null;
  orderRecord: (from: string, to: string) => AsyncIterable<string>;
};

/**
 * [X2] `GET /api/audit/head`: the newest link of the log, to be written down where nobody at this box can change it.
 * `GET /api/audit/order?from&to`: who stood where and who was called, as a file that a third party can check.
 */
export function registerAudit(app: FastifyInstance, { doorkeeper, head, orderRecord }: Deps): void {
  app.get('/api/audit/head', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['manager'], { request, reply });
    if (!who) return reply;
    const link = head();
    return reply.send({ seq: link?.seq ?? 0, hash: link ? Buffer.from(link.hash).toString('hex') : null });
  });
  app.get('/api/audit/order', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['manager'], { request, reply });
    if (!who) return reply;
    const query = DaysQuery.safeParse(request.query);
    if (!query.success) return reply.code(400).send(badRequest(query.error));
    const { from, to } = query.data;
    return reply
      .type('application/x-ndjson; charset=utf-8')
      .header('content-disposition', `attachment; filename="order-${from}-${to}.ndjson"`)
      .send(Readable.from(orderRecord(from, to)));
  });
}
