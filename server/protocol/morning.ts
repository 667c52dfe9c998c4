import { z } from 'zod';
import { AlertCode } from './alerts.ts';
import { IncidentCard, InspectionRound } from './duty.ts';
import { FaultCard } from './views/device-views.ts';
import { BusinessDay, EpochMs, LocalizedText, RatingReason, Score, TicketNumber } from './vocabulary.ts';

const count = z.int().nonnegative();

const Figures = z.object({
  issued: count,
  finished: count,
  missed: count,
  averageWaitSeconds: count.nullable(),
  p90WaitSeconds: count.nullable(),
  averageServiceSeconds: count.nullable(),
});

/** The day before on one page, for the morning meeting (`domain.md` E2). No customer and no clerk is named. */
export const MorningSheet = z.object({
  day: BusinessDay,
  hall: LocalizedText,
  timeZone: z.string(),
  total: Figures.extend({
    cancelled: count,
    expired: count,
    invited: count,
    rated: count,
    badRatings: count,
    /** Services that took longer than their limit, for each case. */
    overLimit: count,
    /** Waits that were within the hall's promise, of all. */
    withinPromise: count,
    waits: count,
    promiseMinutes: count,
  }),
  services: z.array(Figures.extend({ code: z.string(), name: LocalizedText, overLimit: count })),
  badRatings: z.array(
    z.object({
      number: TicketNumber,
      counter: LocalizedText,
      service: LocalizedText,
      score: Score,
      reasons: z.array(RatingReason),
      comment: z.string().nullable(),
    }),
  ),
  faults: z.array(FaultCard),
  incidents: z.array(IncidentCard),
  rounds: z.array(InspectionRound),
  /** How often the hall drew attention to what. */
  alerts: z.array(z.object({ code: AlertCode, times: count })),
  outages: z.array(
    z.object({ grade: z.enum(['short', 'long']), reason: z.string(), since: EpochMs, until: EpochMs.nullable() }),
  ),
  slow: z.array(z.object({ reason: z.string(), since: EpochMs, until: EpochMs.nullable() })),
  signOff: z.object({ at: EpochMs, by: z.string(), remark: z.string() }).nullable(),
});
export type MorningSheet = z.infer<typeof MorningSheet>;
