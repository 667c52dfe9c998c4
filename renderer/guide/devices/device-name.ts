import type { GuideView } from '#protocol/views';
import type { DeviceRole } from '#protocol/vocabulary';
import type { Translate } from '../../common/i18n/index.ts';
import { deviceName as nameOf } from '../../common/staff-session/device-words.ts';

/** A device as people in the hall call it, also where only its role and name are on record. */
export function deviceName(
  t: Translate,
  { role, name }: { role: DeviceRole; name: string },
  devices: GuideView['devices'],
): string {
  const known = devices.find((each) => each.role === role && each.name === name);
  return nameOf(t, { role, name, printer: known?.printer ?? 'none' });
}
