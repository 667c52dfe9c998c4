import { z } from 'zod';
import { ReleaseVersion } from './updates.ts';

const count = z.int().nonnegative();
/** In kilobytes; null where the machine does not say. */
const memoryKb = count.nullable();

/** Why a page of the frame was loaded the last time. */
export const LoadReason = z.enum(['start', 'asked', 'nightly', 'hall-away', 'crashed', 'hung']);
export type LoadReason = z.infer<typeof LoadReason>;

/** Why a box does not take a version that its hall offers. */
export const UpdateTrouble = z.enum([
  /** Not signed by whoever made the program of this box. */
  'unsigned',
  'wrong-system',
  'not-newer',
  /** It was tried on this box, was not well there, and was given back. */
  'failed-before',
  'not-fetched',
  'truncated',
  'tampered',
  'disk-full',
  /** It is what was signed, and yet no box. */
  'unusable',
]);
export type UpdateTrouble = z.infer<typeof UpdateTrouble>;

/** Where a box stands with the version that its hall offers; `on-trial` is the one that runs. */
export const FrameUpdate = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.enum(['fetching', 'ready', 'on-trial']), version: ReleaseVersion }),
  /** `version` is null where not even that can be read. */
  z.object({ state: z.literal('refused'), version: ReleaseVersion.nullable(), trouble: UpdateTrouble }),
]);
export type FrameUpdate = z.infer<typeof FrameUpdate>;

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
  /** Null where somebody else brings new versions: a frame that is not packed, was packed without a key, or is older. */
  update: FrameUpdate.nullable().default(null),
});
export type FrameHealth = z.infer<typeof FrameHealth>;
export type FrameProcess = FrameHealth['processes'][number];
