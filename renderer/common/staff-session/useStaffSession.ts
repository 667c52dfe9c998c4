import { useCallback, useEffect, useState } from 'react';
import type { StaffRole } from '#protocol/vocabulary';
import { connectHall, type HallClient } from '../hall-client.ts';
import {
  signIn as askForToken,
  rememberedSession,
  rememberSession,
  type SignInFailure,
  type StaffSession,
} from './session.ts';

/** Who is signed in on this page and, when somebody is, the link to the hall in their name. */
export function useStaffSession(role: StaffRole) {
  const [session, setSession] = useState<StaffSession | null>(() => rememberedSession(role));
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const [client, setClient] = useState<HallClient | null>(null);

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
      if (link.state === 'refused' && link.code === 'signed-out') drop('signed-out');
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
    rememberSession(role, answer.session);
    setSession(answer.session);
  }

  return { session, client, failure, signIn, signOut: () => drop(null) };
}
