import type { EpochMs, StaffId } from '../../protocol/vocabulary.ts';
import type { Context } from '../context.ts';
import type { Proof } from '../second-factor.ts';
import { done, type InternalHandler } from './internal-handler.ts';

/** [S2] Badge and PIN were right: a token that ends with the shift. */
export const signIn: InternalHandler<{
  staffId: StaffId;
  tokenHash: string;
  expiresAt: EpochMs;
  isOutside: boolean;
  /** Null: nothing was asked beside the PIN. */
  proof: Proof | null;
  onUnproved: () => void;
}> = (context, { staffId, tokenHash, expiresAt, isOutside, proof, onUnproved }) => {
  const { stores, now } = context;
  if (proof !== null && !isUsedNow(context, staffId, proof)) {
    onUnproved();
    return done();
  }
  stores.staff.addSession({ tokenHash, staffId, now, expiresAt, isOutside });
  const by = proof && { factor: proof.kind };
  return done({ kind: 'staff-signed-in', clerkId: staffId, data: { expiresAt, isOutside, ...by } });
};

/** [S21] Each code lets in once. */
function isUsedNow({ stores, now }: Context, staffId: StaffId, proof: Proof): boolean {
  if (proof.kind === 'code') return stores.factors.take(staffId, proof.step);
  return stores.factors.takeRecovery(staffId, proof.codeHash, now);
}

/** [S19] Nobody has used this sign-in for too long. */
export const endIdle: InternalHandler<{ tokenHash: string; staffId: StaffId }> = (
  { stores },
  { tokenHash, staffId },
) =>
  stores.staff.endIdle(tokenHash)
    ? done({ kind: 'staff-signed-out', clerkId: staffId, data: { cause: 'idle' } })
    : done();

/** [C18] The token is worth nothing from now on. */
export const signOut: InternalHandler<{ tokenHash: string; staffId: StaffId }> = (
  { stores },
  { tokenHash, staffId },
) => (stores.staff.endSession(tokenHash) ? done({ kind: 'staff-signed-out', clerkId: staffId }) : done());

/** [C17] Whoever is signed in elsewhere with this badge is so no longer. */
export const takeOver: InternalHandler<{ tokenHash: string; staffId: StaffId }> = (
  { stores },
  { tokenHash, staffId },
) => {
  const ended = stores.staff.takeOver(staffId, tokenHash);
  return ended > 0 ? done({ kind: 'staff-session-taken-over', clerkId: staffId, data: { ended } }) : done();
};
