/** The value that such a share does not exceed (nearest rank), of values that are in order; null where there are none. */
export const rankOf = (sorted: ArrayLike<number>, share: number): number | null =>
  sorted[Math.ceil(sorted.length * share) - 1] ?? null;

/** The same of values in any order. */
export const shareOf = (values: readonly number[], share: number): number | null =>
  rankOf(Float64Array.from(values).sort(), share);
