import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Doorkeeper } from '../application/doorkeeper.ts';
import type { FoundTicket } from '../application/ticket-card.ts';
import { badRequest } from '../protocol/refusals.ts';
import { TicketId } from '../protocol/vocabulary.ts';
import { admitStaff } from './bearer.ts';

type Deps = {
  doorkeeper: Doorkeeper;
  find: (typed: string) => FoundTicket;
  byId: (ticketId: TicketId) => FoundTicket;
};

const FindQuery = z.object({ find: z.string().trim().min(1).max(40) });
const Params = z.object({ ticketId: TicketId });

/** `GET /api/tickets?find=A012` and `GET /api/tickets/:ticketId`: one ticket with its story, for guides and managers. */
export function registerTickets(app: FastifyInstance, { doorkeeper, find, byId }: Deps): void {
  const answer = (reply: FastifyReply, found: FoundTicket) =>
    found.ok ? reply.header('cache-control', 'no-store').send(found.value) : reply.code(404).send(found.refusal);

  app.get('/api/tickets', async (request, reply) => {
    if (!(await admitStaff(doorkeeper, ['guide', 'manager'], { request, reply }))) return reply;
    const query = FindQuery.safeParse(request.query);
    return query.success ? answer(reply, find(query.data.find)) : reply.code(400).send(badRequest(query.error));
  });
  app.get('/api/tickets/:ticketId', async (request, reply) => {
    if (!(await admitStaff(doorkeeper, ['manager'], { request, reply }))) return reply;
    const params = Params.safeParse(request.params);
    return params.success
      ? answer(reply, byId(params.data.ticketId))
      : reply.code(404).send({ code: 'ticket-unknown' });
  });
}
