import { OneTimeNotice } from '../protocol/hall-settings.ts';
import { changeNotices } from './power-hall-notices/changes.ts';
import { meterAndBillNotices } from './power-hall-notices/meter-and-bill.ts';
import { newSupplyNotices } from './power-hall-notices/new-supply.ts';

/**
 * One-time notices (一次性告知) of the demo hall, in the order of its services. A specimen: documents and limits differ by
 * province and company, so a hall checks each text before it gives it out and sets its own version.
 */
export const powerHallNotices: OneTimeNotice[] = [...meterAndBillNotices, ...newSupplyNotices, ...changeNotices]
  .map((notice) => OneTimeNotice.parse({ ...notice, version: '2026-1', validFrom: '2026-01-01' }))
  .sort((one, other) => one.noticeId.localeCompare(other.noticeId, 'en'));
