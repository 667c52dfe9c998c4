import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Doorkeeper } from '../../application/doorkeeper.ts';
import type { ProgramDesk } from '../../application/program-desk.ts';
import type { Webhooks } from '../../application/webhooks.ts';
import { NewProgramKey, NewWebhook, WebhookId } from '../../protocol/programs.ts';
import { badRequest, type Refusal } from '../../protocol/refusals.ts';
import { admitStaff } from '../bearer.ts';

const STATUS: Partial<Record<Refusal['code'], number>> = {
  'program-name-taken': 409,
  'too-many-programs': 409,
  'storage-fault': 503,
};
const Params = z.object({ webhookId: WebhookId });

type Deps = { doorkeeper: Doorkeeper; programs: ProgramDesk; webhooks: Webhooks };

/**
 * [S12] [J6] The duty manager's: `GET /api/integrations`, `POST /api/integrations` and `POST /api/webhooks` (key and
 * secret are said once), `POST /api/webhooks/ID/test`.
 */
export function registerManagePrograms(app: FastifyInstance, { doorkeeper, programs, webhooks }: Deps): void {
  const refuse = (reply: FastifyReply, refusal: Refusal) => reply.code(STATUS[refusal.code] ?? 400).send(refusal);

  app.get('/api/integrations', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['manager'], { request, reply });
    return who ? reply.header('cache-control', 'no-store').send(programs.list()) : reply;
  });

  app.post('/api/integrations', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['manager'], { request, reply });
    if (!who) return reply;
    const wanted = NewProgramKey.safeParse(request.body);
    if (!wanted.success) return refuse(reply, badRequest(wanted.error));
    const made = programs.makeKey(who.by, wanted.data);
    return made.ok ? reply.header('cache-control', 'no-store').send(made.answer) : refuse(reply, made.refusal);
  });

  app.post('/api/webhooks', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['manager'], { request, reply });
    if (!who) return reply;
    const wanted = NewWebhook.safeParse(request.body);
    if (!wanted.success) return refuse(reply, badRequest(wanted.error));
    const made = programs.addWebhook(who.by, wanted.data);
    return made.ok ? reply.header('cache-control', 'no-store').send(made.answer) : refuse(reply, made.refusal);
  });

  app.post('/api/webhooks/:webhookId/test', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['manager'], { request, reply });
    if (!who) return reply;
    const params = Params.safeParse(request.params);
    const tested = params.success ? await webhooks.test(params.data.webhookId) : null;
    return tested ? reply.send(tested) : reply.code(404).send({ code: 'webhook-unknown' });
  });
}
