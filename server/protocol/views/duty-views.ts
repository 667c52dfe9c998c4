import { z } from 'zod';
import { AlertCard } from '../alerts.ts';
import { IncidentCard, InspectionRound } from '../duty.ts';
import { EpochMs, ServiceId } from '../vocabulary.ts';
import { count } from './hall.ts';

/** What the duty manager sees of a counter beyond what all staff see. */
export const counterOnDuty = {
  /** Of the service that is going on; null: none is. */
  limitSeconds: count.nullable(),
  /** Served in earlier stretches of the same visit. */
  servedMs: count,
  pause: z.object({ reason: z.string().nullable(), until: EpochMs.nullable() }).nullable(),
  /** What the counter itself offers today. */
  offers: z.object({ services: z.array(ServiceId), helps: z.array(ServiceId) }),
  /** It does something else today than usual. */
  isReassigned: z.boolean(),
};

/** Today beside what the hall has promised. */
export const promise = {
  p90WaitSeconds: count.nullable(),
  waits: count,
  withinPromise: count,
};

/** What the duty manager has to see to, and has seen to. */
export const duty = z.object({
  /** The newest first. */
  alerts: z.array(AlertCard),
  /** Open ones, then those of today that are closed. */
  incidents: z.array(IncidentCard),
  rounds: z.array(InspectionRound),
  slow: z.object({ since: EpochMs, reason: z.string() }).nullable(),
  signOff: z.object({ at: EpochMs, by: z.string(), remark: z.string() }).nullable(),
  /** When the hall opens today; null where no timetable says. */
  opensAt: EpochMs.nullable(),
});
