import { z } from 'zod';
import { EpochMs } from './vocabulary.ts';

/** `POST /api/training`: opens a practice hall beside this one. */
export const TrainingStart = z.strictObject({
  /** How many simulated customers come, against a usual day; 0: none. */
  pace: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(4)]),
  /** So many counters are served by the computer. */
  clerks: z.int().min(0).max(60),
  /** Null: any free one. */
  port: z.int().min(1024).max(65_535).nullable(),
});
export type TrainingStart = z.infer<typeof TrainingStart>;

/** `GET /api/training`. */
export const TrainingState = z.discriminatedUnion('state', [
  /** `ended`: why it is over, since the server started. */
  z.object({ state: z.literal('off'), ended: z.enum(['stopped', 'expired', 'crashed']).nullable() }),
  z.object({ state: z.literal('starting') }),
  z.object({ state: z.literal('running'), port: z.int(), since: EpochMs, until: EpochMs }),
]);
export type TrainingState = z.infer<typeof TrainingState>;
