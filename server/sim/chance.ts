import type { Random } from '../domain/random.ts';

/** One of these, each as likely as the other; undefined of none. */
export function pick<Item>(items: readonly Item[], chance: Random): Item | undefined {
  return items[Math.floor(chance.even() * items.length)];
}

/** One of these by their shares, which need not sum up to anything; undefined of none. */
export function pickByShare<Item extends { share: number }>(items: readonly Item[], chance: Random): Item | undefined {
  let left = chance.even() * items.reduce((sum, { share }) => sum + share, 0);
  for (const item of items) {
    left -= item.share;
    if (left < 0) return item;
  }
  return items.at(-1);
}

/** Evenly between the two. */
export function between(low: number, high: number, chance: Random): number {
  return low + (high - low) * chance.even();
}
