import type { StaffShown } from '../../protocol/hall-settings.ts';
import type { WindowView } from '../../protocol/views.ts';
import type { StaffMember } from '../../storage/staff-store.ts';

/** [V6] The clerk as the hall lets customers know of them. */
export function shownClerk(staffShown: StaffShown, clerk: StaffMember | null): WindowView['clerk'] {
  if (!clerk || staffShown === 'nobody') return null;
  return { badge: clerk.badge, name: staffShown === 'badge' ? null : clerk.name };
}
