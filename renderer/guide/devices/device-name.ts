import type { DeviceRole } from '#protocol/vocabulary';
import type { Translate } from '../../common/i18n/index.ts';

/** A device as people in the hall call it. */
export function deviceName(t: Translate, { role, name }: { role: DeviceRole; name: string }): string {
  return t('deviceName', { kind: t(`deviceKind.${role}`), name });
}
