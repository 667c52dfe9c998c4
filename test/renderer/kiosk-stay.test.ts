import { expect, it } from 'vitest';
import { afterTouch, stayAt } from '../../renderer/kiosk/stay.ts';

const SECOND = 1_000;

it('[G7] somebody who goes on touching a kiosk is there too long after so many seconds, and is told of once', () => {
  const first = afterTouch(null, 0);
  const later = afterTouch(first, 90 * SECOND);
  expect(stayAt(later, 119 * SECOND, 120)).toBe('well');
  expect(stayAt(later, 120 * SECOND, 120)).toBe('too-long');
  expect(stayAt({ ...later, isTold: true }, 121 * SECOND, 120)).toBe('well');
});

it('[G7] a kiosk that nobody touches for a minute is left alone', () => {
  const stay = afterTouch(null, 0);
  expect(stayAt(stay, 59 * SECOND, 20)).toBe('too-long');
  expect(stayAt(stay, 60 * SECOND, 20)).toBe('gone');
});
