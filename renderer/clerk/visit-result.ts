import type { Outcome } from '#protocol/vocabulary';
import type { KeyPress } from './clerk-actions.ts';

export const OUTCOMES = ['done', 'partly', 'documents-missing', 'not-possible'] as const satisfies readonly Outcome[];

/** What the clerk has noted of the visit that goes on; sent when it ends. */
export type VisitResult = { outcome: Outcome | null; quantity: number };
export const NOTHING_NOTED: VisitResult = { outcome: null, quantity: 1 };

const MOST = 999;

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

export function countBy(result: VisitResult, step: 1 | -1): VisitResult {
  return { ...result, quantity: Math.min(MOST, Math.max(1, result.quantity + step)) };
}

/** As a command carries it: only what somebody has noted. */
export function resultSent({ outcome, quantity }: VisitResult): { outcome?: Outcome; quantity?: number } {
  return { ...(outcome && { outcome }), ...(quantity > 1 && { quantity }) };
}
