import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Desk } from '../application/desk.ts';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import { Badge } from '../protocol/catalogue.ts';
import { badRequest } from '../protocol/refusals.ts';
import { admitStaff } from './bearer.ts';

type Deps = {
  doorkeeper: Doorkeeper;
  desk: Desk;
  /** argon2id, slow on purpose. */
  hashPin: (pin: string) => Promise<string>;
  isKnown: (badge: string) => boolean;
};

const Params = z.object({ badge: Badge });
const Body = z.object({ pin: z.string().min(4).max(64) });

/** [S5] `POST /api/staff/:badge/pin`: a manager gives somebody a PIN; it is kept as its hash alone and in no log. */
export function registerStaffPins(http: FastifyInstance, { doorkeeper, desk, hashPin, isKnown }: Deps): void {
  http.post('/api/staff/:badge/pin', async (request, reply) => {
    const who = await admitStaff(doorkeeper, ['manager'], { request, reply });
    if (!who) return reply;
    const params = Params.safeParse(request.params);
    const body = Body.safeParse(request.body);
    if (!params.success) return reply.code(400).send(badRequest(params.error));
    if (!body.success) return reply.code(400).send(badRequest(body.error));
    const { badge } = params.data;
    if (!isKnown(badge)) return reply.code(404).send({ code: 'staff-unknown', badge });
    const isSet = desk.act('staff:set-pin', { badge, pinHash: await hashPin(body.data.pin), by: who.by });
    return isSet ? { badge } : reply.code(503).send({ code: 'storage-fault' });
  });
}
