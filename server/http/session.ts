import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { SignInDesk } from '../application/sign-in.ts';
import { SignIn } from '../protocol/handshake.ts';
import { badRequest } from '../protocol/refusals.ts';
import { bearer } from './bearer.ts';
import { refuseForNow } from './limits.ts';

/** Attempts of one badge from one address, and of one address, before they have to wait a minute ([S3]). */
const ATTEMPTS_PER_BADGE = 5;
const ATTEMPTS_PER_ADDRESS = 60;
/** … and of one badge from one address within an hour: four figures are not tried out in days. */
const ATTEMPTS_PER_HOUR = 20;

const STATUS = { done: 204, 'signed-out': 401, 'storage-fault': 503 };

/**
 * `POST /api/session`: staff sign in; `DELETE`: they sign out; `POST /api/session/take-over`: nowhere else any more. Every attempt is counted before the PIN is looked at, so that many at once count as
 * many; a right PIN makes up for it.
 */
export function registerSession(app: FastifyInstance, desk: SignInDesk): void {
  const perBadge = new RateLimiterMemory({ points: ATTEMPTS_PER_BADGE, duration: 60 });
  const perHour = new RateLimiterMemory({ points: ATTEMPTS_PER_HOUR, duration: 3_600 });
  const perAddress = new RateLimiterMemory({ points: ATTEMPTS_PER_ADDRESS, duration: 60 });

  app.post('/api/session', async (request, reply) => {
    const parsed = SignIn.safeParse(request.body);
    if (!parsed.success) return reply.code(400).send(badRequest(parsed.error));
    const { badge, pin } = parsed.data;
    const key = `${request.ip} ${badge}`;
    try {
      await perBadge.consume(key);
      await perHour.consume(key);
      await perAddress.consume(request.ip);
    } catch (over) {
      if (over instanceof RateLimiterRes) return refuseForNow(reply, over.msBeforeNext);
      throw over;
    }
    const result = await desk.signIn(badge, pin);
    if (result.ok) {
      await perBadge.delete(key);
      await perHour.delete(key);
      await perAddress.reward(request.ip);
      return result.session;
    }
    return reply.code(result.code === 'storage-fault' ? 503 : 401).send({ code: result.code });
  });

  const ends =
    (end: (token: string) => keyof typeof STATUS) => async (request: FastifyRequest, reply: FastifyReply) => {
      const ended = end(bearer(request));
      return reply.code(STATUS[ended]).send(ended === 'done' ? undefined : { code: ended });
    };
  app.delete('/api/session', ends(desk.signOut));
  app.post('/api/session/take-over', ends(desk.takeOver));
}
