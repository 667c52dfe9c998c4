import type { FastifyInstance } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { z } from 'zod';
import type { Desk } from '../application/desk.ts';
import { newSecret } from '../application/secrets.ts';
import { type OpenedPairing, PairingId, type PairingStanding, PairingWish } from '../protocol/pairing.ts';
import { badRequest } from '../protocol/refusals.ts';
import { bearer } from './bearer.ts';
import { mayGoOn } from './limits.ts';

/** Of one address, which may be that of a box with several screens, or of a whole hall. */
const WISHES = { points: 20, duration: 600 };
/** A screen asks every two seconds what became of its wish. */
const LOOKS = { points: 600, duration: 60 };

const Params = z.object({ pairingId: PairingId });

type Deps = { desk: Desk; hasLimits: boolean };

/**
 * [S10] `POST /api/pairing {role, name}`: a code to show. `GET /api/pairing/ID` with the secret of the answer in
 * `Authorization: Bearer`: what became of it, and once the key.
 */
export function registerPairing(app: FastifyInstance, { desk, hasLimits }: Deps): void {
  const [wishes, looks] = [WISHES, LOOKS].map((limit) => (hasLimits ? new RateLimiterMemory(limit) : null));

  app.post('/api/pairing', async (request, reply) => {
    if (!(await mayGoOn(wishes ?? null, request.ip, reply))) return reply;
    const wish = PairingWish.safeParse(request.body);
    if (!wish.success) return reply.code(400).send(badRequest(wish.error));
    let opened: OpenedPairing | null = null;
    const isStored = desk.act('pairing:request', {
      wish: wish.data,
      address: request.ip,
      secret: newSecret(),
      onOpened: (told) => {
        opened = told;
      },
    });
    if (!isStored) return reply.code(503).send({ code: 'storage-fault' });
    if (opened === null) return reply.code(429).header('retry-after', '60').send({ code: 'too-many-pairings' });
    return reply.header('cache-control', 'no-store').send(opened);
  });

  app.get('/api/pairing/:pairingId', async (request, reply) => {
    if (!(await mayGoOn(looks ?? null, request.ip, reply))) return reply;
    const params = Params.safeParse(request.params);
    let standing: PairingStanding | null = null;
    const isStored =
      !params.success ||
      desk.act('pairing:collect', {
        pairingId: params.data.pairingId,
        secret: bearer(request),
        onStanding: (told) => {
          standing = told;
        },
      });
    if (!isStored) return reply.code(503).send({ code: 'storage-fault' });
    if (standing === null) return reply.code(404).send({ code: 'pairing-unknown' });
    return reply.header('cache-control', 'no-store').send(standing);
  });
}
