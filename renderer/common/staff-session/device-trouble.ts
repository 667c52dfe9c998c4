import type { ManagerView } from '#protocol/views';

type Device = ManagerView['devices'][number];

/** The key of the words for what is wrong with a device; null while nothing is. */
export function deviceTrouble({ isConnected, fault, paper, cover }: Device): string | null {
  if (!isConnected) return 'disconnected';
  if (fault !== null) return `fault.${fault}`;
  if (paper === 'out' || paper === 'low') return `paper.${paper}`;
  return cover === 'open' ? 'cover' : null;
}
