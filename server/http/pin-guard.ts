import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { mayGoOn } from './limits.ts';
import { ownerOf } from './where-from.ts';

/** Attempts of one badge from one address, and of one address, before they have to wait a minute ([S3]). */
const ATTEMPTS_PER_BADGE = 5;
const ATTEMPTS_PER_ADDRESS = 60;
/** … and of one badge from one address within an hour: four figures are not tried out in days. */
const ATTEMPTS_PER_HOUR = 20;
/** Codes of one badge within an hour, from wherever: only who has the PIN gets so far, so nobody else is kept out by it. */
const CODES_PER_HOUR = 10;

type Attempt = { badge: string; request: FastifyRequest; reply: FastifyReply };

/**
 * [S3] Every attempt is counted before the PIN is looked at, so that many at once count as many; whoever was right in
 * everything has made up for it.
 */
export function createPinGuard() {
  const perBadge = new RateLimiterMemory({ points: ATTEMPTS_PER_BADGE, duration: 60 });
  const perHour = new RateLimiterMemory({ points: ATTEMPTS_PER_HOUR, duration: 3_600 });
  const perAddress = new RateLimiterMemory({ points: ATTEMPTS_PER_ADDRESS, duration: 60 });
  const codes = new RateLimiterMemory({ points: CODES_PER_HOUR, duration: 3_600 });
  const keyOf = ({ badge, request }: Attempt) => `${ownerOf(request.ip)} ${badge}`;

  return {
    /** False when it is used up, and then the refusal has been sent. */
    async mayTry(attempt: Attempt): Promise<boolean> {
      const { request, reply } = attempt;
      const key = keyOf(attempt);
      return (
        (await mayGoOn(perBadge, key, reply)) &&
        (await mayGoOn(perHour, key, reply)) &&
        (await mayGoOn(perAddress, ownerOf(request.ip), reply))
      );
    },
    async wasRight(attempt: Attempt): Promise<void> {
      const key = keyOf(attempt);
      await perBadge.delete(key);
      await perHour.delete(key);
      await perAddress.reward(ownerOf(attempt.request.ip));
    },
    /** [S21] */
    mayTryCode: (badge: string): Promise<boolean> =>
      codes.consume(badge).then(
        () => true,
        () => false,
      ),
  };
}
export type PinGuard = ReturnType<typeof createPinGuard>;
