import { randomBytes } from 'node:crypto';
import type { SignedIn } from '../protocol/handshake.ts';
import type { EpochMs, StaffId } from '../protocol/vocabulary.ts';
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

type Deps = {
  desk: Desk;
  stores: Stores;
  clock: Clock;
  pins: PinHasher;
  /** Whether a page of this clerk is connected. */
  isHere: (staffId: StaffId) => boolean;
};

/** [S2] Badge and PIN for a token that ends with the shift, or sooner. An unknown badge takes as long as a wrong PIN. */
export function createSignIn({ desk, stores, clock, pins, isHere }: Deps) {
  const nobodysHash = pins.hash(randomBytes(16).toString('hex'));

  async function signIn(badge: string, pin: string): Promise<SignInResult> {
    const known = stores.staff.byBadge(badge);
    const hasPin = known !== null && known.pinHash !== NO_PIN;
    const isRight = await pins.verify(hasPin ? known.pinHash : await nobodysHash, pin);
    if (!hasPin || !isRight) return { ok: false, code: 'wrong-badge-or-pin' };
    const { staffId, role, name } = known.member;
    const token = randomBytes(32).toString('base64url');
    const expiresAt = (clock.now() + stores.hall.settings().shiftHours * 3_600_000) as EpochMs;
    const isStored = desk.act('staff:sign-in', { staffId, tokenHash: hashSecret(token), expiresAt });
    if (!isStored) return { ok: false, code: 'storage-fault' };
    return { ok: true, session: { token, role, name, isInUse: role === 'clerk' && isHere(staffId) } };
  }

  /** `signed-out` where the token is worth nothing already. */
  function end(how: 'staff:sign-out' | 'staff:take-over', token: string): 'done' | 'signed-out' | 'storage-fault' {
    const session = stores.staff.ofToken(token, clock.now());
    if (!session) return 'signed-out';
    const { staffId } = session.member;
    if (!desk.act(how, { staffId, tokenHash: hashSecret(token) })) return 'storage-fault';
    return 'done';
  }

  return {
    signIn,
    /** [C18] */
    signOut: (token: string) => end('staff:sign-out', token),
    /** [C17] */
    takeOver: (token: string) => end('staff:take-over', token),
  };
}
export type SignInDesk = ReturnType<typeof createSignIn>;
