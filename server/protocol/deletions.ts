import { z } from 'zod';
import { EpochMs } from './vocabulary.ts';

const count = z.int().nonnegative();

/** Personal data that was deleted at once: because its time was over, or because somebody had called. */
export const Deletion = z.object({ at: EpochMs, why: z.enum(['time', 'called']), phones: count, labels: count });
export type Deletion = z.infer<typeof Deletion>;

/** `GET /api/deletions`: what the hall knows of persons now, when some of it goes next, and what has gone. */
export type Deletions = {
  held: { phones: number; labels: number };
  /** When the oldest phone number that belongs to no case is deleted at the latest; null: there is none. */
  nextPhoneAt: EpochMs | null;
  /** The newest first. */
  deletions: Deletion[];
};
