import { mount } from '../common/mount.tsx';
import { StaffPage } from '../common/staff-session/StaffPage.tsx';
import { Guide } from './Guide.tsx';

mount(() => <StaffPage staffRole="guide" screen={Guide} />);
