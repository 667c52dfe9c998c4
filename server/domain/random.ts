/** Chance that can be repeated: the same seed gives the same numbers on every machine. */
export type Random = {
  /** Evenly from 0 up to, but never, 1. */
  even(): number;
  /** Around 0 with a deviation of 1. */
  normal(): number;
  /** The wait until the next of things that come `mean` apart. */
  gap(mean: number): number;
};

const TO_ONE = 1 / 2 ** 32;

/** A number from 0 up to, but never, 1 that belongs to these two: the same two always give the same one. */
export function chanceOf(one: number, other: number): number {
  let mixed = Math.imul(one | 0, 0x9e3779b1) ^ Math.imul((other | 0) + 0x7f4a7c15, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return ((mixed ^ (mixed >>> 15)) >>> 0) * TO_ONE;
}

/** A generator that goes on from a seed. */
export function createRandom(seed: number): Random {
  let step = 0;
  const even = () => chanceOf(seed, step++);
  return {
    even,
    normal: () => Math.sqrt(-2 * Math.log(1 - even())) * Math.cos(2 * Math.PI * even()),
    gap: (mean) => -mean * Math.log(1 - even()),
  };
}
