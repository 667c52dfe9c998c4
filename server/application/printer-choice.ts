import type { HallSettings } from '../protocol/hall-settings.ts';
import type { DeviceRecord } from '../storage/device-store.ts';
import type { Stores } from '../storage/stores.ts';

const canServe = (device: DeviceRecord | null) => device?.isConnected === true && device.printer !== 'none';

const isPaper = (device: DeviceRecord | null) => device?.isConnected === true && device.printer === 'paper';

/**
 * A host that can put something on paper now: only the named one; or the usual one, the hall's fallback, any other, in
 * this order. Null where there is none.
 */
export function paperPrinter(
  stores: Stores,
  settings: HallSettings,
  wish: { only: string } | { usual: string | null },
): string | null {
  const named = 'only' in wish ? [wish.only] : [wish.usual, settings.fallbackPrinter];
  const others =
    'only' in wish ? [] : stores.devices.all().flatMap(({ role, name }) => (role === 'device' ? name : []));
  return [...named, ...others].find((name) => name !== null && isPaper(stores.devices.byName(name))) ?? null;
}

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
