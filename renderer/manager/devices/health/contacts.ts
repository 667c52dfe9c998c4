import type { RepairContact } from '#protocol/hall-settings';
import type { DeviceProblem, DeviceRole } from '#protocol/vocabulary';

type Kind = RepairContact['about'];

/** Whom to call about it: those for this kind of thing, else those for everything else, else everybody there is. */
export function contactsFor(
  contacts: readonly RepairContact[],
  about: { role: DeviceRole; problem: DeviceProblem | null },
): readonly RepairContact[] {
  const kind = kindOf(about);
  const right = contacts.filter((contact) => contact.about === kind);
  if (right.length > 0) return right;
  const others = contacts.filter((contact) => contact.about === 'other');
  return others.length > 0 ? others : contacts;
}

function kindOf({ role, problem }: { role: DeviceRole; problem: DeviceProblem | null }): Kind {
  if (problem === 'away') return 'network';
  if (problem === 'part-unreachable') return 'other';
  return role === 'device' ? 'printer' : 'screen';
}
