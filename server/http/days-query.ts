import { z } from 'zod';
import { BusinessDay } from '../protocol/vocabulary.ts';

/** A quarter. */
const LONGEST_DAYS = 92;
const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Business days, both ends included, and in which form they are wanted. */
export const DaysQuery = z
  .object({ from: BusinessDay, to: BusinessDay, format: z.enum(['json', 'csv']).default('json') })
  .refine(({ from, to }) => daysFrom(from, to) >= 0, 'from comes after to')
  .refine(({ from, to }) => daysFrom(from, to) < LONGEST_DAYS, `at most ${LONGEST_DAYS} days at once`);
