import type { DeviceCard } from './device-words.ts';

/** How a device is: `alarm` needs somebody now, `away` has been off for so long that it is meant to be. */
export type DeviceState = { kind: 'fine' } | { kind: 'alarm' | 'away'; words: string };

const AWAY_AFTER_MS = 24 * 60 * 60_000;

/** What is wrong with a device, with the key of the words for it. Paper that runs low is no fault yet, but asks for a hand. */
export function deviceState(device: DeviceCard, now: number): DeviceState {
  const { isConnected, printer, problem, paper, since } = device;
  if (!isConnected) {
    const isGone = now - since > AWAY_AFTER_MS && problem !== 'reported';
    const isMissed = problem !== null && !isGone; // what the hall does not miss is no alarm
    return { kind: isMissed ? 'alarm' : 'away', words: `problem.${problem ?? 'away'}` };
  }
  if (problem !== null) return { kind: 'alarm', words: `problem.${problem}` };
  return printer === 'paper' && paper === 'low' ? { kind: 'alarm', words: 'paper.low' } : { kind: 'fine' };
}

const PLACE: Record<DeviceState['kind'], number> = { alarm: 0, fine: 1, away: 2 };

/** Every device with its state: those that need somebody first, those that are away at the end. */
export function devicesInOrder(
  devices: readonly DeviceCard[],
  now: number,
): { device: DeviceCard; state: DeviceState }[] {
  const all = devices.map((device) => ({ device, state: deviceState(device, now) }));
  return all.sort((one, other) => PLACE[one.state.kind] - PLACE[other.state.kind]);
}
