import { z } from 'zod';
import { BackupPlace, BackupSettings, CopyOutcome } from '../protocol/backup.ts';
import { EpochMs } from '../protocol/vocabulary.ts';

/** What is to be copied, and where to: the order that the process which copies is given. */
export const CopyOrder = z.object({
  /** The database; its copies lie in `backups` beside it. */
  database: z.string(),
  settings: BackupSettings,
  now: EpochMs,
  /** So much stays free on the hall's own disk whatever happens. */
  reserveBytes: z.int().nonnegative(),
});
export type CopyOrder = z.infer<typeof CopyOrder>;

/** One line of what the process says: what became of the copy at one place. */
export const CopyLine = z.object({ place: BackupPlace, outcome: CopyOutcome });
export type CopyLine = z.infer<typeof CopyLine>;

/** A hall whose disk is full cannot take a ticket; its copies are not what fills it. */
export const RESERVE_BYTES = 1_000_000_000;
