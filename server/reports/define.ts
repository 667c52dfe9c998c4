import type { Definition } from '../protocol/reports.ts';

type Both = readonly [zh: string, en: string];
const both = ([zh, en]: Both) => ({ zh, en });

/** One line of the definition sheet, Chinese before English. */
export function define(id: string, rule: string, name: Both, formula: Both, leftOut: Both | null): Definition {
  return { id, rule, name: both(name), formula: both(formula), leftOut: leftOut && both(leftOut) };
}
