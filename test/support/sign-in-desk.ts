import { createSecondFactor } from '../../server/application/second-factor.ts';
import { createSignIn, type From, type PinHasher } from '../../server/application/sign-in.ts';
import { createStaffSessions } from '../../server/application/staff-sessions.ts';
import { oneTimeCodes } from '../../server/one-time-codes.ts';
import { createSealer, newSealerKey } from '../../server/sealer.ts';
import type { openDesk } from './desk.ts';

const mayTryCode = () => Promise.resolve(true);
export const FROM_INSIDE: From = { isOutside: false, mayTryCode };
export const FROM_OUTSIDE: From = { isOutside: true, mayTryCode };

/** Signing in at a hall of a test, with the real one-time codes. */
export function signInDesk(hall: ReturnType<typeof openDesk>, pins: PinHasher) {
  const { stores, clock } = hall;
  const sessions = createStaffSessions({ stores, clock });
  const reportFault = (error: unknown) => {
    throw error;
  };
  const sealer = createSealer(newSealerKey());
  const factor = createSecondFactor({ desk: hall, stores, clock, sealer, codes: oneTimeCodes, reportFault });
  const desk = createSignIn({ desk: hall, stores, sessions, factor, clock, pins, isHere: () => false });
  return { sessions, factor, signIn: desk.signIn, desk };
}
