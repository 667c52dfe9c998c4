import type { GuideView } from '#protocol/views';
import type { DeviceRole } from '#protocol/vocabulary';
import type { Translate } from '../../common/i18n/index.ts';

type Device = { role: DeviceRole; name: string };

/** A device as people in the hall call it, `取号机 kiosk-1`; a host with a printer is that printer. */
export function deviceName(t: Translate, { role, name }: Device, devices: GuideView['devices']): string {
  const isPrinter =
    role === 'device' && devices.some((each) => isSame(each, { role, name }) && each.printer === 'paper');
  return t('deviceName', { kind: t(`deviceKind.${isPrinter ? 'printer' : role}`), name });
}

function isSame(one: Device, other: Device): boolean {
  return one.role === other.role && one.name === other.name;
}
