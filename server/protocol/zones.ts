import { z } from 'zod';
import { CounterId, LocalizedText } from './vocabulary.ts';

export const ZoneId = z
  .string()
  .regex(/^[\w.-]{1,40}$/)
  .brand<'ZoneId'>();
export type ZoneId = z.infer<typeof ZoneId>;

/** Where a zone lies for somebody who stands before a screen. */
export const Direction = z.enum(['left', 'right', 'ahead', 'back', 'up', 'down']);
export type Direction = z.infer<typeof Direction>;

/** A part of the hall with counters of its own, and where it lies as seen from each screen, by the screen's name. */
export const Zone = z.object({
  zoneId: ZoneId,
  name: LocalizedText,
  counters: z.array(CounterId).max(200),
  seenFrom: z.record(z.string().regex(/^[\w.-]{1,40}$/), Direction).default({}),
});
export type Zone = z.infer<typeof Zone>;

export const Zones = z.array(Zone).max(20);
