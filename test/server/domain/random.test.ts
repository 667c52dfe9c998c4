import { describe, expect, it } from 'vitest';
import { chanceOf, createRandom } from '../../../server/domain/random.ts';

const many = (draw: () => number) => Array.from({ length: 20_000 }, draw);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('chance that can be repeated', () => {
  it('[W4] is the same for the same seed, and another for another', () => {
    expect(many(createRandom(7).even)).toEqual(many(createRandom(7).even));
    expect(createRandom(7).even()).not.toBe(createRandom(8).even());
    expect(chanceOf(3, 4)).toBe(chanceOf(3, 4));
    expect(chanceOf(3, 4)).not.toBe(chanceOf(4, 3));
  });

  it('[W4] is even, normal and without memory', () => {
    const even = many(createRandom(1).even);
    const normal = many(createRandom(2).normal);
    expect(even.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(mean(even)).toBeCloseTo(0.5, 1);
    expect(even.filter((value) => value < 0.1).length / even.length).toBeCloseTo(0.1, 1);
    expect(mean(normal)).toBeCloseTo(0, 1);
    expect(mean(normal.map((value) => value * value))).toBeCloseTo(1, 1);
    const { gap } = createRandom(3);
    expect(mean(many(() => gap(3)))).toBeCloseTo(3, 0);
  });

  it('[W4] of one thing says nothing about that of its neighbour', () => {
    const pairs = Array.from(
      { length: 5_000 },
      (_, index) => (chanceOf(index, 1) - 0.5) * (chanceOf(index + 1, 1) - 0.5),
    );
    expect(Math.abs(mean(pairs))).toBeLessThan(0.005);
  });
});
