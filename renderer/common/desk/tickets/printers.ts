import type { GuideView } from '#protocol/views';

/** The names of the printers that could print now. */
export function printersOf(devices: GuideView['devices']): string[] {
  return devices
    .filter(({ role, isConnected, printer, fault, paper, cover }) => {
      const isWell = fault === null && paper !== 'out' && cover !== 'open';
      return role === 'device' && isConnected && printer === 'paper' && isWell;
    })
    .map(({ name }) => name);
}
