import { z } from 'zod';
import { EpochMs } from './vocabulary.ts';

/** A folder of the machine itself: a disk, a stick, a share. */
export const FolderPath = z
  .string()
  .trim()
  .max(300)
  .regex(/^(\/|[A-Za-z]:[\\/]|\\\\)[^\p{Cc}]*$/u, 'is no whole path such as /media/usb or D:\\backup');

/** How often the hall is copied, where to, and how many copies are kept of each kind. */
export const BackupSettings = z.object({
  everyMinutes: z.int().min(5).max(1_440).default(60),
  /** Copied there too; null: only beside the hall itself. */
  secondFolder: FolderPath.nullable().default(null),
  keepHours: z.int().min(1).max(168).default(24),
  keepDays: z.int().min(1).max(90).default(14),
  keepWeeks: z.int().min(0).max(52).default(8),
  keepMonths: z.int().min(0).max(60).default(12),
});
export type BackupSettings = z.infer<typeof BackupSettings>;

/** `here`: beside the hall, on its own disk. */
export const BackupPlace = z.enum(['here', 'second']);
export type BackupPlace = z.infer<typeof BackupPlace>;

/** Why there is no new copy. */
export const BackupProblem = z.enum([
  /** The folder is not there: no stick in it, the share is away. */
  'no-folder',
  /** Another copy would take what the disk needs for itself. */
  'no-space',
  'not-writable',
  /** Within the hall's own data, or within the program. */
  'not-allowed',
  /** The copy was not whole when it was read again. */
  'not-whole',
  /** It took too long, as to a share that does not answer. */
  'too-slow',
  /** The hall's own database is damaged: nothing is copied over good copies. */
  'damaged',
  'failed',
]);
export type BackupProblem = z.infer<typeof BackupProblem>;

/** A copy that was read again and is whole. */
export const GoodCopy = z.object({
  file: z.string(),
  folder: z.string(),
  bytes: z.int().nonnegative(),
  revision: z.int().nonnegative(),
  /** Of the last event in it; 0: there is none. */
  seq: z.int().nonnegative(),
});
export type GoodCopy = z.infer<typeof GoodCopy>;

/** What became of a copy at one place. */
export const CopyOutcome = z.union([GoodCopy, z.object({ problem: BackupProblem })]);
export type CopyOutcome = z.infer<typeof CopyOutcome>;

/** What the duty manager sees of one place. */
export const BackupCard = z.object({
  place: BackupPlace,
  /** The last good one; null: there has been none. */
  newest: GoodCopy.extend({ madeAt: EpochMs }).nullable(),
  trouble: z.object({ problem: BackupProblem, since: EpochMs }).nullable(),
});
export type BackupCard = z.infer<typeof BackupCard>;
