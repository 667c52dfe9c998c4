import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Desk } from '../application/desk.ts';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import { CallBackId } from '../protocol/vocabulary.ts';
import { admitStaff } from './bearer.ts';

const Params = z.object({ callBackId: CallBackId });

/** [A5] `POST /api/call-backs/:callBackId/phone`: the number, for a guide or manager who is going to call; logged. */
export function registerCallBacks(
  app: FastifyInstance,
  { doorkeeper, desk }: { doorkeeper: Doorkeeper; desk: Desk },
): void {
  app.post('/api/call-backs/:callBackId/phone', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['guide', 'manager'], { request, reply });
    if (!who) return reply;
    const params = Params.safeParse(request.params);
    let phone: string | null = null;
    let isAnswered = true;
    if (params.success)
      isAnswered = desk.act('call-back:reveal', {
        by: who.by,
        callBackId: params.data.callBackId,
        mayCases: who.role === 'manager',
        onPhone: (number) => {
          phone = number;
        },
      });
    if (!isAnswered) return reply.code(503).send({ code: 'storage-fault' });
    if (phone === null) return reply.code(404).send({ code: 'call-back-unknown' });
    return reply.header('cache-control', 'no-store').send({ phone });
  });
}
