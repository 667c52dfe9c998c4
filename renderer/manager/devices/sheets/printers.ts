import type { ManagerView } from '#protocol/views';

type Devices = ManagerView['devices'];

/** The device hosts that have a printer, those that are here first. */
export function printersOf(devices: Devices): Devices {
  return devices
    .filter(({ role, printer }) => role === 'device' && printer === 'paper')
    .sort((one, other) => Number(other.isConnected) - Number(one.isConnected));
}

/** The printers that are here, by name: a fault must not change which one comes first. */
export function printersHere(devices: Devices): string[] {
  return printersOf(devices)
    .filter(({ isConnected }) => isConnected)
    .map(({ name }) => name)
    .sort();
}
