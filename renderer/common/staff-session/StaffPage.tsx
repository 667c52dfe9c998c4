import type { ComponentType } from 'react';
import type { StaffRole } from '#protocol/vocabulary';
import type { HallClient } from '../hall-client.ts';
import { InUse } from './InUse.tsx';
import { SignIn } from './SignIn.tsx';
import { useStaffSession } from './useStaffSession.ts';
import './staff.css';
import './narrow.css';

/** `badge`: whose page it is. */
export type StaffScreenProps = { client: HallClient; badge: string; signOut: () => void };

/** A page behind a sign-in: the screen itself is drawn only in somebody's name. */
export function StaffPage({
  staffRole,
  screen: Screen,
}: {
  staffRole: StaffRole;
  screen: ComponentType<StaffScreenProps>;
}) {
  const { session, client, failure, isCodeAsked, elsewhere, signIn, signOut } = useStaffSession(staffRole);
  if (elsewhere) return <InUse name={elsewhere.name} onTakeOver={elsewhere.takeOver} onLeave={elsewhere.leave} />;
  if (!session) return <SignIn {...{ staffRole, failure, isCodeAsked }} onSignIn={signIn} />;
  const { token, badge } = session;
  return client ? <Screen key={token} {...{ client, badge, signOut }} /> : null;
}
