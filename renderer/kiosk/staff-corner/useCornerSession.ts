import { useEffect, useState } from 'react';
import { connectHall, type HallClient } from '../../common/hall-client.ts';
import { endSession, type SignInFailure, type StaffSession, sessionFor } from '../../common/staff-session/session.ts';

/**
 * Who is signed in at this corner. The token lives in this page's memory alone; token and connection end with the sheet:
 * a reload, the end of the sheet and a hall that goes away all leave nobody signed in.
 */
export function useCornerSession() {
  const [session, setSession] = useState<StaffSession | null>(null);
  const [client, setClient] = useState<HallClient | null>(null);
  const [failure, setFailure] = useState<SignInFailure | null>(null);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    if (!session) return;
    const hall = connectHall({ role: session.role, token: session.token });
    setClient(hall);
    const stop = hall.onLink((link) => {
      if (link.state !== 'refused') return;
      setSession(null);
      setFailure('signed-out');
    });
    return () => {
      stop();
      hall.close();
      void endSession(session);
      setClient(null);
    };
  }, [session]);

  async function signIn(entry: { badge: string; pin: string }): Promise<boolean> {
    if (isBusy) return false;
    setBusy(true);
    const answer = await sessionFor(entry);
    setBusy(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) setSession(answer.session);
    return answer.ok;
  }

  return { session, client, failure, isBusy, signIn };
}
