import type {
  CounterId,
  DeviceProblem,
  EpochMs,
  Outcome,
  RatingChannel,
  RatingReason,
  ServiceId,
  StaffId,
  TicketId,
  TicketStatus,
  WaitRange,
} from '../../protocol/vocabulary.ts';
import type { Span } from '../hall-plan.ts';

/**
 * Grows whenever a figure is read from events in another way. What is kept of a day says by which definition it was
 * read, so that a figure that changes is seen to change, and why.
 */
export const DEFINITION_VERSION = 2;

/**
 * What the hall had promised on that day. `closesAt`: when its hours were to end; null where it has none, and not there
 * where the day did not say.
 */
export type Promised = {
  longWaitMinutes: number;
  limitSeconds: Record<ServiceId, number>;
  closesAt?: EpochMs | null;
};

/** A number as it was given out, and what became of it. */
export type TicketFact = {
  ticketId: TicketId;
  number: string;
  /** What it was taken for, and where it stood last. */
  serviceId: ServiceId;
  lastServiceId: ServiceId;
  takenAt: EpochMs;
  /** Of the hall's clock, when it was taken. */
  hour: number;
  channel: string;
  classId: string | null;
  status: TicketStatus;
  /** From taking it to the first call; null: never called. */
  calledAfterMs: number | null;
  /** From taking it until it was cancelled or ran out; null for any other. */
  gaveUpAfterMs: number | null;
  /** Somebody came when it was called. */
  hasCome: boolean;
  misses: number;
  transfers: number;
  isSentToAndFro: boolean;
  /** What the customer was told, and the expectation behind it. */
  told: WaitRange;
  toldMid: number | null;
  slip: 'none' | 'printed' | 'failed';
};

/** What one counter did for a ticket. `ticket` is its place among the tickets of the day. */
export type VisitFact = {
  ticket: number;
  serviceId: ServiceId;
  counterId: CounterId;
  clerkId: StaffId;
  waitedMs: number;
  servedMs: number;
  quantity: number;
  ending: 'finished' | 'transferred';
  /** The ticket goes on to another business after it. */
  goesOn: boolean;
  outcome: Outcome | null;
  isEndAssumed: boolean;
  isEndedByNext: boolean;
  overLimit: 'no' | 'with-reason' | 'without-reason';
  /** So much of the service lay after the hall's closing; null: nobody knows when that was. */
  overtimeMs: number | null;
};

export type RatingFact = {
  ticket: number;
  serviceId: ServiceId;
  counterId: CounterId;
  clerkId: StaffId;
  /** Null: invited, not rated. */
  score: number | null;
  reasons: RatingReason[];
  channel: RatingChannel | null;
  /** From the invitation to the press. */
  afterMs: number | null;
};

/** Somebody at a counter, from signing in there to leaving it. */
export type SittingFact = {
  counterId: CounterId;
  clerkId: StaffId;
  from: EpochMs;
  to: EpochMs;
  pausedMs: number;
  /** The counter was free, and somebody waited who was its to call; null: nobody knows what it did. */
  idleWaitingMs: number | null;
};

export type FairnessAct = 'out-of-order' | 'walk-in' | 'granted' | 'moved' | 'to-and-fro' | 'reclaimed' | 'undone';

/** What was done beside the order of the queue, by whom and why. */
export type ActFact = {
  at: EpochMs;
  act: FairnessAct;
  by: string;
  ticket: number | null;
  counterId: CounterId | null;
  reason: string;
  detail: string;
};

export type FaultFact = {
  faultId: string;
  device: string;
  problem: DeviceProblem;
  from: EpochMs;
  to: EpochMs | null;
};

/** A business day as its events tell it: whatever a report says of it is counted from here. */
export type DayFacts = {
  day: string;
  definition: number;
  promised: Promised;
  /** From the first counter that opened to the last that closed; null: nobody was there. */
  open: Span | null;
  tickets: TicketFact[];
  visits: VisitFact[];
  ratings: RatingFact[];
  sittings: SittingFact[];
  acts: ActFact[];
  outages: { from: EpochMs; to: EpochMs; grade: string }[];
  /** All that stood at some time of the day, those of earlier days among them. */
  faults: FaultFact[];
  /** Known by the end of the day. */
  devices: string[];
};

/** What a day takes over from the one before. */
export type FromBefore = { faults: readonly FaultFact[]; devices: readonly string[] };

export const NOTHING_BEFORE: FromBefore = { faults: [], devices: [] };

/**
 * [M10] What a day did not know when it was told, and a later reading does, contradicts nothing: it is added, service by
 * service and sitting by sitting.
 */
export function addKnown(told: DayFacts, later: DayFacts): void {
  if (told.visits.length === later.visits.length)
    for (const [place, visit] of told.visits.entries()) visit.overtimeMs ??= later.visits[place]?.overtimeMs ?? null;
  if (told.sittings.length === later.sittings.length)
    for (const [place, sitting] of told.sittings.entries())
      sitting.idleWaitingMs ??= later.sittings[place]?.idleWaitingMs ?? null;
}

/** What the next day takes over. */
export const leftOver = ({ faults, devices }: DayFacts): FromBefore => ({
  faults: faults.filter(({ to }) => to === null),
  devices,
});

/** The limit of a service on that day; null where nobody had set one. */
export function limitMs({ limitSeconds }: Promised, serviceId: ServiceId): number | null {
  const seconds = limitSeconds[serviceId];
  return seconds === undefined ? null : seconds * 1000;
}
