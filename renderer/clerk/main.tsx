import { mount } from '../common/mount.tsx';
import { StaffPage } from '../common/staff-session/StaffPage.tsx';
import { Clerk } from './Clerk.tsx';

mount(() => <StaffPage staffRole="clerk" screen={Clerk} />);
