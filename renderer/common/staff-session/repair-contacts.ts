import type { RepairContact } from '#protocol/hall-settings';
import type { DeviceProblem, DeviceRole } from '#protocol/vocabulary';

/** What is wrong somewhere. */
export type Wrong = { role: DeviceRole; problem: DeviceProblem | 'paper-low' };

const ABOUT_NETWORK: readonly Wrong['problem'][] = ['away', 'clock-drift', 'offline-refused'];
const ABOUT_SCREEN: readonly Wrong['problem'][] = ['sound-blocked', 'not-visible'];

/** Whom to call about it: those named for this kind of thing, else those for everything else. */
export function contactsFor({ role, problem }: Wrong, contacts: readonly RepairContact[]): RepairContact[] {
  const about = aboutOf(role, problem);
  const fit = contacts.filter((contact) => contact.about === about);
  return fit.length > 0 ? fit : contacts.filter((contact) => contact.about === 'other');
}

function aboutOf(role: DeviceRole, problem: Wrong['problem']): RepairContact['about'] {
  if (problem === 'update-refused') return 'other';
  if (problem === 'part-unreachable' || problem === 'reported') return role === 'device' ? 'other' : 'screen';
  if (ABOUT_SCREEN.includes(problem)) return 'screen';
  return ABOUT_NETWORK.includes(problem) ? 'network' : 'printer';
}
