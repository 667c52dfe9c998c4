import type { Definition } from '../protocol/reports.ts';
import { FIGURE_DEFINITIONS } from './figure-definitions.ts';
import { LIST_DEFINITIONS } from './list-definitions.ts';

const ALL = new Map([...FIGURE_DEFINITIONS, ...LIST_DEFINITIONS].map((definition) => [definition.id, definition]));

/** What these columns mean: name, formula, what is left out, and the rule of SPEC.md behind it. */
export function definitionsOf(columns: readonly string[]): Definition[] {
  return columns.flatMap((column) => ALL.get(column) ?? []);
}
