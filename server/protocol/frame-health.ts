import { z } from 'zod';

const count = z.int().nonnegative();
/** In kilobytes; null where the machine does not say. */
const memoryKb = count.nullable();

/** Why a page of the frame was loaded the last time. */
export const LoadReason = z.enum(['start', 'asked', 'nightly', 'hall-away', 'crashed', 'hung']);
export type LoadReason = z.infer<typeof LoadReason>;

/** How the box around one screen is, as its frame knows it. */
export const FrameHealth = z.object({
  version: z.string().max(40),
  upForMs: count,
  page: z.object({
    memoryKb,
    /** Since the frame started: it ended by itself, or had to be ended because it did not answer. */
    crashes: count,
    hangs: count,
    loadedForMs: count,
    loadedBecause: LoadReason,
  }),
  processes: z
    .array(
      z.object({
        name: z.enum(['frame', 'graphics', 'device-host', 'hall-server']),
        isUp: z.boolean(),
        memoryKb,
        /** Since the frame started. */
        restarts: count,
        /** The last thing it said before it ended by itself, for the repairer. */
        trouble: z.string().max(200).nullable(),
      }),
    )
    .max(8),
  monitors: z.array(z.object({ width: count, height: count, scale: z.number().positive() })).max(16),
  /** Where the key of this screen is kept: the system's own store, or a file of this account. */
  secretStore: z.enum(['system', 'file']),
  graphics: z.enum(['hardware', 'software']),
  log: z.enum(['kept', 'not-writable']),
});
export type FrameHealth = z.infer<typeof FrameHealth>;
export type FrameProcess = FrameHealth['processes'][number];
