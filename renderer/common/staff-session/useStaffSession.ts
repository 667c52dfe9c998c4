import { useCallback, useEffect, useState } from 'react';
import type { StaffRole } from '#protocol/vocabulary';
import { connectHall, type HallClient } from '../hall-client.ts';
import {
  signIn as askForToken,
  type Ended,
  type Entry,
  endSession,
  rememberedSession,
  rememberSession,
  type SignInFailure,
  type StaffSession,
  takeSessionOver,
} from './session.ts';
import { useStillHere } from './useStillHere.ts';

const ENDED: readonly string[] = ['signed-out', 'taken-over', 'was-idle', 'shift-over'] satisfies Ended[];
const isEnded = (code: string): code is Ended => ENDED.includes(code);
/** [S21] Once the hall has asked for a code, the field for it stays. */
const ABOUT_CODES: readonly SignInFailure[] = ['code-needed', 'wrong-code', 'too-many-codes'];

/** Who is signed in on this page and, when somebody is, the link to the hall in their name. */
export function useStaffSession(role: StaffRole) {
  const [session, setSession] = useState<StaffSession | null>(() => rememberedSession(role));
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const [client, setClient] = useState<HallClient | null>(null);
  /** The PIN was right, and a page of the same clerk is open elsewhere. */
  const [elsewhere, setElsewhere] = useState<StaffSession | null>(null);

  const drop = useCallback(
    (reason: SignInFailure | null) => {
      rememberSession(role, null);
      setSession(null);
      setFailure(reason);
    },
    [role],
  );

  useEffect(() => {
    if (!session) return;
    const hall = connectHall({ role, token: session.token });
    setClient(hall);
    const stop = hall.onLink((link) => {
      if (link.state !== 'refused') return;
      if (isEnded(link.code)) drop(link.code);
    });
    return () => {
      stop();
      hall.close();
      setClient(null);
    };
  }, [role, session, drop]);

  useStillHere(session);

  async function signIn(entry: Entry): Promise<void> {
    const answer = await askForToken(role, entry);
    setFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    if (answer.session.isInUse) setElsewhere(answer.session);
    else begin(answer.session);
  }

  function begin(fresh: StaffSession): void {
    rememberSession(role, fresh);
    setElsewhere(null);
    setSession(fresh);
  }

  async function takeOver(fresh: StaffSession): Promise<void> {
    if (await takeSessionOver(fresh)) return begin(fresh);
    setElsewhere(null);
    setFailure('unreachable');
  }

  const signOut = () => {
    if (session) void endSession(session);
    drop(null);
  };

  return {
    ...{ session, client, failure, signIn, signOut },
    isCodeAsked: failure !== null && ABOUT_CODES.includes(failure),
    /** Null: nothing is asked. */
    elsewhere: elsewhere && {
      name: elsewhere.name,
      takeOver: () => takeOver(elsewhere),
      leave: () => {
        void endSession(elsewhere);
        setElsewhere(null);
      },
    },
  };
}
