import { createHmac, timingSafeEqual } from 'node:crypto';
import type { KeyId } from '../protocol/programs.ts';
import type { ProofQuery, TakeOverProof } from '../protocol/shipments.ts';
import type { Stores } from '../storage/stores.ts';

type Hall = Pick<Stores, 'hall' | 'backups' | 'programs'>;

/** What a hall and its spare know and nobody else: the hash of the key with which the spare followed. */
function sharedSecret({ programs }: Hall, keyId: KeyId): string | null {
  return programs.keyById(keyId)?.scopes.includes('backup:read') ? programs.hashOf(keyId) : null;
}

function proofOf(secret: string, { hall }: Hall, { nonce, takeOvers }: { nonce: string; takeOvers: number }): Buffer {
  const said = JSON.stringify(['take-overs', nonce, hall.settings().hallId, takeOvers]);
  return createHmac('sha256', secret).update(said).digest();
}

/** [F14] How often this hall was taken over, proved to a box that was the same hall; null where it has not that key. */
export function proveTakeOvers(hall: Hall, { nonce, key }: ProofQuery): TakeOverProof | null {
  const secret = sharedSecret(hall, key);
  if (secret === null) return null;
  const takeOvers = hall.backups.takeOvers();
  return { takeOvers, proof: proofOf(secret, hall, { nonce, takeOvers }).toString('hex') };
}

/** [F14] Whether what was answered comes from a box that is this hall and was taken over more often. */
export function isTakenOverBy(hall: Hall, { nonce, key }: ProofQuery, { takeOvers, proof }: TakeOverProof): boolean {
  const secret = sharedSecret(hall, key);
  if (secret === null || takeOvers <= hall.backups.takeOvers()) return false;
  return timingSafeEqual(proofOf(secret, hall, { nonce, takeOvers }), Buffer.from(proof, 'hex'));
}
