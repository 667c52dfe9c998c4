import { describe, expect, it } from 'vitest';
import { rollThatEnded, slipsLeft } from '../../../server/domain/paper-roll.ts';

const full = { paper: 'ok', cover: 'closed' } as const;
const out = { paper: 'out', cover: 'closed' } as const;

describe('a roll of paper', () => {
  it('[G5] that runs out teaches how many slips it was good for, once', () => {
    expect(rollThatEnded(full, out, { slipsSinceRoll: 480, slipsPerRoll: null })).toEqual({
      slipsSinceRoll: 0,
      slipsPerRoll: 480,
    });
    expect(rollThatEnded(out, out, { slipsSinceRoll: 3, slipsPerRoll: 480 })).toBeNull();
    expect(rollThatEnded(out, full, { slipsSinceRoll: 0, slipsPerRoll: 480 })).toBeNull();
  });

  it('[G5] that ends after a few slips was not whole and teaches nothing', () => {
    expect(rollThatEnded(full, out, { slipsSinceRoll: 19, slipsPerRoll: 480 })).toEqual({
      slipsSinceRoll: 0,
      slipsPerRoll: 480,
    });
  });

  it('[G5] is not over because the cover is open', () => {
    const open = { paper: 'out', cover: 'open' } as const;
    expect(rollThatEnded(full, open, { slipsSinceRoll: 100, slipsPerRoll: null })).toBeNull();
    expect(rollThatEnded(open, out, { slipsSinceRoll: 100, slipsPerRoll: null })?.slipsPerRoll).toBe(100);
  });

  it('[G5] is good for what is learned less what came out, and never for less than nothing', () => {
    expect(slipsLeft(full, { slipsSinceRoll: 80, slipsPerRoll: 480 }, 600)).toBe(400);
    expect(slipsLeft(full, { slipsSinceRoll: 80, slipsPerRoll: null }, 600)).toBe(520);
    expect(slipsLeft(full, { slipsSinceRoll: 700, slipsPerRoll: null }, 600)).toBe(0);
    expect(slipsLeft(out, { slipsSinceRoll: 0, slipsPerRoll: 480 }, 600)).toBe(0);
  });
});
