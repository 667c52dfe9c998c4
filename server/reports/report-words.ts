import type { Cell, Column, Definition, RowLabel } from '../protocol/reports.ts';
import type { EpochMs, LocalizedText } from '../protocol/vocabulary.ts';

const both = ({ zh, en }: LocalizedText) => (zh === en ? zh : `${zh} ${en}`);

/** A file is read by people of both languages and by programs: names in both, codes as they are. */
export function columnName({ id, days }: Column, definitions: readonly Definition[]): string {
  const known = definitions.find((definition) => definition.id === id);
  const name = known ? `${both(known.name)} (${id})` : id;
  return days ? `${name} ${days.from} – ${days.to}` : name;
}

export const rowName = (label: RowLabel) => ('name' in label ? both(label.name) : label.code);

/** Instants as hall time; everything else stays as it was counted, so that it can be counted with. */
export function cellValue(value: Cell, { unit }: Column, timeOf: (at: EpochMs) => string): Cell {
  return unit === 'instant' && typeof value === 'number' ? timeOf(value as EpochMs) : value;
}
