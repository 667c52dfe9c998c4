/** What a number may be, both ends included. */
export type Limits = { min: number; max: number };

/** Whether a number may be what it is. */
export function isWithin(value: number, { min, max }: Limits): boolean {
  return value >= min && value <= max;
}
