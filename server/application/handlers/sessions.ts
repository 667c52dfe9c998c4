import type { EpochMs, StaffId } from '../../protocol/vocabulary.ts';
import { done, type InternalHandler } from './internal-handler.ts';

/** [S2] Badge and PIN were right: a token that ends with the shift. */
export const signIn: InternalHandler<{ staffId: StaffId; tokenHash: string; expiresAt: EpochMs }> = (
  { stores, now },
  { staffId, tokenHash, expiresAt },
) => {
  stores.staff.addSession({ tokenHash, staffId, now, expiresAt });
  return done({ kind: 'staff-signed-in', clerkId: staffId, data: { expiresAt } });
};

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
