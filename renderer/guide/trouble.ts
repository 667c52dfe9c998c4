import type { GuideView } from '#protocol/views';
import type { DeviceProblem } from '#protocol/vocabulary';

type Device = GuideView['devices'][number];
export type Contact = GuideView['contacts'][number];
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

const ABOUT_NETWORK: readonly Trouble['problem'][] = ['away', 'clock-drift', 'offline-refused'];
const ABOUT_SCREEN: readonly Trouble['problem'][] = ['sound-blocked', 'not-visible'];

/** Whom to call about it: those named for this kind of thing, else those for everything else. */
export function contactsFor(
  { role, problem }: { role: Device['role']; problem: Trouble['problem'] },
  contacts: readonly Contact[],
): Contact[] {
  const about = aboutOf(role, problem);
  const fit = contacts.filter((contact) => contact.about === about);
  return fit.length > 0 ? fit : contacts.filter((contact) => contact.about === 'other');
}

function aboutOf(role: Device['role'], problem: Trouble['problem']): Contact['about'] {
  if (problem === 'part-unreachable' || problem === 'reported') return role === 'device' ? 'other' : 'screen';
  if (ABOUT_SCREEN.includes(problem)) return 'screen';
  return ABOUT_NETWORK.includes(problem) ? 'network' : 'printer';
}

/** Faults that nobody has repaired yet, oldest first. */
export function openFaults(faults: readonly Fault[]): Fault[] {
  return faults.filter(({ repaired }) => repaired === null);
}
