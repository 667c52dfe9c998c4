import { mount } from '../common/mount.tsx';
import { StaffPage } from '../common/staff-session/StaffPage.tsx';
import { Manager } from './Manager.tsx';

mount(() => <StaffPage staffRole="manager" screen={Manager} />);
