import { describe, expect, it } from 'vitest';
import { createTapCount } from '../../renderer/kiosk/staff-corner/tap-count.ts';

const heard = (...taps: number[]) => taps.map(createTapCount());

describe('the way in to the staff corner', () => {
  it('opens with the fifth tap within three seconds, and again only after five more', () => {
    expect(heard(0, 500, 1_000, 2_000, 3_000)).toEqual([false, false, false, false, true]);
    expect(heard(0, 1, 2, 3, 4, 5, 6, 7, 8, 9).map(Number).join('')).toBe('0000100001');
  });

  it('hears no taps that are spread, however many there are', () => {
    expect(heard(...Array.from({ length: 40 }, (_, index) => index * 800))).not.toContain(true);
  });

  it('counts the last five, so that an early tap of somebody else does no harm', () => {
    expect(heard(0, 3_500, 4_000, 4_500, 5_000, 5_500)).toEqual([false, false, false, false, false, true]);
  });
});
