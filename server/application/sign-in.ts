import { randomBytes } from 'node:crypto';
import type { SignedIn } from '../protocol/handshake.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { hashSecret } from '../storage/hall-seed.ts';
import { NO_PIN } from '../storage/staff-store.ts';
import type { Stores } from '../storage/stores.ts';
import type { Clock, Desk } from './desk.ts';

/** Slow hashes of PINs (argon2id), asynchronous because they take tens of milliseconds. */
export type PinHasher = {
  hash: (pin: string) => Promise<string>;
  verify: (hash: string, pin: string) => Promise<boolean>;
};

export type SignInResult =
  | { ok: true; session: SignedIn }
  | { ok: false; code: 'wrong-badge-or-pin' | 'storage-fault' };

type Deps = { desk: Desk; stores: Stores; clock: Clock; pins: PinHasher };

/** [S2] Badge and PIN for a token that ends with the shift. An unknown badge takes as long as a wrong PIN. */
export function createSignIn({ desk, stores, clock, pins }: Deps) {
  const nobodysHash = pins.hash(randomBytes(16).toString('hex'));

  return async function signIn(badge: string, pin: string): Promise<SignInResult> {
    const known = stores.staff.byBadge(badge);
    const hasPin = known !== null && known.pinHash !== NO_PIN;
    const isRight = await pins.verify(hasPin ? known.pinHash : await nobodysHash, pin);
    if (!hasPin || !isRight) return { ok: false, code: 'wrong-badge-or-pin' };
    const { staffId, role, name } = known.member;
    const token = randomBytes(32).toString('base64url');
    const expiresAt = (clock.now() + stores.hall.settings().shiftHours * 3_600_000) as EpochMs;
    const isStored = desk.act('staff:sign-in', { staffId, tokenHash: hashSecret(token), expiresAt });
    return isStored ? { ok: true, session: { token, role, name } } : { ok: false, code: 'storage-fault' };
  };
}
export type SignInDesk = ReturnType<typeof createSignIn>;
