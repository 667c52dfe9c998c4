import type { FastifyInstance } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { SignInDesk } from '../application/sign-in.ts';
import { SignIn } from '../protocol/handshake.ts';
import { badRequest } from '../protocol/refusals.ts';

/** Wrong PINs of one badge from one address before that pair has to wait a minute ([S3]). */
const WRONG_PINS = 5;

/** `POST /api/session`: staff sign in; too many wrong PINs make one badge wait at one address, and nobody else. */
export function registerSession(app: FastifyInstance, signIn: SignInDesk): void {
  const wrongPins = new RateLimiterMemory({ points: WRONG_PINS, duration: 60 });

  app.post('/api/session', async (request, reply) => {
    const parsed = SignIn.safeParse(request.body);
    if (!parsed.success) return reply.code(400).send(badRequest(parsed.error));
    const { badge, pin } = parsed.data;
    const key = `${request.ip} ${badge}`;
    const tried = await wrongPins.get(key);
    if (tried && tried.consumedPoints >= WRONG_PINS) {
      const retryAfterMs = tried.msBeforeNext;
      reply.code(429).header('retry-after', Math.ceil(retryAfterMs / 1000));
      return reply.send({ code: 'too-many-requests', retryAfterMs });
    }
    const result = await signIn(badge, pin);
    if (result.ok) {
      await wrongPins.delete(key);
      return result.session;
    }
    if (result.code === 'storage-fault') return reply.code(503).send({ code: result.code });
    await wrongPins.penalty(key);
    return reply.code(401).send({ code: result.code });
  });
}
