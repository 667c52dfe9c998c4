import { useCallback, useEffect, useState } from 'react';
import type { StaffRole } from '#protocol/vocabulary';
import { connectHall, type HallClient } from '../hall-client.ts';
import {
  signIn as askForToken,
  endSession,
  rememberedSession,
  rememberSession,
  type SignInFailure,
  type StaffSession,
  takeSessionOver,
} from './session.ts';

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
      if (link.code === 'signed-out' || link.code === 'taken-over') drop(link.code);
    });
    return () => {
      stop();
      hall.close();
      setClient(null);
    };
  }, [role, session, drop]);

  async function signIn(entry: { badge: string; pin: string }): Promise<void> {
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
