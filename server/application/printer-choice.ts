import type { HallSettings } from '../protocol/hall-settings.ts';
import type { DeviceRecord } from '../storage/device-store.ts';
import type { Stores } from '../storage/stores.ts';

const canServe = (device: DeviceRecord | null) => device?.isConnected === true && device.printer !== 'none';

/**
 * [P6] The device host that prints for a kiosk: its own while that is here, else the hall's fallback while that is
 * here, else its own again, so that the kiosk can say what is missing. Null where no host of either name was ever seen.
 */
export function printerOf(stores: Stores, settings: HallSettings, kiosk: string): DeviceRecord | null {
  const own = stores.devices.byName(kiosk);
  if (canServe(own)) return own;
  const fallback = settings.fallbackPrinter ? stores.devices.byName(settings.fallbackPrinter) : null;
  return canServe(fallback) ? fallback : (own ?? fallback);
}
