import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Ship } from '../application/backups.ts';
import { badRequest } from '../protocol/refusals.ts';
import { type ShippedEvent, type ShippedHead, SPARE_HEADER, SpareAddress } from '../protocol/shipments.ts';
import type { ProgramDoor } from './programs/program-door.ts';

const EVENTS_AT_MOST = 5_000;
const EventsQuery = z.object({ after: z.coerce.number().int().min(0).default(0) });

type Deps = {
  admit: ProgramDoor;
  head: () => ShippedHead;
  eventsAfter: (seq: number, limit: number) => ShippedEvent[];
  ship: Ship;
  /** A spare that says where it will be. */
  onSpare: (address: string) => void;
};

/**
 * [F13] For a spare with a key for `backup:read`: `GET /api/spare/head`, `GET /api/spare/events?after`,
 * `GET /api/spare/copy`.
 */
export function registerShipments(app: FastifyInstance, { admit, head, eventsAfter, ship, onSpare }: Deps): void {
  const note = ({ headers }: FastifyRequest) => {
    const address = SpareAddress.safeParse(headers[SPARE_HEADER]);
    if (address.success) onSpare(address.data);
  };

  app.get('/api/spare/head', async (request, reply) => {
    if (!(await admit('backup:read', request, reply))) return reply;
    note(request);
    return reply.header('cache-control', 'no-store').send(head());
  });
  app.get('/api/spare/events', async (request, reply) => {
    if (!(await admit('backup:read', request, reply))) return reply;
    const query = EventsQuery.safeParse(request.query);
    if (!query.success) return reply.code(400).send(badRequest(query.error));
    const lines = eventsAfter(query.data.after, EVENTS_AT_MOST).map((event) => `${JSON.stringify(event)}\n`);
    return reply.type('application/x-ndjson; charset=utf-8').send(Readable.from(lines));
  });
  app.get('/api/spare/copy', async (request, reply) => {
    if (!(await admit('backup:read', request, reply))) return reply;
    const shipped = await ship();
    if (!shipped) return reply.code(503).send({ code: 'storage-fault' });
    const content = createReadStream(shipped.path);
    content.once('close', shipped.done);
    return reply.type('application/vnd.sqlite3').header('content-length', shipped.bytes).send(content);
  });
}
