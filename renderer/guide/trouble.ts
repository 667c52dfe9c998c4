import type { GuideView } from '#protocol/views';
import type { DeviceProblem } from '#protocol/vocabulary';

export { contactsFor } from '../common/staff-session/repair-contacts.ts';

type Device = GuideView['devices'][number];
export type Fault = GuideView['faults'][number];

/** A device that needs somebody now. Paper that runs low is no fault yet, but asks for a hand. */
export type Trouble = { device: Device; problem: DeviceProblem | 'paper-low' };

/** What has been off for so long is meant to be. */
const AWAY_AFTER_MS = 24 * 60 * 60_000;

/** The devices that need somebody, in the hall's order. */
export function troublesOf(devices: readonly Device[], now: number): Trouble[] {
  return devices.flatMap((device) => {
    const problem = problemOf(device, now);
    return problem === null ? [] : [{ device, problem }];
  });
}

function problemOf({ problem, isConnected, printer, paper, since }: Device, now: number): Trouble['problem'] | null {
  if (problem === 'away' && now - since > AWAY_AFTER_MS) return null;
  if (problem !== null) return problem;
  return isConnected && printer === 'paper' && paper === 'low' ? 'paper-low' : null;
}

/** A new roll is what helps, and is worth noting down. */
export function needsRoll({ problem }: Trouble): boolean {
  return problem === 'paper-out' || problem === 'paper-low';
}

/** Faults that nobody has repaired yet, oldest first. */
export function openFaults(faults: readonly Fault[]): Fault[] {
  return faults.filter(({ repaired }) => repaired === null);
}
