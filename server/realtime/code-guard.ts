import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Admission } from '../application/doorkeeper.ts';

/** Wrong codes of one address within a minute before it has to wait; an address may be a whole hall's. */
const WRONG_CODES = 300;
/** Right codes that are remembered; the one that was longest not used gives way. */
const KNOWN_CODES = 2_000;

/**
 * [S8] Nobody finds a ticket by trying. Every code is counted before it is looked at, so that many at once count as many;
 * one that is right makes up for it, and is let in from the same address again whatever others try there.
 */
export function createCodeGuard() {
  const limiter = new RateLimiterMemory({ points: WRONG_CODES, duration: 60 });
  const known = new Set<string>();

  const isShut = (address: string) =>
    limiter.consume(address).then(
      () => false,
      () => true,
    );

  function remember(visit: string, { ok }: Admission): void {
    known.delete(visit);
    if (ok) known.add(visit);
    for (const oldest of known) {
      if (known.size <= KNOWN_CODES) return;
      known.delete(oldest);
    }
  }

  return async function guarded(address: string, code: string, admit: () => Admission): Promise<Admission> {
    const visit = `${address} ${code}`;
    const isCounted = !known.has(visit);
    if (isCounted && (await isShut(address))) return { ok: false, code: 'too-many-requests' };
    const admission = admit();
    remember(visit, admission);
    if (isCounted && (admission.ok || admission.code !== 'ticket-unknown')) await limiter.reward(address);
    return admission;
  };
}
