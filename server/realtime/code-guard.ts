import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Admission } from '../application/doorkeeper.ts';

/** Wrong codes of one address within a minute before it has to wait; an address may be a whole hall's. */
const WRONG_CODES = 30;

/**
 * [S8] Nobody finds a ticket by trying. Every code is counted before it is looked at, so that many at once count as many;
 * one that is right makes up for it.
 */
export function createCodeGuard() {
  const limiter = new RateLimiterMemory({ points: WRONG_CODES, duration: 60 });
  return async function guarded(address: string, admit: () => Admission): Promise<Admission> {
    const isShut = await limiter.consume(address).then(
      () => false,
      () => true,
    );
    if (isShut) return { ok: false, code: 'too-many-requests' };
    const admission = admit();
    if (admission.ok || admission.code !== 'ticket-unknown') await limiter.reward(address);
    return admission;
  };
}
