import type { Appointments } from '../protocol/queue-rules.ts';
import type { EpochMs } from '../protocol/vocabulary.ts';
import { type DayRule, instantOnDay } from './hall-day.ts';
import { accept, type Result, refuse } from './result.ts';
import { hallTimeOfDay } from './timetable.ts';

/** Hall date and hall time of day. */
export type AppointmentTime = { day: string; time: string };

/**
 * [A1] [A2] Whether somebody with an appointment may check in now. In its window the ticket stands where the
 * appointment is; later it is an ordinary one. Nobody is punished for being late.
 */
export function standingOf(
  { day, time }: AppointmentTime,
  hall: DayRule & { today: string; rule: Appointments },
  now: EpochMs,
): Result<{ at: EpochMs; isLate: boolean }> {
  if (day !== hall.today) return refuse({ code: 'appointment-other-day', day });
  const at = instantOnDay(day, time, hall);
  const from = (at - hall.rule.earlyMinutes * 60_000) as EpochMs;
  if (now < from) return refuse({ code: 'appointment-early', from: hallTimeOfDay(from, hall.timeZone) });
  return accept({ at, isLate: now > at + hall.rule.lateMinutes * 60_000 });
}
