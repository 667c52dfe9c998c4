import type { CallReason } from '../protocol/call-reason.ts';
import type { CounterId, EpochMs, ServiceId } from '../protocol/vocabulary.ts';
import type { Binding, CallingCounter, InLine, OrderRules } from './queue-order.ts';

/** From and up to, but not at, an instant. */
export type Span = { from: EpochMs; to: EpochMs };

/** A counter as it enters the simulation: `windows` are its open times less its pauses. */
export type SimulatedCounter = Readonly<CallingCounter> & { windows: readonly Span[] };

/** What a ticket is handed on to after a service. It keeps its `since`, its credit and its class. */
export type Transfer = { serviceId: ServiceId; boundTo: Binding | null };

/** Somebody who waits already (`at` is not after the start) or who comes at `at`; the transfers follow one another. */
export type Comer = {
  at: EpochMs;
  ticket: InLine;
  transfers: readonly Transfer[];
  /** From then on whoever still stands in line is gone: cancelled, or out of patience. Null: stays. */
  leavesAt: EpochMs | null;
};

/** All that is settled before chance is asked. Nobody is called before `from` or after `until`. */
export type HallPlan = {
  rules: OrderRules;
  counters: readonly SimulatedCounter[];
  comers: readonly Comer[];
  /** So long a counter waits for somebody who does not come. */
  noShowMs: number;
  from: EpochMs;
  until: EpochMs;
};

/**
 * Answers what the plan leaves open. `counter` and `comer` are places in the plan's lists; a visit is 0, then 1 for the
 * first transfer, and so on.
 */
export type Fortune = {
  /** When the counter has finished what it is doing at the start. */
  freeAt(counter: number): EpochMs;
  comes(comer: number, visit: number): boolean;
  /** Whether the next transfer of the plan takes place after this visit. */
  goesOn(comer: number, visit: number): boolean;
  serviceMs(comer: number, visit: { number: number; serviceId: ServiceId }, startsAt: EpochMs): number;
};

/** One call and what came of it: `finishedAt` is when the counter is free again. */
export type SimulatedCall = {
  comer: number;
  visit: number;
  serviceId: ServiceId;
  counterId: CounterId;
  reason: CallReason;
  /** Of the counter, after this call. */
  favouredInARow: number;
  startedAt: EpochMs;
  finishedAt: EpochMs;
  comes: boolean;
};

/** For each visit of one comer: whether it comes when called, and how long the service takes. */
export type Course = readonly { comes: boolean; serviceMs: number }[];

/** A fortune that is known, in the order of counters and comers: a past day, or a day that was made up. */
export function knownFortune(freeAt: readonly EpochMs[], courses: readonly Course[]): Fortune {
  return {
    freeAt: (counter) => freeAt[counter] ?? (0 as EpochMs),
    comes: (comer, visit) => courses[comer]?.[visit]?.comes ?? false,
    goesOn: (comer, visit) => courses[comer]?.[visit + 1] !== undefined,
    serviceMs: (comer, visit) => courses[comer]?.[visit.number]?.serviceMs ?? 0,
  };
}
