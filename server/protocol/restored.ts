import { z } from 'zod';
import { EpochMs } from './vocabulary.ts';

/** Where nobody knows what was given out last: more than a hall gives out between two copies. */
export const NUMBERS_LEFT_OUT = 100;

/** What whoever put a copy back leaves for the hall: it is taken in with the first start, and then gone. */
export const RestoredNote = z.object({
  file: z.string(),
  revision: z.int().nonnegative(),
  seq: z.int().nonnegative(),
  /** Of what the hall had come to before, as far as it could still be read. */
  lost: z.object({ events: z.int().nonnegative(), until: EpochMs }).nullable(),
  /** The last numbers that were given out on the copy's own day, by prefix; null where nobody knows. */
  numbers: z.object({ day: z.string(), last: z.record(z.string(), z.int().positive()) }).nullable(),
  /** By a spare, in the place of another box. */
  isTakeOver: z.boolean(),
});
export type RestoredNote = z.infer<typeof RestoredNote>;
