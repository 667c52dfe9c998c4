import { accept, refuse } from '../../domain/result.ts';
import type { CommandRequest, CommandResult } from '../../protocol/commands.ts';
import type { Handler } from '../context.ts';
import { done, type InternalHandler } from './internal-handler.ts';

/** [S2] Every token of this person ends at once; the shift at a counter goes on until somebody closes the counter. */
export const signStaffOut: Handler<CommandRequest<'staff:sign-out'>, CommandResult<'staff:sign-out'>> = (
  { stores },
  _actor,
  { badge },
) => {
  const found = stores.staff.byBadge(badge);
  if (!found) return refuse({ code: 'staff-unknown', badge });
  const { staffId } = found.member;
  const sessions = stores.staff.endSessions(staffId);
  const events = sessions === 0 ? [] : [{ kind: 'staff-signed-out', clerkId: staffId, data: { badge, sessions } }];
  return accept({ result: { sessions }, events });
};

/** [S2] A new PIN ends every token that the old one gave. The event says that it was set, and by whom; nothing of the PIN. */
export const setStaffPin: InternalHandler<{ badge: string; pinHash: string; by: string }> = (
  { stores },
  { badge, pinHash, by },
) => {
  const found = stores.staff.byBadge(badge);
  if (!found) return done();
  const { staffId } = found.member;
  stores.staff.setPinHash(staffId, pinHash);
  const sessions = stores.staff.endSessions(staffId);
  return done({ kind: 'staff-pin-set', clerkId: staffId, data: { badge, by, sessions } });
};
