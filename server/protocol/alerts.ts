import { z } from 'zod';
import { EpochMs } from './vocabulary.ts';

/** What the hall draws the duty manager's attention to; `about` says what it is about, each code in its own way. */
export const AlertCode = z.enum([
  /** Somebody has waited longer than the hall promises. About a service. */
  'wait',
  /** So many wait. About a service. */
  'queue',
  /** Somebody waits and no open counter does it. About a service. */
  'unserved',
  /** Free while somebody waits for it. About a counter. */
  'idle',
  /** A service takes much longer than its limit. About a counter. */
  'over-limit',
  /** A pause is longer than usual, or than was said. About a counter. */
  'pause',
  /** About an invitation. */
  'bad-rating',
  /** A printer cannot print. About a device, by role and name; so are the next three. */
  'printer',
  /** A wall that nobody hears. */
  'voice',
  /** A screen that is away or not to be seen. */
  'screen',
  /** Anything else that is wrong with a device. */
  'device',
  /** People still wait at closing time and nothing is decided. About nothing. */
  'closing',
  /** Somebody waits for a person. About a help call. */
  'help',
  /** Nobody has answered for an incident yet. About an incident. */
  'incident',
  /** A round of inspection was not made in time. About its point of the day. */
  'inspection',
  /** The last good backup is old, or there has been none. About nothing. */
  'backup-old',
  /** No new copy where there should be one. About its place. */
  'backup-failed',
  /** The database is damaged. About nothing. */
  'damaged',
]);
export type AlertCode = z.infer<typeof AlertCode>;

/** `alarm`: worse than `warning`, or never anything less. */
export const AlertLevel = z.enum(['warning', 'alarm']);
export type AlertLevel = z.infer<typeof AlertLevel>;

export const AlertAbout = z.string().max(100);

export const AlertCard = z.object({
  code: AlertCode,
  about: AlertAbout,
  level: AlertLevel,
  since: EpochMs,
  /** The figure that goes with it: minutes, people, or the level of an incident; null where there is none. */
  figure: z.int().nonnegative().nullable(),
  /** Somebody has taken note of it; it comes back when it gets worse. */
  noted: z.object({ at: EpochMs, by: z.string() }).nullable(),
});
export type AlertCard = z.infer<typeof AlertCard>;
