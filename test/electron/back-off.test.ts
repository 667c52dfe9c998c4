import { expect, it } from 'vitest';
import { backOffMs, failuresAfter } from '../../electron/back-off.ts';

it('waits half a second, 1, 2, 4, 8, 16 and then 30 seconds', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 1_000].map(backOffMs)).toEqual([
    500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
  ]);
});

it('counts from one again after five seconds of good work', () => {
  expect(failuresAfter(5, 4_999)).toBe(6);
  expect(failuresAfter(5, 5_000)).toBe(1);
});
