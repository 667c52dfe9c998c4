import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import type { OnSpare, Ship } from '../application/backups.ts';
import { badRequest } from '../protocol/refusals.ts';
import {
  ProofQuery,
  type ShippedEvent,
  type ShippedHead,
  SPARE_HEADER,
  SpareAddress,
  type TakeOverProof,
} from '../protocol/shipments.ts';
import { mayGoOn } from './limits.ts';
import type { Program, ProgramDoor } from './programs/program-door.ts';

const EVENTS_AT_MOST = 5_000;
/** Of one address; a box that was the hall asks every ten seconds. */
const PROOFS = { points: 60, duration: 60 };
const EventsQuery = z.object({ after: z.coerce.number().int().min(0).default(0) });

type Deps = {
  admit: ProgramDoor;
  head: () => ShippedHead;
  eventsAfter: (seq: number, limit: number) => ShippedEvent[];
  ship: Ship;
  onSpare: OnSpare;
  /** Null for a key that the hall does not have. */
  prove: (query: ProofQuery) => TakeOverProof | null;
  hasLimits: boolean;
};

/**
 * [F13] For a spare with a key for `backup:read`: `GET /api/spare/head`, `GET /api/spare/events?after`,
 * `GET /api/spare/copy`. [F14] For a box that was this hall, without a key: `GET /api/spare/proof?nonce&key`.
 */
export function registerShipments(app: FastifyInstance, deps: Deps): void {
  const { admit, head, eventsAfter, ship, onSpare, prove, hasLimits } = deps;
  const proofs = hasLimits ? new RateLimiterMemory(PROOFS) : null;
  const note = ({ headers }: FastifyRequest, { keyId }: Program) => {
    const address = SpareAddress.safeParse(headers[SPARE_HEADER]);
    if (address.success) onSpare(address.data, keyId);
  };

  app.get('/api/spare/head', async (request, reply) => {
    const program = await admit('backup:read', request, reply);
    if (!program) return reply;
    note(request, program);
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
  app.get('/api/spare/proof', async (request, reply) => {
    if (!(await mayGoOn(proofs, request.ip, reply))) return reply;
    const query = ProofQuery.safeParse(request.query);
    if (!query.success) return reply.code(400).send(badRequest(query.error));
    const proof = prove(query.data);
    if (!proof) return reply.code(404).send({ code: 'not-found' });
    return reply.header('cache-control', 'no-store').send(proof);
  });
}
