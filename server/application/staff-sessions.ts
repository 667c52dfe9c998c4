import type { EpochMs } from '../protocol/vocabulary.ts';
import type { StaffMember, StaffSession } from '../storage/staff-store.ts';
import type { Stores } from '../storage/stores.ts';
import type { Clock, Desk } from './desk.ts';

/** Why a token is worth nothing. */
export type Ended = 'signed-out' | 'taken-over' | 'was-idle' | 'shift-over';
export type Standing = { isIn: true; session: StaffSession } | { isIn: false; why: Ended };

const MINUTE = 60_000;

const out = (why: Ended): Standing => ({ isIn: false, why });

/**
 * [S2] [S19] How long a sign-in is good: until the shift is over, or nobody has used it for too long. Nobody is put out
 * in the middle of a service, and nobody for being quiet at a counter. When a sign-in was used is known to this process
 * alone: after a start of the hall each has its whole time again.
 */
export function createStaffSessions({ stores, clock }: { stores: Stores; clock: Clock }) {
  const usedAt = new Map<string, EpochMs>();

  /** Of a seat that was taken after the shift was over an older sign-in has nothing. */
  function isServing({ member: { staffId }, expiresAt }: StaffSession): boolean {
    const seat = stores.counters.ofClerk(staffId)?.counter;
    return seat !== undefined && seat.since <= expiresAt && stores.tickets.currentAt(seat.counterId) !== null;
  }

  function standing(token: string): Standing {
    const session = token === '' ? null : stores.staff.sessionOf(token);
    if (!session) return out('signed-out');
    if (session.ended !== null) return out(session.ended);
    const isOver = session.expiresAt <= clock.now() && !isServing(session);
    return isOver ? out('shift-over') : { isIn: true, session };
  }

  function isIdle({ tokenHash, isOutside, member: { staffId } }: StaffSession, now: EpochMs): boolean {
    const { idleMinutes, outsideIdleMinutes } = stores.hall.settings().signIn;
    const minutes = isOutside ? outsideIdleMinutes : idleMinutes;
    const since = usedAt.get(tokenHash) ?? now;
    usedAt.set(tokenHash, since);
    return minutes > 0 && now - since >= minutes * MINUTE && stores.counters.ofClerk(staffId) === null;
  }

  /** [S20] From outside this one comes in with a second factor alone. */
  function isFactorAsked({ staffId, role }: StaffMember): boolean {
    if (role !== 'manager') return false;
    return stores.hall.settings().signIn.needsSecondFactor || stores.factors.isSet(staffId);
  }

  return {
    standing,
    isFactorAsked,
    /** The session of this token while it is good. */
    ofToken(token: string): StaffSession | null {
      const found = standing(token);
      return found.isIn ? found.session : null;
    },
    /** [S20] What was begun within the hall is not carried out of it where a second factor would have been asked for. */
    isGoodFrom(token: string, isOutside: boolean): boolean {
      const found = standing(token);
      return !isOutside || !found.isIn || found.session.isOutside || !isFactorAsked(found.session.member);
    },
    /** Somebody has done something with this sign-in. */
    noteUse(token: string): void {
      const found = standing(token);
      if (found.isIn) usedAt.set(found.session.tokenHash, clock.now());
    },
    /** Ends what nobody has used for too long; called by a clock. */
    endIdle(desk: Desk): void {
      const now = clock.now();
      const open = stores.staff.openSessions(now);
      for (const { tokenHash, member } of open.filter((session) => isIdle(session, now)))
        desk.act('staff:end-idle', { tokenHash, staffId: member.staffId });
      const known = new Set(open.map(({ tokenHash }) => tokenHash));
      for (const tokenHash of usedAt.keys()) if (!known.has(tokenHash)) usedAt.delete(tokenHash);
    },
  };
}
export type StaffSessions = ReturnType<typeof createStaffSessions>;
