import { describe, expect, it } from 'vitest';
import { DOUBLE_NEXT_MS, mayNextFinish } from '../../../server/domain/double-press.ts';
import { called, serving, tenPlus } from './tickets.ts';

describe('a second press of Next', () => {
  const { lastCallAt } = called;

  it.each([
    [0, false],
    [DOUBLE_NEXT_MS - 1, false],
    [DOUBLE_NEXT_MS, true],
    [600_000, true],
  ])('[Q4] %i ms after the call', (ms, isAllowed) => {
    const result = mayNextFinish(called, (lastCallAt + ms) as typeof lastCallAt);
    expect(result.ok).toBe(isAllowed);
    if (!result.ok) expect(result.refusal).toEqual({ code: 'counter-busy', number: called.number });
  });

  it('[Q4] counts from the latest call: who was just called again is not passed over by a slip of the finger', () => {
    const again = { ...called, calls: 2, lastCallAt: tenPlus(120_000) };
    expect(mayNextFinish(again, tenPlus(121_000)).ok).toBe(false);
  });

  it('[Q4] ends a started service at any time', () => {
    expect(mayNextFinish(serving, serving.startedAt).ok).toBe(true);
  });

  it('[D4] a clock set back by an hour does not hold the counter for an hour', () => {
    expect(mayNextFinish(called, (lastCallAt - 3_600_000) as typeof lastCallAt).ok).toBe(true);
  });
});
