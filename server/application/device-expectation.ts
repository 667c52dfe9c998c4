import type { DeviceRole } from '../protocol/vocabulary.ts';
import type { Stores } from '../storage/stores.ts';

/** Whether a device that is away is missed: in a demo, screens are pages that somebody has closed again. */
export function isExpected(stores: Stores, { role }: { role: DeviceRole }): boolean {
  return role === 'device' || !stores.hall.isDemo();
}
