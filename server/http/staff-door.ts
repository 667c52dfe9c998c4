import type { FastifyInstance } from 'fastify';
import type { StaffSessions } from '../application/staff-sessions.ts';
import type { WhereFrom } from '../application/where-from.ts';
import { bearer } from './bearer.ts';

type Deps = { sessions: StaffSessions; whereFrom: WhereFrom };

/** [S19] [S20] Whatever is asked with a token: it is worth nothing where it may not be used, and what is done with it is a use. */
export function registerStaffDoor(http: FastifyInstance, { sessions, whereFrom }: Deps): void {
  http.addHook('onRequest', async (request, reply) => {
    const token = bearer(request);
    if (token === '') return;
    if (!sessions.isGoodFrom(token, whereFrom(request.raw).isOutside))
      return reply.code(401).send({ code: 'signed-out' });
    if (request.method !== 'GET') sessions.noteUse(token);
  });
}
