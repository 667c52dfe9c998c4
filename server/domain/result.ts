import type { Refusal } from '../protocol/refusals.ts';

/** A decision: either what is so now, or why not. Faults are thrown, refusals are returned. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export function accept<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function refuse(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal };
}
