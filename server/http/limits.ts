import type { FastifyReply } from 'fastify';
import { type RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts one against the limit; false when it is used up, and then the refusal has been sent. */
export async function mayGoOn(limiter: RateLimiterMemory | null, who: string, reply: FastifyReply): Promise<boolean> {
  try {
    await limiter?.consume(who);
    return true;
  } catch (over) {
    if (!(over instanceof RateLimiterRes)) throw over;
    await refuseForNow(reply, over.msBeforeNext);
    return false;
  }
}

/** Says when to come back. */
export function refuseForNow(reply: FastifyReply, retryAfterMs: number) {
  reply.code(429).header('retry-after', Math.ceil(retryAfterMs / 1000));
  return reply.send({ code: 'too-many-requests', retryAfterMs });
}
