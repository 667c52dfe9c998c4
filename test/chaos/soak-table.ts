import type { SoakDay, SoakEnd } from './soak-run.ts';

const COLUMNS = [
  ...['day', 'tickets', 'commands', 'joined', 'slips', 'unsaved'],
  ...['heap MB', 'resident MB', 'handles', 's', 'went wrong'],
];
const WIDTHS = [12, 9, 10, 8, 7, 9, 9, 13, 9, 6];

const inColumns = (cells: readonly (string | number)[]) =>
  cells
    .map((cell, index) => (index < WIDTHS.length ? String(cell).padStart(WIDTHS[index] ?? 0) : `  ${cell}`))
    .join('');
const mb = (bytes: number) => (bytes / 2 ** 20).toFixed(1);

export const soakHead = () => inColumns(COLUMNS);

/** A day as somebody reads it. */
export function soakLine(seen: SoakDay): string {
  const held = [mb(seen.heapBytes), mb(seen.residentBytes), seen.handles];
  return inColumns([
    ...[seen.day, seen.tickets, seen.commands, seen.visits, seen.slips, seen.unsaved],
    ...[...held, Math.round(seen.seconds)],
    `${seen.isStormy ? '(stormy) ' : ''}${seen.troubles.join(', ')}`,
  ]);
}

/** What the month came to. */
export function soakSum({ days, seconds }: SoakEnd): string {
  const month = days.filter(({ isStormy }) => !isStormy);
  const [first, last] = [month[0] as SoakDay, month.at(-1) as SoakDay];
  const change = (from: number, to: number) => `${((to / from - 1) * 100).toFixed(1)} %`;
  const killed = days.flatMap(({ troubles }) => troubles).filter((trouble) => trouble === 'server killed').length;
  return [
    `${days.length} days (${days.length - month.length} of them stormy, ${killed} kills of the server), ${Math.round(seconds)} s`,
    `heap ${mb(first.heapBytes)} MB after the first day of the month, ${mb(last.heapBytes)} MB after its last (${change(first.heapBytes, last.heapBytes)})`,
    `resident ${mb(first.residentBytes)} MB and ${mb(last.residentBytes)} MB (${change(first.residentBytes, last.residentBytes)})`,
    `handles ${first.handles} and ${last.handles}`,
  ].join('\n');
}
