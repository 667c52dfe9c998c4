import type { ManagerView } from '#protocol/views';

type Device = ManagerView['devices'][number];

/** How a device is: `alarm` needs somebody now, `away` has been off for so long that it is meant to be. */
export type DeviceState = { kind: 'fine' } | { kind: 'alarm' | 'away'; words: string };

const AWAY_AFTER_MS = 24 * 60 * 60_000;

/** What is wrong with a device, with the key of the words for it. One without a printer lacks no paper. */
export function deviceState(device: Device, now: number): DeviceState {
  const { isConnected, printer, fault, paper, cover, since } = device;
  if (!isConnected) return { kind: now - since > AWAY_AFTER_MS ? 'away' : 'alarm', words: 'disconnected' };
  if (printer === 'none') return { kind: 'fine' };
  if (fault !== null) return { kind: 'alarm', words: `fault.${fault}` };
  if (paper === 'out' || paper === 'low') return { kind: 'alarm', words: `paper.${paper}` };
  return cover === 'open' ? { kind: 'alarm', words: 'cover' } : { kind: 'fine' };
}

/** Every device with its state, those that are away at the end. */
export function devicesInOrder(devices: readonly Device[], now: number): { device: Device; state: DeviceState }[] {
  const all = devices.map((device) => ({ device, state: deviceState(device, now) }));
  const isAway = ({ state }: { state: DeviceState }) => state.kind === 'away';
  return [...all.filter((entry) => !isAway(entry)), ...all.filter(isAway)];
}
