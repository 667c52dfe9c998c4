import { z } from 'zod';
import { SettingsChange } from './hall-settings.ts';
import { Period } from './timetable.ts';
import { BusinessDay, CounterId } from './vocabulary.ts';

const OpenTime = Period.refine(({ from, to }) => from < to, { path: ['to'], message: 'does not come after from' });

/** When counters are open on the day that is played again, instead of when they were; none: not at all. */
export const CounterTimes = z.record(CounterId, z.array(OpenTime).max(12));
export type CounterTimes = z.infer<typeof CounterTimes>;

/** [M6] A day that is over, and what is tried out on it. */
export const ReplayRequest = z.object({
  day: BusinessDay,
  change: SettingsChange.default({}),
  counterTimes: CounterTimes.default({}),
});
export type ReplayRequest = z.infer<typeof ReplayRequest>;
