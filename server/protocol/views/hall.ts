import { z } from 'zod';
import { HallBranding } from '../branding.ts';
import { OpeningHours } from '../timetable.ts';
import {
  BusinessDay,
  ClosingDecision,
  CounterId,
  CounterState,
  EpochMs,
  HallState,
  LocalizedText,
} from '../vocabulary.ts';

export const count = z.int().nonnegative();

/** On every view: the state it shows (one number per committed change) and the server's time when it was drawn. */
export const stamp = { revision: count, now: EpochMs };

/** The system stands still: *short*, everybody waits and the time does not count; *long*, no tickets are given. */
export const Outage = z.object({ grade: z.enum(['short', 'long']), since: EpochMs, reason: z.string() });

export const Hall = z.object({
  name: LocalizedText,
  state: HallState,
  businessDay: BusinessDay,
  branding: HallBranding.default({ shades: null, logo: null }),
  timeZone: z.string(),
  hotline: z.string(),
  /** False while the disk refuses writes: staff have to see it. */
  canSave: z.boolean(),
  openCounters: count,
  /** Hall time `HH:mm`, or null where nothing limits it today. */
  lastTicketAt: z.string().nullable(),
  /** Today's hours; null where the hall has no timetable or is closed all day. */
  hours: OpeningHours.nullable(),
  /** Hall time `HH:mm` at which it opens next today, where it is not open now. */
  opensAt: z.string().nullable(),
  outage: Outage.nullable(),
  /** What was decided about people who wait at closing time. */
  closing: ClosingDecision.nullable(),
});

export const CounterRef = z.object({ counterId: CounterId, name: LocalizedText });
export const CounterHead = z.object({ counterId: CounterId, name: LocalizedText, state: CounterState });
export const ClerkBadge = z.object({ badge: z.string(), name: z.string() });
/** The clerk as customers may know of them; the name is null where the hall shows badges only. */
export const ShownClerk = z.object({ badge: z.string(), name: z.string().nullable() });
