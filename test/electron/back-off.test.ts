import { expect, it } from 'vitest';
import { backOffMs, failuresAfter } from '../../electron/back-off.ts';

it('waits 1, 2, 4, 8, 16 and then 30 seconds', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 1_000].map(backOffMs)).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000,
  ]);
});

it('counts from one again after a minute of good work', () => {
  expect(failuresAfter(5, 59_999)).toBe(6);
  expect(failuresAfter(5, 60_000)).toBe(1);
});
