import { z } from 'zod';

/** What a frame asks the processes of its box over their channel, again and again; one that does not answer hangs. */
export const PULSE = 'pulse';

export const PulseAnswer = z.object({ memoryKb: z.int().nonnegative() });
export type PulseAnswer = z.infer<typeof PulseAnswer>;
