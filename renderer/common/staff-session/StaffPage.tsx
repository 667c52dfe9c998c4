import type { ComponentType } from 'react';
import type { StaffRole } from '#protocol/vocabulary';
import type { HallClient } from '../hall-client.ts';
import { SignIn } from './SignIn.tsx';
import { useStaffSession } from './useStaffSession.ts';
import './staff.css';

export type StaffScreenProps = { client: HallClient; signOut: () => void };

/** A page behind a sign-in: the screen itself is drawn only in somebody's name. */
export function StaffPage({
  staffRole,
  screen: Screen,
}: {
  staffRole: StaffRole;
  screen: ComponentType<StaffScreenProps>;
}) {
  const { session, client, failure, signIn, signOut } = useStaffSession(staffRole);
  if (!session) return <SignIn staffRole={staffRole} failure={failure} onSignIn={signIn} />;
  return client ? <Screen key={session.token} client={client} signOut={signOut} /> : null;
}
