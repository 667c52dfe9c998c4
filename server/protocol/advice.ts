import { z } from 'zod';
import { CounterId, EpochMs, ServiceId } from './vocabulary.ts';

/** What those who wait have to expect; `isBeyond`: so much that nobody can say. */
export const Outlook = z.object({
  meanMinutes: z.int().nonnegative(),
  longestMinutes: z.int().nonnegative(),
  isBeyond: z.boolean(),
  /** When all of them are served; null where that is too far off, or never. */
  doneAt: EpochMs.nullable(),
});
export type Outlook = z.infer<typeof Outlook>;

/** Something that would help: another counter opens, a pause ends, a counter helps with the service. */
export const AdviceOption = z.object({
  act: z.enum(['open', 'resume', 'help']),
  /** Any of them, with the same effect. */
  counterIds: z.array(CounterId).min(1),
  after: Outlook,
});
export type AdviceOption = z.infer<typeof AdviceOption>;

/** Before and after, for those who wait for one service, or for all; what helps most first. */
export const Advice = z.object({
  serviceId: ServiceId.nullable(),
  waiting: z.int().nonnegative(),
  before: Outlook,
  options: z.array(AdviceOption),
});
export type Advice = z.infer<typeof Advice>;
