import type { CommandInput } from '#protocol/commands';
import type { Outcome } from '#protocol/vocabulary';
import type { KeyPress } from './clerk-actions.ts';

export const OUTCOMES = ['done', 'partly', 'documents-missing', 'not-possible'] as const satisfies readonly Outcome[];

/** What the clerk has noted of the visit that goes on; sent when it ends. */
export type VisitResult = {
  outcome: Outcome | null;
  /** How many cases; with items it is their sum. */
  quantity: number;
  /** How many of each item of the service, by its code. */
  items: Readonly<Record<string, number>>;
  note: string;
  overLimitReason: string | null;
};
export const NOTHING_NOTED: VisitResult = { outcome: null, quantity: 1, items: {}, note: '', overLimitReason: null };

const MOST = 999;
const within = (count: number, least: number) => Math.min(MOST, Math.max(least, count));

/** Digits choose an outcome (again: none), plus and minus count. They mean nothing with a modifier or held down. */
export function isResultKey({ key, repeat, altKey, ctrlKey, metaKey }: KeyPress): boolean {
  return !repeat && !altKey && !ctrlKey && !metaKey && /^[1-4+=-]$/.test(key);
}

export function pressResultKey(result: VisitResult, key: string): VisitResult {
  if (key === '-') return countBy(result, -1);
  if (key === '+' || key === '=') return countBy(result, 1);
  const outcome = OUTCOMES[Number(key) - 1];
  return outcome ? chooseOutcome(result, outcome) : result;
}

export function chooseOutcome(result: VisitResult, outcome: Outcome): VisitResult {
  return { ...result, outcome: result.outcome === outcome ? null : outcome };
}

/** With items it is they that are counted. */
export function countBy(result: VisitResult, step: 1 | -1): VisitResult {
  return hasItems(result) ? result : { ...result, quantity: within(result.quantity + step, 1) };
}

/** One more or one less of an item; none of it leaves it out. */
export function countItem(result: VisitResult, code: string, step: 1 | -1): VisitResult {
  const { [code]: before = 0, ...others } = result.items;
  const count = within(before + step, 0);
  return { ...result, items: count === 0 ? others : { ...others, [code]: count } };
}

export const hasItems = ({ items }: VisitResult): boolean => Object.keys(items).length > 0;

/** How many cases it was. */
export function quantityOf({ items, quantity }: VisitResult): number {
  return Object.values(items).reduce((sum, count) => sum + count, 0) || quantity;
}

/** As every command that ends a visit carries it: only what somebody has noted. */
export function resultSent(result: VisitResult): Omit<CommandInput<'counter:finish'>, 'note'> {
  const { outcome, quantity, overLimitReason } = result;
  const items = Object.entries(result.items).map(([code, count]) => ({ code, quantity: count }));
  return {
    ...(outcome && { outcome }),
    ...(items.length > 0 && { items }),
    ...(items.length === 0 && quantity > 1 && { quantity }),
    ...(overLimitReason && { overLimitReason }),
  };
}

/** A note that is one. */
export const noteSent = (note: string): { note?: string } => (note.trim() ? { note: note.trim() } : {});
