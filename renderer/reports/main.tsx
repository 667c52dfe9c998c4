import { mount } from '../common/mount.tsx';
import { StaffPage } from '../common/staff-session/StaffPage.tsx';
import { Reports } from './Reports.tsx';

mount(() => <StaffPage staffRole="manager" screen={Reports} />);
