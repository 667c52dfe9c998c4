import type { CounterId, EpochMs, ServiceId, StaffId, TicketId } from '../protocol/vocabulary.ts';
import type { Span } from './hall-plan.ts';
import type { RulesInForce } from './hall-rules.ts';
import type { Binding } from './queue-order.ts';

/** One business of a customer as it was. What was never served has no lengths. */
export type RecordedVisit = {
  serviceId: ServiceId;
  boundTo: Binding | null;
  /** The customer stayed at the counter for it, after the visit before. */
  staysHere: boolean;
  comes: boolean;
  /** From the call to the start; null where it never began. */
  walkMs: number | null;
  /** So long the counter was taken, from the call to the end, less what the customer was on hold. */
  counterMs: number | null;
  /** From the end to the next call at this counter, where whoever was called then had been waiting at the end. */
  afterMs: number | null;
  /** As the event has it; null as long as the visit is not over. */
  waitedMs: number | null;
};

/**
 * Somebody who stands in line from `at` on and is served, or missed, or leaves. Whoever was missed and came back comes
 * a second time.
 */
export type RecordedComer = {
  ticketId: TicketId;
  /** In the order in which the tickets were taken. */
  arrival: number;
  at: EpochMs;
  /** What waiting is measured from. */
  queuedAt: EpochMs;
  since: EpochMs;
  classId: string | null;
  creditMinutes: number;
  appointmentAt: EpochMs | null;
  isWalkIn: boolean;
  visits: RecordedVisit[];
  leavesAt: EpochMs | null;
  ending: 'finished' | 'missed' | 'left' | 'waiting';
};

/** Who sat where, and when he was there for customers: open, not paused, and no outage. */
export type RecordedCounter = { counterId: CounterId; clerkId: StaffId; windows: readonly Span[] };

/** A day as it was, from its events alone: what a replay needs of it. */
export type DayRecord = {
  /** What held when half of the day's tickets had been taken. */
  rules: RulesInForce;
  comers: readonly RecordedComer[];
  counters: readonly RecordedCounter[];
  outages: readonly Span[];
  /** When the last customer of the day was called. */
  lastCallAt: EpochMs;
  /** Under which badge the rules know a clerk. */
  badges: ReadonlyMap<StaffId, string>;
};
