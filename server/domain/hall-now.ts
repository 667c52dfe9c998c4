import type { EpochMs, ServiceId } from '../protocol/vocabulary.ts';
import type { ExpectedArrivals } from './expected-arrivals.ts';
import type { Span } from './hall-plan.ts';
import type { CallingCounter, InLine, OrderRules } from './queue-order.ts';
import type { ServiceTimes } from './service-times.ts';

/** A counter that is open, as far as the hall knows: until when it may call, and whom it has called or serves now. */
export type ForecastCounter = Readonly<CallingCounter> & {
  windows: readonly Span[];
  current: { serviceId: ServiceId; calledAt: EpochMs } | null;
};

/** A part of the customers of one service that goes on to another. */
export type UsualTransfer = { from: ServiceId; to: ServiceId; share: number };

/** All that a forecast rests on: what the hall knows at `now`, and nothing later. */
export type HallNow = {
  now: EpochMs;
  /** When the hall's day began by its clock: the hours of `times` count from here. */
  midnight: EpochMs;
  rules: OrderRules;
  counters: readonly ForecastCounter[];
  waiting: readonly InLine[];
  services: readonly ServiceId[];
  /** Who usually comes at this time; none where nobody knows. */
  expected: readonly ExpectedArrivals[];
  /** What share of the customers of a service is usually handed on; none where nobody knows. */
  transfers: readonly UsualTransfer[];
  /** How many counters are open in each quarter of an hour of a usual day; empty where nobody knows, or where the windows say it already. */
  usuallyOpen: readonly number[];
  times: ServiceTimes;
  /** So long a counter waits for somebody who does not come. */
  noShowMs: number;
};
